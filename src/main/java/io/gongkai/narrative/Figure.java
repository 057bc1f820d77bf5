package io.gongkai.narrative;

import java.math.BigDecimal;

/**
 * A number as prose writes it.
 *
 * @param value the number: 14000 for 1.4万余件, 58.5 for 58.5%; money in yuan
 * @param step the unit of its last digit, 1000 for 1.4万
 * @param implied whether no number is written, as in 未发生
 */
record Figure(
        BigDecimal value,
        BigDecimal step,
        Unit unit,
        String measure,
        Closeness closeness,
        boolean implied,
        int start,
        int end)
        implements Piece {

    enum Unit {
        COUNT,
        PERCENT,
        MONEY,
        /** No measure word follows. */
        NONE,
        /** Counts something that no cell of the form counts. */
        OTHER
    }

    /** How close to the true number the wording says it is. */
    enum Closeness {
        EXACT,
        /** 余, 超过: the true number is somewhat above. */
        ABOVE,
        /** 近, 不足: somewhat below. */
        BELOW,
        /** 约: either. */
        ABOUT
    }

    static Figure none(int start, int end) {
        return new Figure(BigDecimal.ZERO, BigDecimal.ONE, Unit.COUNT, "", Closeness.EXACT, true, start, end);
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    boolean isCount() {
        return unit == Unit.COUNT || unit == Unit.NONE;
    }

    /** Whether the wording allows this number to be the true one. */
    boolean allows(BigDecimal actual) {
        BigDecimal difference = actual.subtract(value);
        return switch (closeness) {
            case EXACT -> difference.abs().compareTo(tolerance()) <= 0;
            case ABOVE -> difference.signum() >= 0 && difference.compareTo(step) <= 0;
            case BELOW -> difference.signum() <= 0 && difference.negate().compareTo(step) <= 0;
            case ABOUT -> difference.abs().compareTo(step) <= 0;
        };
    }

    /** Shares are rounded: to 0.1 point where they are written with decimals, to a whole point where not. */
    private BigDecimal tolerance() {
        return switch (unit) {
            case PERCENT -> step.max(new BigDecimal("0.1"));
            // 1023.45万元 is rounded, 27件 is not.
            case MONEY -> step;
            case COUNT, NONE, OTHER ->
                value.stripTrailingZeros().scale() > 0 || step.compareTo(BigDecimal.ONE) > 0 ? step : BigDecimal.ZERO;
        };
    }
}
