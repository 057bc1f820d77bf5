package io.gongkai.repair;

import io.gongkai.form.CellId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One sum of a form whose cells all hold numbers.
 *
 * @param coefficients 1 for a cell on the left, -1 for one on the right
 * @param gap left side less right side; the sum is broken unless it is 0
 */
record Sum(String rule, Map<CellId, Integer> coefficients, BigDecimal gap) {

    boolean isBroken() {
        return gap.signum() != 0;
    }

    int coefficient(CellId cell) {
        return coefficients.getOrDefault(cell, 0);
    }

    /** Whether the cell stands alone on the right. */
    boolean totals(CellId cell) {
        return coefficient(cell) < 0
                && coefficients.values().stream()
                                .filter(coefficient -> coefficient < 0)
                                .count()
                        == 1;
    }

    /** Whether both are about one of these cells. */
    boolean touches(List<CellId> cells) {
        return cells.stream().anyMatch(coefficients::containsKey);
    }
}
