package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.form.Alternative;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The revision in force of a division's region report, without its numbers: those are only ever summed.
 *
 * @param revision the revision's id in storage
 * @param number the revision's number, from 1
 * @param marks what is stored of the cells that hold no number, and of all cells in rows that stand in the place of
 *     others
 */
record RegionReport(
        DivisionCode division, long revision, int number, Edition edition, Instant filedAt, Map<CellId, Mark> marks) {

    RegionReport {
        marks = Map.copyOf(marks);
    }

    RegionReport with(Map<CellId, Mark> read) {
        return new RegionReport(division, revision, number, edition, filedAt, read);
    }

    /** The cells that this report has nothing to say in, because it prints other rows in their place. */
    Set<CellId> notPrinted() {
        Set<CellId> notPrinted = new HashSet<>();
        for (Alternative alternative : edition.alternatives()) {
            notPrinted.addAll(prints(alternative) ? alternative.statutoryCells() : alternative.insteadCells());
        }
        return notPrinted;
    }

    /** The rows this report prints in the place of statutory ones. */
    List<Alternative> printedInstead() {
        return edition.alternatives().stream().filter(this::prints).toList();
    }

    /** As for the form itself: it has a cell of these rows, and no number in the statutory ones. */
    private boolean prints(Alternative alternative) {
        return alternative.insteadCells().stream().anyMatch(marks::containsKey)
                && alternative.statutoryCells().stream()
                        .allMatch(cell -> marks.getOrDefault(cell, Mark.NUMBER) != Mark.NUMBER);
    }

    /** What it has in a cell it prints: a statutory cell of which nothing is stored was printed as 0. */
    Mark mark(Cell cell) {
        return marks.getOrDefault(cell.id(), cell.row().replaces().isEmpty() ? Mark.NUMBER : Mark.MISSING);
    }

    static List<Edition> editions(List<RegionReport> reports) {
        List<Edition> editions = new ArrayList<>();
        for (RegionReport report : reports) {
            if (editions.stream()
                    .noneMatch(edition -> edition.id().equals(report.edition().id()))) {
                editions.add(report.edition());
            }
        }
        return editions;
    }
}
