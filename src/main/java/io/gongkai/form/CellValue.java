package io.gongkai.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a cell of a report holds. The three kinds are never conflated: a blank is not a zero, and "not applicable" is
 * not a blank. A cell that a report does not have at all has no value: it is missing.
 */
public sealed interface CellValue {

    /** A printed whole number (件, 项). Negative only where the edition allows it (the 2019 form's 本年增/减). */
    record Count(long value) implements CellValue {}

    /** A printed sum of money in the unit of its cell, exact, at most six decimal places. */
    record Amount(BigDecimal value) implements CellValue {
        public Amount {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
        }
    }

    /** The cell is there and nothing is printed in it. */
    record Blank() implements CellValue {}

    /** The cell says that it does not apply ("/", "-", "—", 不适用). */
    record NotApplicable() implements CellValue {}

    Blank BLANK = new Blank();
    NotApplicable NOT_APPLICABLE = new NotApplicable();

    /** The printed number, or empty when the cell holds none. */
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Count(long value) -> Optional.of(BigDecimal.valueOf(value));
            case Amount(BigDecimal value) -> Optional.of(value);
            case Blank() -> Optional.empty();
            case NotApplicable() -> Optional.empty();
        };
    }
}
