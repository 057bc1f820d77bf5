package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.form.CellId;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the roll-up of a division and a year: the question is checked, the reports in force are read and added up. */
@ApplicationScoped
class Rollups {

    /** The first annual reports were for 2008. */
    static final int FIRST_YEAR = 2008;

    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final Measures measures;
    private final Filings filings;
    private final Questions questions;
    private final Clock clock;

    Rollups(
            DivisionRegister register,
            BodyRegister bodies,
            Measures measures,
            Filings filings,
            Questions questions,
            Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.measures = measures;
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

    /** As it is now, of a division and year that are not refused. */
    RollupView now(RollupQuery asked) {
        return filings.now(state -> rollup(asked, state));
    }

    /** As it was, of a division and year that are not refused. */
    Answered<RollupView> in(SnapshotQuery when, RollupQuery asked) {
        return filings.in(Optional.of(when), state -> rollup(asked, state));
    }

    /** The entry of the log that a past state is. */
    long number(SnapshotQuery when) {
        return filings.number(when);
    }

    private RollupView rollup(RollupQuery asked, FilingState state) {
        int year = asked.year();
        Whose whose = asked.whose();
        Basis basis = asked.basis();
        DivisionTree tree = register.in(year);
        Division area = tree.find(asked.area()).orElseThrow();
        ReportsInForce reports = state.reports();
        Roster roster =
                whose.of(bodies.of(whose.group(), whose.members(area, tree), year, Optional.of(state.number())));
        List<ReportInForce> below = reports.of(
                year, whose.scope(), roster.bodies().stream().map(Body::id).toList());
        List<ReportInForce> own = reports.of(year, Scope.REGION, List.of(BodyId.of(area.code()))).stream()
                .filter(basis::takes)
                .toList();
        return new Rollup(area, year, tree, whose, roster, basis, measures)
                .view(
                        below,
                        added(reports, below.stream().filter(basis::takes).toList()),
                        own.isEmpty() ? null : added(reports, own),
                        state.number());
    }

    private static Rollup.Added added(ReportsInForce from, List<ReportInForce> reports) {
        Set<CellId> cells = reports.stream()
                .flatMap(report -> report.form().edition().index().keySet().stream())
                .collect(Collectors.toSet());
        return new Rollup.Added(
                reports, from.totals(List.of(reports), cells).getFirst(), from.fees(reports), from.errors(reports));
    }
}
