package io.gongkai.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a message that did not arrive is tried again: nine attempts over a day, the pauses growing. Up to a fifth is
 * added at random to each, so that what failed together is not tried together.
 */
final class RetrySchedule {

    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(10));

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /** @param tries how many attempts have failed; empty if that was the last */
    Optional<Duration> pauseAfter(int tries) {
        if (tries > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(tries - 1);
        return Optional.of(pause.plusMillis(random.nextLong(pause.toMillis() / 5 + 1)));
    }
}
