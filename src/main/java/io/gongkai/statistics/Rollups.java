package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the roll-up of a division and a year: the question is checked, the reports in force are read and added up. */
@ApplicationScoped
class Rollups {

    /** The first annual reports were for 2008. */
    static final int FIRST_YEAR = 2008;

    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final Measures measures;
    private final FigureInputs inputs;
    private final Filings filings;
    private final Questions questions;
    private final Clock clock;

    Rollups(
            DivisionRegister register,
            BodyRegister bodies,
            Measures measures,
            FigureInputs inputs,
            Filings filings,
            Questions questions,
            Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.measures = measures;
        this.inputs = inputs;
        this.filings = filings;
        this.questions = questions;
        this.clock = clock;
    }

    /** What a path and parameters ask for, or what is wrong with them. */
    RollupWords.Read read(String division, String year, Map<String, List<String>> parameters) {
        return new RollupWords(questions.words(parameters, RollupWords.NAMES)).read(division, year);
    }

    /** Why there can be no roll-up of this division and year, if so. */
    Optional<RollupRefusal> refusal(RollupQuery asked) {
        int year = asked.year();
        int last = LocalDate.now(clock).getYear() - 1;
        if (year < FIRST_YEAR || year > last) {
            return Optional.of(new RollupRefusal.NoSuchYear(year, FIRST_YEAR, last));
        }
        Optional<Division> area = register.in(year).find(asked.area());
        if (area.isEmpty()) {
            return Optional.of(
                    new RollupRefusal.NoSuchDivision(asked.area(), year, register.standing(asked.area(), year)));
        }
        return asked.whose().group() == BodyGroup.GOVERNMENTS && area.get().level() == Level.COUNTY
                ? Optional.of(new RollupRefusal.NothingBelow(area.get(), year, asked.whose()))
                : Optional.empty();
    }

    /**
     * In the state that is asked for, if there is such a one, of a division and year that are not refused.
     *
     * @param when now if empty
     */
    Answered<RollupView> in(Optional<SnapshotQuery> when, RollupQuery asked) {
        return filings.in(when, state -> new Made(asked, state).view());
    }

    /** The same with every number as an observation. */
    Answered<RollupTable> table(RollupQuery asked, PageQuery page) {
        return filings.in(page.when(), state -> new Made(asked, state).table(page));
    }

    /** One roll-up that is being made. */
    private final class Made {

        private final RollupQuery asked;
        private final FilingState state;
        private final DivisionTree tree;
        private final Division area;
        private final Roster roster;
        private final Rollup.Found found;

        Made(RollupQuery asked, FilingState state) {
            this.asked = asked;
            this.state = state;
            this.tree = register.in(asked.year());
            this.area = tree.find(asked.area()).orElseThrow();
            Whose whose = asked.whose();
            List<Division> members = whose.members(area, tree);
            this.roster = whose.of(bodies.of(whose.group(), members, asked.year(), Optional.of(state.number())));
            this.found = found(members);
        }

        private Rollup.Found found(List<Division> members) {
            ReportsInForce reports = state.reports();
            List<ReportInForce> inForce = reports.of(asked.year(), asked.whose().scope(), roster.bodies());
            List<ReportInForce> own = taken(reports.of(asked.year(), Scope.REGION, List.of(Body.government(area))));
            Rollup.Added below = added(reports, taken(inForce));
            AreaFigures figures = new AreaFigures(
                    new Territory(true, members, List.of()),
                    roster.expected(inForce.stream().map(ReportInForce::body).toList()),
                    new CellSums(
                            List.of(FormCells.of(measures.expected(asked.year()))), below.reports(), below.totals()),
                    below.errors().values(),
                    Inputs.NONE);
            return new Rollup.Found(
                    inForce,
                    below,
                    own.isEmpty() ? null : added(reports, own),
                    inputs.with(
                                    Map.of(area.code(), figures),
                                    inForce,
                                    asked.year(),
                                    EnumSet.allOf(Input.class),
                                    manner(),
                                    state)
                            .get(area.code()));
        }

        private List<ReportInForce> taken(List<ReportInForce> reports) {
            return reports.stream().filter(asked.basis()::takes).toList();
        }

        private Manner manner() {
            return new Manner(asked.basis(), asked.whose(), Boundaries.THEN);
        }

        private Observations observations() {
            return new Observations(register, measures, manner());
        }

        RollupView view() {
            return new Rollup(area, asked.year(), tree, asked.whose(), roster, asked.basis(), measures)
                    .view(found, observations(), state.number());
        }

        RollupTable table(PageQuery page) {
            RollupView view = view();
            return new RollupTable(
                    view,
                    new RollupSeries(area, asked.year(), found.figures(), observations(), measures)
                            .view(
                                    view,
                                    new SeriesView.Snapshot(
                                            state.number(),
                                            state.at(),
                                            view.snapshot().self() + page.written())));
        }
    }

    private static Rollup.Added added(ReportsInForce from, List<ReportInForce> reports) {
        return new Rollup.Added(
                reports, from.totals(List.of(reports)).getFirst(), from.fees(reports), from.errors(reports));
    }
}
