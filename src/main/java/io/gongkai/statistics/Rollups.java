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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the roll-up of a division and a year: the question is checked, the reports in force are read and added up. */
@ApplicationScoped
class Rollups {

    /** The first annual reports were for 2008. */
    static final int FIRST_YEAR = 2008;

    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final Measures measures;
    private final RollupRepository repository;
    private final Clock clock;

    Rollups(
            DivisionRegister register,
            BodyRegister bodies,
            Measures measures,
            RollupRepository repository,
            Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.measures = measures;
        this.repository = repository;
        this.clock = clock;
    }

    /** Why there can be no roll-up of this division and year, if so. */
    Optional<RollupAnswer> refusal(RollupQuery asked) {
        int year = asked.year();
        int last = LocalDate.now(clock).getYear() - 1;
        if (year < FIRST_YEAR || year > last) {
            return Optional.of(new RollupAnswer.NoSuchYear(year, FIRST_YEAR, last));
        }
        Optional<Division> area = register.in(year).find(asked.area());
        if (area.isEmpty()) {
            return Optional.of(
                    new RollupAnswer.NoSuchDivision(asked.area(), year, register.standing(asked.area(), year)));
        }
        return asked.group() == BodyGroup.GOVERNMENTS && area.get().level() == Level.COUNTY
                ? Optional.of(new RollupAnswer.NothingBelow(area.get(), year))
                : Optional.empty();
    }

    /**
     * Of a division and year that are not refused.
     *
     * @param snapshot the state of the filings
     */
    RollupAnswer of(RollupQuery asked, long snapshot) {
        long head = repository.snapshot();
        return snapshot > head
                ? new RollupAnswer.NoSuchSnapshot(snapshot, head)
                : new RollupAnswer.Found(rollup(asked, snapshot));
    }

    /** The state of the filings that is asked for. */
    long snapshot(SnapshotQuery asked) {
        return switch (asked) {
            case SnapshotQuery.Numbered(long number) -> number;
            case SnapshotQuery.AsOf(var moment) -> repository.snapshot(moment);
        };
    }

    /**
     * Of a division and year that are not refused.
     *
     * @param snapshot the entry of the log after which the reports were in force
     */
    RollupView rollup(RollupQuery asked, long snapshot) {
        int year = asked.year();
        BodyGroup group = asked.group();
        Basis basis = asked.basis();
        DivisionTree tree = register.in(year);
        Division area = tree.find(asked.area()).orElseThrow();
        Roster roster = bodies.of(group, members(area, tree, group), year, Optional.of(snapshot));
        Rollup rollup = new Rollup(area, year, tree, group, roster, basis, measures);
        List<ReportInForce> below = repository.inForce(
                year, group, roster.bodies().stream().map(Body::id).toList(), snapshot);
        Rollup.Added own = added(
                repository.inForce(year, BodyGroup.GOVERNMENTS, List.of(BodyId.of(area.code())), snapshot).stream()
                        .filter(basis::takes)
                        .toList());
        return rollup.view(
                below,
                added(below.stream().filter(basis::takes).toList()),
                own.reports().isEmpty() ? null : own,
                snapshot);
    }

    /** The divisions whose governments' reports are added, or under whose governments those file whose are. */
    static List<Division> members(Division area, DivisionTree tree, BodyGroup group) {
        return switch (group) {
            case GOVERNMENTS -> tree.reporting(area.code());
            case DEPARTMENTS ->
                Stream.concat(Stream.of(area), tree.descendants(area.code()).stream())
                        .toList();
        };
    }

    private Rollup.Added added(List<ReportInForce> reports) {
        return new Rollup.Added(
                reports, repository.totals(reports), repository.fees(reports), repository.errors(reports));
    }
}
