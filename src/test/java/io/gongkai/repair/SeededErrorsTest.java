package io.gongkai.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small round of {@link SeededErrors}: planted errors are found, good reports stay clean. */
class SeededErrorsTest {

    private static final int ROUNDS = 60;

    @Test
    void findsPlantedErrorsOfEveryKindAndNothingInGoodReports() {
        SeededErrors.Measured measured = new SeededErrors().measure(ROUNDS);
        assertThat(measured.falseAlarms()).isZero();
        assertThat(measured.byKind()).allSatisfy((kind, rate) -> {
            assertThat(rate.planted()).as(kind).isPositive();
            assertThat(rate.foundShare()).as(kind).isGreaterThan(0.95);
        });
    }
}
