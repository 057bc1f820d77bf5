package io.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found about a report: a broken rule, a number that could not be read, a reading that needs confirmation.
 *
 * @param ruleId stable id: {@code R01}… for the form's rules, {@code D01}… for reading a document
 * @param cells the cells it is about, cause first; empty when it is about the whole report
 * @param sides both sides of a sum that fails, null for anything else
 * @param message what is wrong, where, and how to mend it
 * @param citation the rule's source, null where none exists
 */
public record Finding(
        String ruleId,
        Severity severity,
        List<CellId> cells,
        @Nullable Sides sides,
        Text message,
        @Nullable Citation citation) {

    public Finding {
        cells = List.copyOf(cells);
    }

    /** Both sides of a sum. */
    public record Sides(BigDecimal left, BigDecimal right) {}
}
