package io.gongkai.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Quantiles of a few values: definition 7 of R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American
 * Statistician 50, 1996, 361-365. The quantile of p lies at place 1 + (n - 1) p, and between two values in proportion.
 */
final class Quantiles {

    private static final int DECIMALS = 6;

    private final List<BigDecimal> sorted;

    /** @param values at least one */
    Quantiles(List<BigDecimal> values) {
        this.sorted = values.stream().sorted().toList();
    }

    /** @param quarters 0 for the least, 2 for the median, 4 for the greatest */
    BigDecimal quartile(int quarters) {
        int place = (sorted.size() - 1) * quarters;
        BigDecimal below = sorted.get(place / 4);
        BigDecimal above = sorted.get(Math.min(place / 4 + 1, sorted.size() - 1));
        return above.subtract(below)
                .multiply(BigDecimal.valueOf(place % 4))
                .divide(BigDecimal.valueOf(4))
                .add(below)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
