package io.gongkai.prepared;

import io.gongkai.prepared.HeadRepository.Reader;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The leave of this instance to tell what it last read of the log without asking: its row of {@code log_reader}, said
 * again while it is of use. It lasts for a time from the moment before that was said, by this machine's own clock, and only
 * what was read after it was said is told by it.
 */
final class Lease {

    /** Nanoseconds. */
    static final long LENGTH = Duration.ofSeconds(1).toNanos();

    private static final long OF_USE = Duration.ofSeconds(5).toNanos();
    private static final long SAID_AGAIN = LENGTH / 5;

    /** @param until nanoseconds of {@link System#nanoTime} */
    private record Held(CompletableFuture<LogState> state, long until) {}

    private final HeadRepository database;
    private final UUID id = UUID.randomUUID();
    private final Queue<Reader> lapsed = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Held held;
    private volatile long wanted = System.nanoTime() - OF_USE;
    private boolean isSaid;
    private long saidAt;
    private long saidSeen;

    Lease(HeadRepository database) {
        this.database = database;
    }

    UUID id() {
        return id;
    }

    /** What may be told; null if the database must be asked. From now on it is of use. */
    @Nullable
    CompletableFuture<LogState> state() {
        long moment = System.nanoTime();
        if (moment - wanted > SAID_AGAIN) {
            wanted = moment;
        }
        Held one = held;
        return one != null && moment - one.until() < 0 ? one.state() : null;
    }

    /** Whether it has to be said again from time to time. */
    boolean isKept() {
        return isSaid;
    }

    /**
     * Before the log is read.
     *
     * @return whether it was said
     */
    boolean keep(long seen) {
        for (Reader one = lapsed.poll(); one != null; one = lapsed.poll()) {
            database.drop(one);
        }
        long moment = System.nanoTime();
        if (moment - wanted >= OF_USE) {
            leave();
        } else if (!isSaid || moment - saidAt >= SAID_AGAIN) {
            say(seen);
            saidAt = moment;
            return true;
        }
        return false;
    }

    /**
     * After it.
     *
     * @param isAwaited whether others may be waiting for this instance to have read on
     */
    void tell(LogState state, boolean isAwaited) {
        if (isSaid) {
            held = new Held(CompletableFuture.completedFuture(state), saidAt + LENGTH);
            if (isAwaited && state.number() != saidSeen) {
                say(state.number());
            }
        }
    }

    private void say(long seen) {
        database.say(id, seen);
        isSaid = true;
        saidSeen = seen;
    }

    /** Of those who have not said anything in the length of a lease. */
    void drop(Collection<Reader> readers) {
        lapsed.addAll(readers);
    }

    /** The database could not be asked. */
    void lose() {
        held = null;
        isSaid = false;
    }

    /** Nobody has asked for a while. */
    void leave() {
        if (isSaid) {
            lose();
            database.leave(id);
        }
    }
}
