package io.gongkai.statistics;

import io.gongkai.form.Cell;
import io.gongkai.form.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell over a set of reports. The five counts add up to the reports.
 *
 * @param numbers reports that give a number in it
 * @param blank reports that print nothing in it
 * @param notApplicable reports that say it does not apply
 * @param missing reports that print its row and have no such cell, or one that could not be read
 * @param notPrinted reports whose form does not have it: another edition, or other rows in the place of its own
 * @param total what those numbers add up to
 */
record CellSum(Cell cell, int numbers, int blank, int notApplicable, int missing, int notPrinted, BigDecimal total) {

    /** The sum, or null where no report gives a number or the form leaves the unit open, so that nothing can be added. */
    @Nullable
    Figure figure() {
        return numbers == 0 || cell.unit() == Unit.MONEY_UNSPECIFIED ? null : Figure.of(cell, total);
    }

    boolean isComplete() {
        return blank + notApplicable + missing + notPrinted == 0;
    }
}
