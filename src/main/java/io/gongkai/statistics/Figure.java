package io.gongkai.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import io.gongkai.form.Cell;
import io.gongkai.form.Unit;
import java.math.BigDecimal;

/** A number as it is answered: a count as a JSON integer, money as a decimal string; both exact, of any size. */
record Figure(BigDecimal number, boolean money) {

    static Figure of(Cell cell, BigDecimal number) {
        return new Figure(number, cell.unit().isMoney());
    }

    static Figure count(BigDecimal number) {
        return new Figure(number, Unit.CASES.isMoney());
    }

    Figure minus(Figure other) {
        return new Figure(number.subtract(other.number), money);
    }

    @JsonValue
    Object json() {
        if (!money) {
            return number.toBigIntegerExact();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
