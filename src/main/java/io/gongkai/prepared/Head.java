package io.gongkai.prepared;

import io.gongkai.division.DivisionRegister;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log. Whoever asks is told of everything that was acknowledged before he asked, by whichever instance: the
 * database is asked after he has, once for all who are waiting then.
 */
@Singleton
public class Head {

    private final AdditionRepository repository;
    private final DivisionRegister register;
    private final Semaphore asked = new Semaphore(0);
    private final AtomicReference<CompletableFuture<LogState>> next = new AtomicReference<>(new CompletableFuture<>());
    private final Thread thread;
    private AdditionRepository.@Nullable Known known;
    private Changes changes;

    Head(AdditionRepository repository, DivisionRegister register) {
        this.repository = repository;
        this.register = register;
        this.changes = new Changes(register, 0);
        this.thread = Thread.ofPlatform().name("log-head").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** What was acknowledged so far, and perhaps some more. */
    CompletableFuture<LogState> now() {
        // Its turn is fetched before it is asked for: the database is asked only after that.
        CompletableFuture<LogState> turn = next.get();
        asked.release();
        return turn;
    }

    /** As {@link #now}, for those who may wait. */
    public LogState read() {
        try {
            return now().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void follow() {
        try {
            while (true) {
                asked.acquire();
                asked.drainPermits();
                CompletableFuture<LogState> turn = next.getAndSet(new CompletableFuture<>());
                try {
                    turn.complete(ask());
                } catch (RuntimeException | Error e) {
                    // Told to those who wait; whoever asks next is not left waiting for a thread that is gone.
                    turn.completeExceptionally(e);
                }
            }
        } catch (InterruptedException _) {
            repository.close();
        }
    }

    private LogState ask() {
        AdditionRepository.Known before = known;
        if (before == null) {
            return anew();
        }
        AdditionRepository.Read read = repository.from(before.number());
        boolean isSame = before.number() == 0
                || read.first() != null && Arrays.equals(read.first().hash(), before.hash());
        if (!isSame || read.additions().size() >= AdditionRepository.MOST) {
            return anew();
        }
        read.additions().forEach(changes::add);
        AdditionRepository.Known now = read.last() == null ? before : read.last();
        known = now;
        return new LogState(changes, now.number(), now.at());
    }

    /** At first; where another log has come in the place of this one, as from a backup; and where too much was added. */
    private LogState anew() {
        AdditionRepository.Known now = repository.head();
        known = now;
        changes = new Changes(register, now.number());
        return new LogState(changes, now.number(), now.at());
    }
}
