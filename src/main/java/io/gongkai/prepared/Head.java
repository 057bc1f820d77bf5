package io.gongkai.prepared;

import io.gongkai.division.DivisionRegister;
import io.gongkai.log.LogGrew;
import io.gongkai.prepared.HeadRepository.Reader;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log. Whoever asks is told of everything that was acknowledged before he asked, by whichever instance.
 *
 * <p>While figures are asked for, this instance holds a lease: it tells what it read last without asking the database, and
 * whoever appends to the log is acknowledged only when every instance that holds one has read it ({@link #settle}).
 * Without one, and for those who want it so, the database is asked after they have, once for all who are waiting then.
 * docs/adr/0015 has why nothing stale is told.
 */
@Singleton
public class Head {

    private static final long AMONG_OTHERS = Duration.ofMillis(20).toNanos();
    private static final long ALONE = Lease.LENGTH / 4;
    private static final long SETTLING_MILLIS = 5;
    private static final Duration STOPPING = Duration.ofSeconds(2);

    /** @param others the instances that may be answering without asking; null where nobody wanted to know */
    private record Told(LogState state, @Nullable List<Reader> others) {}

    private final HeadRepository database;
    private final DivisionRegister register;
    private final Lease lease;
    private final Semaphore asked = new Semaphore(0);
    private final AtomicReference<CompletableFuture<Told>> next = new AtomicReference<>(new CompletableFuture<>());
    private final Thread thread;
    private HeadRepository.@Nullable Known known;
    private Changes changes;
    private boolean isAmongOthers;
    private volatile boolean areOthersWanted;

    @Inject
    Head(SystemConnectionRepository connections, DivisionRegister register) {
        this.database = new HeadRepository(connections);
        this.register = register;
        this.lease = new Lease(database);
        this.changes = new Changes(register, 0);
        this.thread = Thread.ofPlatform().name("log-head").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(STOPPING);
    }

    /** What was acknowledged so far, and perhaps some more. */
    CompletableFuture<LogState> now() {
        CompletableFuture<LogState> held = lease.state();
        return held == null ? asked() : held;
    }

    /** As {@link #now}; the database is asked after this is called. */
    CompletableFuture<LogState> asked() {
        return turn().thenApply(Told::state);
    }

    /** As {@link #now}, for those who may wait. */
    public LogState read() {
        return of(now(), Function.identity());
    }

    /** What was committed so far, for those who may wait. */
    public LogState readNow() {
        return of(turn(), Told::state);
    }

    /** When an entry is in the database, and before whoever made it is told so. */
    void grew(@Observes(during = TransactionPhase.AFTER_SUCCESS) LogGrew entry) {
        settle();
    }

    /** Returns when no instance tells any more of less than what is committed by now. */
    public void settle() {
        long began = System.nanoTime();
        try {
            Told told = withOthers();
            long known = System.nanoTime();
            long number = told.state().number();
            List<Reader> behind = Objects.requireNonNull(told.others()).stream()
                    .filter(one -> one.seen() < number)
                    .toList();
            while (!behind.isEmpty() && System.nanoTime() - known < Lease.LENGTH) {
                Thread.sleep(SETTLING_MILLIS);
                Map<Object, Long> seen = Objects.requireNonNull(withOthers().others()).stream()
                        .collect(Collectors.toMap(Reader::id, Reader::seen));
                behind = behind.stream()
                        .filter(one -> seen.getOrDefault(one.id(), number) < number)
                        .toList();
            }
            lease.drop(behind);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException _) {
            outlast(began);
        }
    }

    /** The database does not say who holds a lease: by then nobody does who has not read on. */
    private static void outlast(long began) {
        try {
            TimeUnit.NANOSECONDS.sleep(Lease.LENGTH - (System.nanoTime() - began));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Told withOthers() {
        while (true) {
            areOthersWanted = true;
            Told told = of(turn(), Function.identity());
            if (told.others() != null) {
                return told;
            }
        }
    }

    private CompletableFuture<Told> turn() {
        // Its turn is fetched before it is asked for: the database is asked only after that.
        CompletableFuture<Told> turn = next.get();
        asked.release();
        return turn;
    }

    private static <T, R> R of(CompletableFuture<T> turn, Function<T, R> part) {
        try {
            return part.apply(turn.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void follow() {
        try {
            while (true) {
                pause();
                CompletableFuture<Told> turn = next.getAndSet(new CompletableFuture<>());
                try {
                    turn.complete(ask());
                } catch (RuntimeException | Error e) {
                    lease.lose();
                    // Told to those who wait; whoever asks next is not left waiting for a thread that is gone.
                    turn.completeExceptionally(e);
                }
            }
        } catch (InterruptedException _) {
            leave();
        }
    }

    /** Until somebody asks; with a lease, until it is time to read on. */
    private void pause() throws InterruptedException {
        if (lease.isKept()) {
            asked.tryAcquire(isAmongOthers ? AMONG_OTHERS : ALONE, TimeUnit.NANOSECONDS);
        } else {
            asked.acquire();
        }
        asked.drainPermits();
    }

    private void leave() {
        try (database) {
            lease.leave();
        } catch (IllegalStateException _) {
            // Whoever files next waits for it once, and drops it.
        }
    }

    private Told ask() {
        boolean isSaid = lease.keep(known == null ? 0 : known.number());
        LogState state = readOn();
        List<Reader> others = null;
        if (areOthersWanted || isSaid) {
            // Wanted again by those who come from now on.
            areOthersWanted = false;
            others = database.others(lease.id());
            isAmongOthers = !others.isEmpty();
        }
        lease.tell(state, isAmongOthers);
        return new Told(state, others);
    }

    private LogState readOn() {
        HeadRepository.Known before = known;
        if (before == null) {
            return anew();
        }
        HeadRepository.Read read = database.from(before.number());
        boolean isSame = before.number() == 0
                || read.first() != null && Arrays.equals(read.first().hash(), before.hash());
        if (!isSame || read.additions().size() >= HeadRepository.MOST) {
            return anew();
        }
        read.additions().forEach(changes::add);
        HeadRepository.Known now = read.last() == null ? before : read.last();
        known = now;
        return new LogState(changes, now.number(), now.at());
    }

    /** At first; where another log has come in the place of this one, as from a backup; and where too much was added. */
    private LogState anew() {
        HeadRepository.Known now = database.head();
        known = now;
        changes = new Changes(register, now.number());
        return new LogState(changes, now.number(), now.at());
    }
}
