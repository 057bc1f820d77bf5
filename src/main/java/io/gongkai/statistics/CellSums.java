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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every cell of the editions concerned over a set of reports, each added from its own cells: a printed total is a cell
 * like any other. They are added elsewhere; this knows which report could have given a number in which cell.
 */
final class CellSums {

    /**
     * A report that lacks a number.
     *
     * @param cells those it prints without one
     */
    record Incomplete(ReportInForce report, Set<CellId> cells) {}

    private static final int MARKS = Mark.values().length;

    private final List<FormCells> forms;
    private final List<ReportInForce> reports;
    private final SequencedMap<FormCells, Integer> byForm = new LinkedHashMap<>();
    private final Map<CellId, int[]> tallies = new HashMap<>();
    private final List<Incomplete> incomplete = new ArrayList<>();
    private final SequencedMap<CellId, CellSum> sums = new LinkedHashMap<>();

    /**
     * @param expected the forms whose cells are shown even if no report is in force
     * @param totals the sums of the stored numbers of these reports, by cell
     */
    CellSums(List<FormCells> expected, List<ReportInForce> reports, Map<CellId, BigDecimal> totals) {
        this.reports = List.copyOf(reports);
        // Most reports print a number in every cell of the form: all are counted as such, and then what differs.
        reports.forEach(report -> byForm.merge(report.form(), 1, Integer::sum));
        byForm.forEach((form, printed) -> form.statutory().forEach(cell -> count(cell, Mark.NUMBER, printed)));
        this.forms = Stream.concat(expected.stream(), byForm.keySet().stream())
                .distinct()
                .toList();
        Set<CellId> shown = new HashSet<>();
        forms.forEach(form -> shown.addAll(form.statutory()));
        reports.forEach(this::countWhatDiffers);
        shown.addAll(tallies.keySet());
        for (FormCells form : forms) {
            form.edition().index().values().stream()
                    .filter(cell -> shown.contains(cell.id()))
                    .forEach(cell -> sums.computeIfAbsent(cell.id(), id -> sum(cell, totals.get(id))));
        }
    }

    /** The editions of these reports and those expected. */
    List<Edition> editions() {
        return forms.stream().map(FormCells::edition).toList();
    }

    List<ReportInForce> reports() {
        return reports;
    }

    /** How many reports there are of each form. */
    SequencedMap<FormCells, Integer> byForm() {
        return Collections.unmodifiableSequencedMap(byForm);
    }

    Collection<CellSum> all() {
        return Collections.unmodifiableCollection(sums.values());
    }

    /** The reports that lack any number. */
    List<Incomplete> incomplete() {
        return Collections.unmodifiableList(incomplete);
    }

    /** The sum of a cell; null if none of the reports' forms has it. */
    @Nullable
    CellSum of(CellId cell) {
        return sums.get(cell);
    }

    private void countWhatDiffers(ReportInForce report) {
        if (report.marks().isEmpty()) {
            return;
        }
        Map<CellId, Mark> printed = new HashMap<>(report.marks());
        printed.keySet().retainAll(report.form().statutory());
        for (FormCells.Replaceable rows : report.replaced()) {
            rows.own().forEach(cell -> {
                printed.remove(cell);
                count(cell, Mark.NUMBER, -1);
            });
            for (CellId cell : rows.instead()) {
                Mark mark = report.marks().getOrDefault(cell, Mark.MISSING);
                printed.put(cell, mark);
                count(cell, Mark.NUMBER, 1);
            }
        }
        printed.values().removeIf(mark -> mark == Mark.NUMBER);
        printed.forEach((cell, mark) -> {
            count(cell, Mark.NUMBER, -1);
            count(cell, mark, 1);
        });
        if (!printed.isEmpty()) {
            incomplete.add(new Incomplete(report, Set.copyOf(printed.keySet())));
        }
    }

    private void count(CellId cell, Mark mark, int reports) {
        tallies.computeIfAbsent(cell, id -> new int[MARKS])[mark.ordinal()] += reports;
    }

    private CellSum sum(Cell cell, @Nullable BigDecimal total) {
        int[] by = tallies.getOrDefault(cell.id(), new int[MARKS]);
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
