package io.gongkai.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Delivers the messages. Each address is called by one virtual thread of one instance at a time, with one message after
 * the other: in the order of the log, as long as they are taken.
 */
@ApplicationScoped
class Courier {

    /** How many addresses this instance calls at once. */
    private static final int MOST = 32;

    /** For how long an address is called at a stretch. */
    private static final Duration STRETCH = Duration.ofSeconds(30);

    private final DeliveryPlan plan;
    private final CallBook book;
    private final Postman postman;
    private final Clock clock;
    private final Semaphore free = new Semaphore(MOST);
    private volatile boolean ended;

    Courier(DeliveryPlan plan, CallBook book, Postman postman, Clock clock) {
        this.plan = plan;
        this.book = book;
        this.postman = postman;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void goRound() {
        boolean more = true;
        while (more && !ended) {
            more = plan.extend();
        }
        int hands = free.availablePermits();
        if (hands > 0 && !ended) {
            for (UUID webhook : book.hold(hands)) {
                free.acquireUninterruptibly();
                Thread.ofVirtual().name("webhook " + webhook).start(() -> call(webhook));
            }
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        boolean more = true;
        while (more && !ended) {
            more = plan.forget();
        }
    }

    private void call(UUID webhook) {
        try {
            Instant end = clock.instant().plus(STRETCH);
            boolean taken = true;
            Optional<CallRepository.Call> next = book.next(webhook);
            while (taken && next.isPresent()) {
                CallRepository.Call call = next.get();
                Attempt attempt =
                        postman.deliver(call.url(), call.delivery().toString(), call.message(), call.secret());
                book.record(call.delivery(), attempt);
                taken = attempt.isDelivered();
                next = ended || clock.instant().isAfter(end) ? Optional.empty() : book.next(webhook);
            }
            book.release(webhook, !taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        ended = true;
    }
}
