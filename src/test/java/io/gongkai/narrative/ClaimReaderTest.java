package io.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.narrative.ClaimsMeasure.Rates;
import io.gongkai.narrative.ClaimsMeasure.Warnings;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rates below which reading claims may not fall; {@code make claims} prints them. */
class ClaimReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"development.txt", "held-back.txt"})
    void findsNineClaimsOfTenAndMisreadsLessThanTwoOfAHundred(String file) throws IOException {
        Rates rates = Rates.of(ClaimsMeasure.outcomes(file));

        assertThat(rates.hit()).as("claims found").isGreaterThanOrEqualTo(0.9);
        assertThat(rates.falseAlarm()).as("claims read wrongly").isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"development.txt", "held-back.txt"})
    void warnsOfContradictionsAndNotWhereTablesAgree(String file) throws IOException {
        Warnings warnings = ClaimsMeasure.warnings(file);

        assertThat(warnings.hit()).as("contradictions found").isGreaterThanOrEqualTo(0.9);
        assertThat(warnings.falseWarning()).as("warned of where tables agree").isLessThan(0.02);
    }
}
