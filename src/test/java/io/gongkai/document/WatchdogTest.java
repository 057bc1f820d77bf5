package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private interface Reading {
        Extraction run() throws Exception;
    }

    private static Watchdog.Watched<Extraction> watched(Reading reading) {
        return new Watchdog.Watched<>() {
            @Override
            public Extraction call() throws Exception {
                return reading.run();
            }

            @Override
            public String kind() {
                return "PDF";
            }

            @Override
            public boolean isOpen() {
                return false;
            }

            @Override
            public Extraction refused(Extraction.Unreadable unreadable) {
                return unreadable;
            }
        };
    }

    private static Refusal refusal(Extraction extraction) {
        return ((Extraction.Unreadable) extraction).refusal();
    }

    @Test
    void cutsOffAReadingThatRunsAwayAndServesTheNext() {
        Watchdog watchdog = new Watchdog(1, 50);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);

        Extraction runaway = watchdog.watch(watched(() -> {
            try {
                never.await();
                return new Extraction.Extracted(new Extract(List.of()));
            } finally {
                interrupted.countDown();
            }
        }));

        assertThat(refusal(runaway)).isEqualTo(Refusal.TOO_LARGE);
        assertThat(interrupted).satisfies(CountDownLatch::await);
        assertThat(new Watchdog(1, 5000).watch(watched(() -> new Extraction.Extracted(new Extract(List.of())))))
                .isInstanceOf(Extraction.Extracted.class);
        assertThat(watchdog.watch(watched(() -> {
                    throw new IllegalArgumentException("broken bytes");
                })))
                .extracting(WatchdogTest::refusal)
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void outlivesAParserThatDescendsWithoutEnd() {
        assertThat(refusal(new Watchdog().watch(watched(() -> descend(0))))).isEqualTo(Refusal.TOO_LARGE);
    }

    private static Extraction descend(int depth) {
        return depth < 0 ? new Extraction.Extracted(new Extract(List.of())) : descend(depth + 1 & 0xFFFFFFF);
    }

    @Test
    void namesTheFormatOfABrokenDocument() {
        Extraction.Unreadable broken = (Extraction.Unreadable) new Watchdog().watch(watched(() -> {
            throw new java.io.EOFException();
        }));

        assertThat(broken.refusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(broken.detail().zh()).contains("PDF").contains("另存");
    }
}
