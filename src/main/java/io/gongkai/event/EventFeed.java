package io.gongkai.event;

import io.gongkai.log.LogEntry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows the log for all streams of this instance: one query a second, however many there are. The latest entries are
 * kept, so that a stream which keeps up never asks the database; one that lags behind does.
 */
@ApplicationScoped
class EventFeed {

    private static final int KEPT = 2000;

    private final Events events;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // Under the lock
    private final Deque<LogEntry> latest = new ArrayDeque<>();
    private long last = -1;
    private int followers;
    private boolean ended;

    EventFeed(Events events) {
        this.events = events;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void follow() {
        long from;
        lock.lock();
        try {
            if (followers == 0) {
                latest.clear();
                last = -1;
                return;
            }
            from = last;
        } finally {
            lock.unlock();
        }
        if (from < 0) {
            reached(events.head());
            return;
        }
        Events.Part part = events.after(from);
        while (!part.entries().isEmpty()) {
            add(part);
            part = events.after(part.entries().getLast().number());
        }
    }

    private void reached(long head) {
        lock.lock();
        try {
            last = head;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(Events.Part part) {
        lock.lock();
        try {
            latest.addAll(part.entries());
            while (latest.size() > KEPT) {
                latest.removeFirst();
            }
            last = part.entries().getLast().number();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void join() {
        lock.lock();
        try {
            followers++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            followers--;
        } finally {
            lock.unlock();
        }
    }

    int followers() {
        lock.lock();
        try {
            return followers;
        } finally {
            lock.unlock();
        }
    }

    /** What follows a number; nothing if that is the last. */
    Events.Part after(long number) {
        lock.lock();
        try {
            if (last >= 0 && number >= last) {
                return new Events.Part(List.of());
            }
            if (!latest.isEmpty() && number >= latest.getFirst().number() - 1) {
                return new Events.Part(latest.stream()
                        .filter(entry -> entry.number() > number)
                        .limit(Events.MOST)
                        .toList());
            }
        } finally {
            lock.unlock();
        }
        return events.after(number);
    }

    /** What ends the waiting. */
    enum Heard {
        NEWS,
        NOTHING,
        /** The service stops. */
        END
    }

    /** Waits until something follows a number, or for so long. */
    Heard await(long number, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!ended && last <= number && left > 0) {
                left = changed.awaitNanos(left);
            }
            return ended ? Heard.END : last > number ? Heard.NEWS : Heard.NOTHING;
        } finally {
            lock.unlock();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
