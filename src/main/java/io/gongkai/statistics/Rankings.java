package io.gongkai.statistics;

import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Finds rankings: every area is asked for, whatever page is shown. */
@ApplicationScoped
class Rankings {

    private final DivisionRegister register;
    private final Measures dictionary;
    private final YearFigures years;
    private final Questions questions;

    Rankings(DivisionRegister register, Measures dictionary, YearFigures years, Questions questions) {
        this.register = register;
        this.dictionary = dictionary;
        this.years = years;
        this.questions = questions;
    }

    /** What parameters ask for, or what is wrong with them. */
    RankingQuery query(Map<String, List<String>> parameters) {
        return new RankingWords(questions.words(parameters, RankingWords.NAMES)).read();
    }

    Answered<RankingView> page(RankingQuery.Asked asked) {
        return years.in(
                asked.page().when(),
                state -> new Ranking(
                                asked,
                                asked.manner().boundaries().tree(register, asked.year()),
                                years.of(asked.year(), asked.areas(), List.of(asked.measure()), asked.manner(), state),
                                new Observations(register, dictionary, asked.manner()))
                        .view(state));
    }
}
