package io.gongkai.account;

import io.gongkai.access.AsSystem;
import io.gongkai.access.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Slows down who tries passwords. Waits double from a second, by name from one address (after 5 failures, up to a quarter
 * of an hour), by name from anywhere (after 20, up to a minute: nobody locks another out), and by address (after 50, up
 * to a quarter of an hour). A day without a failure forgets them.
 */
@AsSystem
@ApplicationScoped
class SignInBrake {

    private static final Duration LONG = Duration.ofMinutes(15);

    private final SignInFailureRepository failures;
    private final Clock clock;

    SignInBrake(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long the caller has to wait; empty if he may try now, which counts as failed until {@link #succeeded}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Duration> attempt(String name, String address) {
        return attempt(name, address, clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Duration> attempt(String name, String address, Instant now) {
        return failures.count(subject("pair", address + " " + name), 5, LONG, now)
                .or(() -> failures.count(subject("name", name), 20, Duration.ofMinutes(1), now))
                .or(() -> failures.count(subject("address", address), 50, LONG, now))
                .map(until -> Duration.between(now, until).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The name's failures are forgotten, the address's others are not: it may be trying others' names. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(String name, String address) {
        failures.takeBack(subject("address", address), clock.instant());
        failures.forget(subject("pair", address + " " + name));
        failures.forget(subject("name", name));
        failures.forgetBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    private static byte[] subject(String kind, String value) {
        return new Secret(kind + " " + value).hash();
    }
}
