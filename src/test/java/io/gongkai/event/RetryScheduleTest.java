package io.gongkai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final RetrySchedule schedule = new RetrySchedule(new Random(7));

    @Test
    void growsToADayAndEnds() {
        Duration whole = Duration.ZERO;
        Duration before = Duration.ZERO;
        for (int tries = 1; tries <= 8; tries++) {
            Duration pause = schedule.pauseAfter(tries).orElseThrow();
            assertThat(pause).isGreaterThan(before);
            before = RetrySchedule.PAUSES.get(tries - 1);
            assertThat(pause).isBetween(before, before.multipliedBy(6).dividedBy(5));
            whole = whole.plus(before);
        }
        assertThat(whole).isBetween(Duration.ofHours(22), Duration.ofHours(26));
        assertThat(schedule.pauseAfter(9)).isEmpty();
    }

    @Test
    void doesNotHaveAllThatFailedTogetherTriedTogether() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> schedule.pauseAfter(4).orElseThrow()))
                .doesNotHaveDuplicates();
    }
}
