package io.gongkai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    /** 81 of 263, of which Newcombe (Statistics in Medicine 17, 1998, table I, method 3) has 0.2553 to 0.3662. */
    @Test
    void isAsPublished() {
        WilsonInterval interval = of(81, 263);
        assertThat(interval.low()).isBetween(new BigDecimal("0.25525"), new BigDecimal("0.25535"));
        assertThat(interval.high()).isBetween(new BigDecimal("0.36615"), new BigDecimal("0.36625"));
        // 15 of 148, in the same table: 0.0624 to 0.1605.
        assertThat(of(15, 148)).isEqualTo(new WilsonInterval(new BigDecimal("0.062386"), new BigDecimal("0.160487")));
    }

    @Test
    void staysWithinWhatIsPossible() {
        assertThat(of(0, 20).low()).isEqualByComparingTo("0");
        assertThat(of(0, 20).high()).isEqualByComparingTo("0.161125");
        assertThat(of(1, 1).high()).isEqualByComparingTo("1");
    }

    @Test
    void isNoneOfWhatIsNoProportion() {
        assertThat(WilsonInterval.of(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
        assertThat(WilsonInterval.of(BigDecimal.TWO, BigDecimal.ONE)).isEmpty();
    }

    private static WilsonInterval of(int part, int whole) {
        return WilsonInterval.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole))
                .orElseThrow();
    }
}
