package io.gongkai.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SignInBrakeTest {

    private static final Instant NOON = Instant.parse("2025-01-06T04:00:00Z");

    @Inject
    SignInBrake brake;

    @Test
    void doublesTheWaitOfANameFromOneAddressUpToAQuarterOfAnHour() {
        Instant now = NOON;
        for (int failed = 1; failed <= 5; failed++) {
            assertThat(brake.attempt("brake.a", "192.0.2.1", now)).isEmpty();
        }
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(brake.attempt("brake.a", "192.0.2.1", now)).contains(Duration.ofSeconds(wait + 1));
            assertThat(brake.attempt(
                            "brake.a", "192.0.2.1", now.plusSeconds(wait).minusMillis(1)))
                    .isNotEmpty();
            now = now.plusSeconds(wait);
            assertThat(brake.attempt("brake.a", "192.0.2.1", now)).isEmpty();
        }
        assertThat(brake.attempt("brake.a", "192.0.2.1", now.plus(Duration.ofDays(2))))
                .as("forgotten after a day")
                .isEmpty();
        assertThat(brake.attempt("brake.a", "192.0.2.1", now.plus(Duration.ofDays(2))))
                .isEmpty();
    }

    /** A thousand addresses try one name: its owner waits a minute at most, wherever he is. */
    @Test
    void letsNobodyLockAnotherOut() {
        for (int address = 0; address < 200; address++) {
            brake.attempt("brake.b", "198.51.100." + address, NOON);
        }
        assertThat(brake.attempt("brake.b", "203.0.113.9", NOON))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(61)));
    }

    @Test
    void slowsDownAnAddressThatTriesManyNames() {
        for (int name = 0; name < 50; name++) {
            assertThat(brake.attempt("brake.c" + name, "203.0.113.77", NOON)).isEmpty();
        }
        assertThat(brake.attempt("brake.c50", "203.0.113.77", NOON)).isNotEmpty();
        assertThat(brake.attempt("brake.c50", "203.0.113.78", NOON)).isEmpty();
    }

    @Test
    void forgetsTheFailuresOfWhoSignsIn() {
        for (int failed = 0; failed < 5; failed++) {
            brake.attempt("brake.d", "192.0.2.4", NOON);
        }
        assertThat(brake.attempt("brake.d", "192.0.2.4", NOON)).isNotEmpty();

        brake.succeeded("brake.d", "192.0.2.4");

        assertThat(brake.attempt("brake.d", "192.0.2.4", NOON)).isEmpty();
    }

    /** An office behind one address signs in all day. */
    @Test
    void countsNobodyWhoSignsInAgainstHisAddress() {
        Instant now = Instant.now();
        for (int person = 0; person < 100; person++) {
            assertThat(brake.attempt("brake.e" + person, "203.0.113.80", now)).isEmpty();
            brake.succeeded("brake.e" + person, "203.0.113.80");
        }
        for (int name = 0; name < 50; name++) {
            assertThat(brake.attempt("brake.f" + name, "203.0.113.80", now)).isEmpty();
        }
        assertThat(brake.attempt("brake.f50", "203.0.113.80", now)).isNotEmpty();
    }
}
