package io.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would most likely mend a finding. A hint is for a person to look at; it is never applied.
 *
 * @param changes the cells to change: one or two, or those of rows and columns that moved
 * @param certainty how sure it is
 * @param message the hint in words
 */
public record Hint(List<Change> changes, Certainty certainty, Text message) {

    public Hint {
        changes = List.copyOf(changes);
    }

    /**
     * A cell and the number it would hold.
     *
     * @param from the number it holds, null if it holds none
     */
    public record Change(CellId cell, @Nullable BigDecimal from, BigDecimal to) {}

    /** How sure a hint is. */
    public enum Certainty {
        /** Nothing else of that size explains it, and it looks like a common slip of the pen. */
        LIKELY,
        /** It explains everything, and so may something else. */
        POSSIBLE
    }
}
