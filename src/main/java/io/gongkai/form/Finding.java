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
 * @param reasons why the report may be right all the same
 * @param hints changes that would mend it; never applied
 */
public record Finding(
        String ruleId,
        Severity severity,
        List<CellId> cells,
        @Nullable Sides sides,
        Text message,
        @Nullable Citation citation,
        List<Text> reasons,
        List<Hint> hints) {

    public Finding {
        cells = List.copyOf(cells);
        reasons = List.copyOf(reasons);
        hints = List.copyOf(hints);
    }

    /** A finding without known reasons and without a hint. */
    public Finding(
            String ruleId,
            Severity severity,
            List<CellId> cells,
            @Nullable Sides sides,
            Text message,
            @Nullable Citation citation) {
        this(ruleId, severity, cells, sides, message, citation, List.of(), List.of());
    }

    /** The same with hints. */
    public Finding with(List<Hint> given) {
        return new Finding(ruleId, severity, cells, sides, message, citation, reasons, given);
    }

    /** Both sides of a sum. */
    public record Sides(BigDecimal left, BigDecimal right) {}
}
