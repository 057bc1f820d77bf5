package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
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

    /** @param when the state of the filings that is asked for; now if empty */
    RollupAnswer of(DivisionCode code, int year, BodyGroup group, Basis basis, Optional<SnapshotQuery> when) {
        int last = LocalDate.now(clock).getYear() - 1;
        if (year < FIRST_YEAR || year > last) {
            return new RollupAnswer.NoSuchYear(year, FIRST_YEAR, last);
        }
        DivisionTree tree = register.in(year);
        Optional<Division> area = tree.find(code);
        if (area.isEmpty()) {
            return new RollupAnswer.NoSuchDivision(code, year, register.standing(code, year));
        }
        if (group == BodyGroup.GOVERNMENTS && area.get().level() == Level.COUNTY) {
            return new RollupAnswer.NothingBelow(area.get(), year);
        }
        long head = repository.snapshot();
        long snapshot = when.map(this::snapshot).orElse(head);
        return snapshot > head
                ? new RollupAnswer.NoSuchSnapshot(snapshot, head)
                : new RollupAnswer.Found(rollup(area.get(), year, tree, group, basis, snapshot));
    }

    /** The state of the filings that is asked for; now if empty. */
    long snapshot(Optional<SnapshotQuery> when) {
        return when.map(this::snapshot).orElseGet(repository::snapshot);
    }

    private long snapshot(SnapshotQuery asked) {
        return switch (asked) {
            case SnapshotQuery.Numbered(long number) -> number;
            case SnapshotQuery.AsOf(var moment) -> repository.snapshot(moment);
        };
    }

    private RollupView rollup(Division area, int year, DivisionTree tree, BodyGroup group, Basis basis, long snapshot) {
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
