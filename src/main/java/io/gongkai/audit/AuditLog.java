package io.gongkai.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes entries off the requests and writes them once a second, and when the service stops. What was answered in the
 * last second before a crash can be missing, and nothing else: while the database does not take entries, they are kept,
 * and when there are too many, requests have to wait.
 */
@ApplicationScoped
class AuditLog {

    private static final Logger LOG = System.getLogger(AuditLog.class.getName());

    private static final int CAPACITY = 20_000;

    /** For requests that have begun when it fills up. */
    private static final int RESERVE = 4_000;

    private static final int AT_ONCE = 1_000;

    private final AuditRepository entries;
    private final BlockingQueue<AuditEntry> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();

    /** One at a time writes; what is being written stays here until it is. */
    private final ReentrantLock writing = new ReentrantLock();

    private final List<AuditEntry> batch = new ArrayList<>(AT_ONCE);

    AuditLog(AuditRepository entries) {
        this.entries = entries;
    }

    /** Whether further requests can be recorded. */
    boolean hasRoom() {
        return queue.remainingCapacity() > RESERVE;
    }

    /** Never waits. */
    void add(AuditEntry entry) {
        if (!queue.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void write() {
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            LOG.log(
                    Logger.Level.ERROR,
                    "{0} requests are missing in the audit log: there were too many to keep",
                    missing);
        }
        writing.lock();
        try {
            while (!batch.isEmpty() || queue.drainTo(batch, AT_ONCE) > 0) {
                entries.add(batch);
                batch.clear();
            }
        } finally {
            writing.unlock();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        write();
    }
}
