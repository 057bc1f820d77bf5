package io.gongkai.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The score interval of a proportion at 95 % (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, Journal of the American Statistical Association 22, 1927, 209-212). It stays within 0 and 1 and holds for few
 * cases too.
 */
@Schema(
        name = "WilsonInterval",
        description =
                "The Wilson score interval (1927) at 95 %: how far the share might lie elsewhere by chance alone with as few cases. Where the intervals of two areas overlap widely, their difference means nothing")
record WilsonInterval(
        @Schema(examples = "0.515193") BigDecimal low,
        @Schema(examples = "0.841470") BigDecimal high) {

    /** The 0.975 quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final int DECIMALS = 6;

    /** Empty where there is nothing to divide by, or more is divided than there is, so that it is no proportion. */
    static Optional<WilsonInterval> of(BigDecimal part, BigDecimal whole) {
        if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
            return Optional.empty();
        }
        double n = whole.doubleValue();
        double p = part.doubleValue() / n;
        double middle = p + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return Optional.of(new WilsonInterval(rounded((middle - reach) / scale), rounded((middle + reach) / scale)));
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(Math.clamp(share, 0, 1)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
