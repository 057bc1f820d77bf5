package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import io.gongkai.form.CellId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The revision in force of a government's region report, or of another body's report, without its numbers: those are only ever summed.
 *
 * @param revision the revision's id in storage
 * @param number the revision's number, from 1
 * @param status what an office above has decided about it
 * @param firstFiledAt when the first revision of the report was filed
 * @param marks what is stored of the cells that hold no number, and of all cells in rows that stand in the place of
 *     others; a statutory cell of which nothing is stored was printed as 0
 */
record ReportInForce(
        BodyId body,
        long revision,
        int number,
        ReviewStatus status,
        FormCells form,
        Instant filedAt,
        Instant firstFiledAt,
        Map<CellId, Mark> marks) {

    ReportInForce {
        marks = Map.copyOf(marks);
    }

    ReportInForce with(Map<CellId, Mark> read) {
        return new ReportInForce(body, revision, number, status, form, filedAt, firstFiledAt, read);
    }

    /** What this report prints other rows in the place of. */
    List<FormCells.Replaceable> replaced() {
        return form.replaceable().stream().filter(this::replaces).toList();
    }

    /** As for the form itself: it has a cell of the other rows, and no number in the statutory ones. */
    private boolean replaces(FormCells.Replaceable rows) {
        return rows.instead().stream().anyMatch(marks::containsKey)
                && rows.own().stream().allMatch(cell -> marks.getOrDefault(cell, Mark.NUMBER) != Mark.NUMBER);
    }
}
