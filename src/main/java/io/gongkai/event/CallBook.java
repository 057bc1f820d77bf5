package io.gongkai.event;

import io.gongkai.access.AsSystem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is to be called and what came of it, each step in a transaction of its own: none lasts while one waits. */
@AsSystem
@ApplicationScoped
class CallBook {

    /** Longer than an address is called at a stretch, with the last call. */
    private static final Duration HELD = Duration.ofSeconds(60);

    /** An address that did not take a message is left alone for so long, whatever else waits for it. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final CallRepository calls;
    private final RetrySchedule schedule = new RetrySchedule(new SecureRandom());
    private final Clock clock;

    CallBook(CallRepository calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    List<UUID> hold(int most) {
        Instant now = clock.instant();
        return calls.hold(now, now.plus(HELD), most);
    }

    @Transactional
    Optional<CallRepository.Call> next(UUID webhook) {
        return calls.next(webhook, clock.instant());
    }

    @Transactional
    void release(UUID webhook, boolean rests) {
        calls.release(webhook, clock.instant().plus(rests ? REST : Duration.ZERO));
    }

    @Transactional
    void record(UUID delivery, Attempt attempt) {
        calls.holdDelivery(delivery).ifPresent(standing -> record(delivery, attempt, standing));
    }

    private void record(UUID delivery, Attempt attempt, CallRepository.Standing standing) {
        Instant now = clock.instant();
        calls.addAttempt(delivery, standing.attempts() + 1, attempt);
        if (attempt.isDelivered()) {
            calls.stands(delivery, Delivery.DELIVERED, null, now);
            calls.succeeded(standing.webhook(), now);
            return;
        }
        if (attempt.isGone()) {
            calls.stands(delivery, Delivery.FAILED, null, now);
            calls.disable(standing.webhook(), Webhook.Reason.GONE, now);
            return;
        }
        // Somebody waits for what comes of a test: it is not tried again behind his back.
        Optional<Instant> again = standing.isTest()
                ? Optional.empty()
                : schedule.pauseAfter(standing.tries() + 1).map(now::plus);
        calls.stands(delivery, again.isPresent() ? Delivery.PENDING : Delivery.FAILED, again.orElse(null), now);
        Instant success = standing.lastSuccessAt();
        if (again.isEmpty() && !standing.isTest() && (success == null || success.isBefore(standing.createdAt()))) {
            calls.disable(standing.webhook(), Webhook.Reason.FAILING, now);
        }
    }
}
