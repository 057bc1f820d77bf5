package io.gongkai.statistics;

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
import java.util.Set;
import java.util.TreeSet;

/** Finds the roll-up of a division and a year: the question is checked, the reports in force are read and added up. */
@ApplicationScoped
class Rollups {

    /** The first annual reports were for 2008. */
    private static final int FIRST_YEAR = 2008;

    private final DivisionRegister register;
    private final Measures measures;
    private final RollupRepository repository;
    private final Clock clock;

    Rollups(DivisionRegister register, Measures measures, RollupRepository repository, Clock clock) {
        this.register = register;
        this.measures = measures;
        this.repository = repository;
        this.clock = clock;
    }

    /** @param when the state of the filings that is asked for; now if empty */
    RollupAnswer of(DivisionCode code, int year, Basis basis, Optional<SnapshotQuery> when) {
        int last = LocalDate.now(clock).getYear() - 1;
        if (year < FIRST_YEAR || year > last) {
            return new RollupAnswer.NoSuchYear(year, FIRST_YEAR, last);
        }
        DivisionTree tree = register.in(year);
        Optional<Division> area = tree.find(code);
        if (area.isEmpty()) {
            return new RollupAnswer.NoSuchDivision(code, year, register.standing(code, year));
        }
        if (area.get().level() == Level.COUNTY) {
            return new RollupAnswer.NothingBelow(area.get(), year);
        }
        long head = repository.snapshot();
        long snapshot = when.map(asked -> switch (asked) {
                    case SnapshotQuery.Numbered(long number) -> number;
                    case SnapshotQuery.AsOf(var moment) -> repository.snapshot(moment);
                })
                .orElse(head);
        return snapshot > head
                ? new RollupAnswer.NoSuchSnapshot(snapshot, head)
                : new RollupAnswer.Found(rollup(area.get(), year, tree, basis, snapshot));
    }

    private RollupView rollup(Division area, int year, DivisionTree tree, Basis basis, long snapshot) {
        Rollup rollup = new Rollup(area, year, tree, basis, measures);
        Set<DivisionCode> reporting = new TreeSet<>(rollup.reporting());
        Set<DivisionCode> asked = new TreeSet<>(reporting);
        asked.add(area.code());
        List<RegionReport> inForce = repository.inForce(year, asked, snapshot);
        List<RegionReport> below = inForce.stream()
                .filter(report -> reporting.contains(report.division()))
                .toList();
        Rollup.Added own = added(inForce.stream()
                .filter(report -> report.division().equals(area.code()))
                .filter(basis::takes)
                .toList());
        return rollup.view(
                below,
                added(below.stream().filter(basis::takes).toList()),
                own.reports().isEmpty() ? null : own,
                snapshot);
    }

    private Rollup.Added added(List<RegionReport> reports) {
        return new Rollup.Added(
                reports, repository.totals(reports), repository.fees(reports), repository.errors(reports));
    }
}
