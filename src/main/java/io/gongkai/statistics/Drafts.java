package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Edition;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts an area's own statutory tables from the reports below it. */
@ApplicationScoped
class Drafts {

    private static final List<String> NAMES = List.of("figures", "snapshot", "asOf", "format");

    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final Measures dictionary;
    private final Rollups rollups;
    private final Questions questions;
    private final YearFigures years;

    Drafts(
            DivisionRegister register,
            BodyRegister bodies,
            Measures dictionary,
            Rollups rollups,
            Questions questions,
            YearFigures years) {
        this.register = register;
        this.bodies = bodies;
        this.dictionary = dictionary;
        this.rollups = rollups;
        this.questions = questions;
        this.years = years;
    }

    /** What comes of asking for a draft. */
    sealed interface Answer {

        /**
         * @param past whether a state of the filings was asked for, and not the one now
         * @param format empty where the parameters do not say
         */
        record Asked(Answered<Draft> draft, boolean past, Optional<DraftFormat> format) implements Answer {}

        record Refused(RollupRefusal refusal) implements Answer {}

        record Wrong(List<Violation> violations) implements Answer {}
    }

    Answer ask(String division, String year, Map<String, List<String>> parameters) {
        QuestionWords words = questions.words(parameters, NAMES);
        Optional<DivisionCode> code = words.code("division", division);
        Optional<Integer> asked = words.year(year);
        Basis basis = words.basis();
        Optional<SnapshotQuery> when = words.page().when();
        Optional<DraftFormat> format = words.choice(
                "format",
                Optional.empty(),
                word -> DraftFormat.of(word).map(Optional::of),
                DraftFormat.values(),
                DraftFormat::id);
        if (!words.isFaultless()) {
            return new Answer.Wrong(words.violations());
        }
        RollupQuery query = new RollupQuery(code.orElseThrow(), asked.orElseThrow(), Whose.REGIONS, basis);
        return rollups.refusal(query)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() ->
                        new Answer.Asked(years.in(when, state -> draft(query, state)), when.isPresent(), format));
    }

    private Draft draft(RollupQuery asked, FilingState state) {
        DivisionTree tree = register.in(asked.year());
        Division area = tree.find(asked.area()).orElseThrow();
        Roster roster = bodies.of(
                asked.whose().group(), asked.whose().members(area, tree), asked.year(), Optional.of(state.number()));
        List<ReportInForce> inForce =
                state.reports().of(asked.year(), asked.whose().scope(), roster.bodies());
        List<ReportInForce> added =
                inForce.stream().filter(asked.basis()::takes).toList();
        Set<BodyId> there = added.stream().map(ReportInForce::body).collect(Collectors.toSet());
        List<Body> expected =
                roster.expected(inForce.stream().map(ReportInForce::body).toList());
        Edition edition = dictionary.expected(asked.year());
        return new Draft(
                area,
                asked.year(),
                edition,
                new CellSums(
                        List.of(FormCells.of(edition)),
                        added,
                        state.reports().totals(List.of(added)).getFirst()),
                expected.size(),
                expected.stream()
                        .filter(body -> !there.contains(body.id()))
                        .map(Drafts::name)
                        .toList(),
                roster.bodies().stream().collect(Collectors.toMap(Body::id, Drafts::name)),
                asked.basis(),
                state);
    }

    private static String name(Body body) {
        return CoverageView.Named.of(body).name();
    }
}
