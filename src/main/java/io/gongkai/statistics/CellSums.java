package io.gongkai.statistics;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every cell of the editions concerned over a set of reports, each added from its own cells: a printed total is a cell
 * like any other. Adding is the database's; this knows which report could have given a number in which cell.
 */
final class CellSums {

    private static final int MARKS = Mark.values().length;

    private final List<Edition> editions;
    private final List<RegionReport> reports;
    private final SequencedMap<CellId, CellSum> sums = new LinkedHashMap<>();
    private final List<Set<CellId>> withoutNumber = new ArrayList<>();

    /**
     * @param expected the editions whose cells are shown even if no report is in force
     * @param totals the sums of the stored numbers of these reports, by cell
     */
    CellSums(List<Edition> expected, List<RegionReport> reports, Map<CellId, BigDecimal> totals) {
        List<Edition> all = new ArrayList<>(expected);
        RegionReport.editions(reports).stream()
                .filter(edition -> all.stream().noneMatch(known -> known.id().equals(edition.id())))
                .forEach(all::add);
        this.editions = List.copyOf(all);
        this.reports = List.copyOf(reports);
        Map<CellId, int[]> tallies = tallies();
        Set<CellId> shown = shown();
        for (Edition edition : editions) {
            edition.index().values().stream()
                    .filter(cell -> shown.contains(cell.id()))
                    .forEach(cell -> sums.computeIfAbsent(cell.id(), id -> sum(cell, tallies.get(id), totals.get(id))));
        }
    }

    /** The editions of these reports and those expected. */
    List<Edition> editions() {
        return editions;
    }

    List<RegionReport> reports() {
        return reports;
    }

    Collection<CellSum> all() {
        return Collections.unmodifiableCollection(sums.values());
    }

    /** For each report that lacks any number: the cells it prints without one. */
    List<Set<CellId>> withoutNumber() {
        return Collections.unmodifiableList(withoutNumber);
    }

    /** The sum of a cell; null if none of the reports' forms has it. */
    @Nullable
    CellSum of(CellId cell) {
        return sums.get(cell);
    }

    /** The form's own cells, and of the rows in their place those that some report prints. */
    private Set<CellId> shown() {
        Set<CellId> shown = new HashSet<>();
        editions.forEach(edition -> edition.cells().forEach(cell -> shown.add(cell.id())));
        reports.forEach(
                report -> report.printedInstead().forEach(alternative -> shown.addAll(alternative.insteadCells())));
        return shown;
    }

    /** By cell, how many reports that print it have each mark in it. */
    private Map<CellId, int[]> tallies() {
        Map<CellId, int[]> tallies = new HashMap<>();
        for (RegionReport report : reports) {
            Set<CellId> notPrinted = report.notPrinted();
            Set<CellId> without = new HashSet<>();
            for (Cell cell : report.edition().index().values()) {
                if (!notPrinted.contains(cell.id())) {
                    Mark mark = report.mark(cell);
                    tallies.computeIfAbsent(cell.id(), id -> new int[MARKS])[mark.ordinal()]++;
                    if (mark != Mark.NUMBER) {
                        without.add(cell.id());
                    }
                }
            }
            if (!without.isEmpty()) {
                withoutNumber.add(without);
            }
        }
        return tallies;
    }

    private CellSum sum(Cell cell, int @Nullable [] tally, @Nullable BigDecimal total) {
        int[] by = tally == null ? new int[MARKS] : tally;
        return new CellSum(
                cell,
                by[Mark.NUMBER.ordinal()],
                by[Mark.BLANK.ordinal()],
                by[Mark.NOT_APPLICABLE.ordinal()],
                by[Mark.MISSING.ordinal()],
                reports.size() - Arrays.stream(by).sum(),
                total == null ? BigDecimal.ZERO : total);
    }
}
