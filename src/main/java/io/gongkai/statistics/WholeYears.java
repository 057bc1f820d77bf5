package io.gongkai.statistics;

import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is asked of a whole year and says everything that is wrong with it at once. */
@ApplicationScoped
class WholeYears {

    private static final List<String> NAMES =
            List.of("bodies", "scope", "kind", "figures", "snapshot", "asOf", "format");

    private final DivisionRegister register;
    private final Measures dictionary;
    private final Questions questions;
    private final YearFigures figures;

    WholeYears(DivisionRegister register, Measures dictionary, Questions questions, YearFigures figures) {
        this.register = register;
        this.dictionary = dictionary;
        this.questions = questions;
        this.figures = figures;
    }

    /** What comes of asking for a whole year. */
    sealed interface Answer {

        /**
         * @param past whether a state of the filings was asked for, and not the one now
         * @param format empty where the parameters do not say
         */
        record Asked(Answered<WholeYear> year, boolean past, Optional<WholeYearFormat> format) implements Answer {}

        record Wrong(List<Violation> violations) implements Answer {}
    }

    Answer ask(String year, Map<String, List<String>> parameters) {
        QuestionWords words = questions.words(parameters, NAMES);
        Optional<Integer> asked = words.year(year);
        Manner manner = words.manner();
        Optional<SnapshotQuery> when = words.page().when();
        Optional<WholeYearFormat> format = words.choice(
                "format",
                Optional.empty(),
                word -> WholeYearFormat.of(word).map(Optional::of),
                WholeYearFormat.values(),
                WholeYearFormat::id);
        return words.isFaultless()
                ? new Answer.Asked(
                        figures.in(
                                when, state -> new WholeYear(asked.orElseThrow(), manner, state, register, dictionary)),
                        when.isPresent(),
                        format)
                : new Answer.Wrong(words.violations());
    }
}
