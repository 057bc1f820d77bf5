package io.gongkai.document;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a reading on a thread of its own, so that one that runs away is cut off and whatever a parser throws at broken
 * bytes ends here, as a refusal. As many readings run at once as there are processors, which bounds their memory
 * together; others wait their turn, and a turn lasts {@link Bounds#SECONDS} at most. To start a thread takes longer than
 * to read a web page, so a thread goes on to the next reading, and ends when there is none for a while.
 */
final class Watchdog {

    private static final Logger LOGGER = System.getLogger(Watchdog.class.getName());
    private static final long IDLE_SECONDS = 30;

    private final Semaphore turns;
    private final long milliseconds;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform()
                    .daemon()
                    .name("reading-", 0)
                    .stackSize(Bounds.STACK)
                    .factory());

    Watchdog() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()), TimeUnit.SECONDS.toMillis(Bounds.SECONDS));
    }

    Watchdog(int atOnce, long milliseconds) {
        this.turns = new Semaphore(atOnce, true);
        this.milliseconds = milliseconds;
    }

    /** A reading of a document. */
    interface Watched<T> extends Callable<T> {

        /** What the document is called when it turns out to be broken. */
        String kind();

        /** Whether its bytes have been gone through, so that what fails now is no fault of theirs. */
        boolean isOpen();

        /** What stands for the reading when the document cannot be read. */
        T refused(Extraction.Unreadable unreadable);
    }

    private static final class Turn<T> implements Callable<T> {

        private final Watched<T> reading;
        private volatile @Nullable Thread thread;

        private Turn(Watched<T> reading) {
            this.reading = reading;
        }

        @Override
        public T call() throws Exception {
            Thread current = Thread.currentThread();
            current.setPriority(Thread.NORM_PRIORITY);
            thread = current;
            return reading.call();
        }

        /** A parser that does not look at interrupts goes on for a while; it is not to take time from others. */
        private void slowDown() {
            Thread running = thread;
            if (running != null) {
                running.setPriority(Thread.MIN_PRIORITY);
            }
        }
    }

    <T> T watch(Watched<T> reading) {
        Turn<T> turn = new Turn<>(reading);
        turns.acquireUninterruptibly();
        try {
            return outcome(threads.submit(turn), turn);
        } finally {
            turns.release();
        }
    }

    private <T> T outcome(Future<T> task, Turn<T> turn) {
        try {
            return task.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            turn.slowDown();
            task.cancel(true);
            return turn.reading.refused(new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_SLOW));
        } catch (ExecutionException e) {
            return turn.reading.refused(refusal(e.getCause(), turn.reading));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was read", e);
        }
    }

    private static Extraction.Unreadable refusal(Throwable cause, Watched<?> reading) {
        return switch (cause) {
            case UnreadableException unreadable -> unreadable.unreadable();
            case EncryptedDocumentException encrypted ->
                new Extraction.Unreadable(Refusal.ENCRYPTED, Refusals.ENCRYPTED);
            case InvalidPasswordException encrypted -> new Extraction.Unreadable(Refusal.ENCRYPTED, Refusals.ENCRYPTED);
            case OldFileFormatException old -> new Extraction.Unreadable(Refusal.UNSUPPORTED_TYPE, Refusals.OLD_OFFICE);
            // Nested too deep for the stack, or blown up beyond the heap: what this reading held is gone with the
            // error, and nothing else has seen its state.
            case StackOverflowError deep -> new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_LARGE);
            case OutOfMemoryError large -> new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_LARGE);
            case Exception broken
            when !reading.isOpen() -> {
                LOGGER.log(Level.DEBUG, "A document could not be opened", broken);
                yield new Extraction.Unreadable(Refusal.MALFORMED, Refusals.malformed(reading.kind()));
            }
            default -> throw new IllegalStateException("A reading failed", cause);
        };
    }
}
