package io.gongkai.rule;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.Optional;

/** A cell of this report, or of another one, with what it holds. */
record ReportedCell(Cell cell, Optional<BigDecimal> number, Optional<Integer> otherYear) {

    /** The cell in that form, empty if its edition has none. */
    static Optional<ReportedCell> in(FilledForm form, CellId id, Optional<Integer> otherYear) {
        return form.edition()
                .cell(id)
                .map(cell -> new ReportedCell(cell, form.value(id).flatMap(CellValue::number), otherYear));
    }

    /** The cell in the form's words, with the year of the report where it is not this one. */
    Text name() {
        Text name = cell.name();
        return otherYear
                .map(year -> new Text(
                        "%d年报告%s".formatted(year, name.zh()), "%s in the report for %d".formatted(name.en(), year)))
                .orElse(name);
    }

    /** Name and number. */
    Text words() {
        Text name = name();
        String printed = number.map(BigDecimal::toPlainString).orElse("");
        return new Text(name.zh() + " " + printed, name.en() + " " + printed);
    }
}
