package io.gongkai.document;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/**
 * Runs a reading on a thread of its own, so that one that runs away is cut off and whatever a parser throws at broken
 * bytes ends here, as a refusal. As many readings run at once as there are processors, which bounds their memory
 * together; others wait their turn, and a turn lasts {@link Bounds#SECONDS} at most.
 */
final class Watchdog {

    private static final Logger LOGGER = System.getLogger(Watchdog.class.getName());

    private final Semaphore turns;
    private final long milliseconds;

    Watchdog() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()), TimeUnit.SECONDS.toMillis(Bounds.SECONDS));
    }

    Watchdog(int atOnce, long milliseconds) {
        this.turns = new Semaphore(atOnce, true);
        this.milliseconds = milliseconds;
    }

    /** A reading, and what its document is called when it turns out to be broken. */
    interface Watched extends Callable<Extraction> {
        String kind();
    }

    Extraction watch(Watched reading) {
        FutureTask<Extraction> task = new FutureTask<>(reading);
        turns.acquireUninterruptibly();
        try {
            Thread thread = Thread.ofPlatform()
                    .daemon()
                    .name("reading")
                    .stackSize(Bounds.STACK)
                    .unstarted(task);
            thread.start();
            return outcome(task, thread, reading);
        } finally {
            turns.release();
        }
    }

    private Extraction outcome(FutureTask<Extraction> task, Thread thread, Watched reading) {
        try {
            return task.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            // A parser that does not look at interrupts goes on for a while; it is not to take time from others.
            thread.setPriority(Thread.MIN_PRIORITY);
            return new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_SLOW);
        } catch (ExecutionException e) {
            return refusal(e.getCause(), reading.kind());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was read", e);
        }
    }

    private static Extraction refusal(Throwable cause, String kind) {
        return switch (cause) {
            case UnreadableException unreadable -> unreadable.unreadable();
            case EncryptedDocumentException encrypted ->
                new Extraction.Unreadable(Refusal.ENCRYPTED, Refusals.ENCRYPTED);
            case InvalidPasswordException encrypted -> new Extraction.Unreadable(Refusal.ENCRYPTED, Refusals.ENCRYPTED);
            case OldFileFormatException old -> new Extraction.Unreadable(Refusal.UNSUPPORTED_TYPE, Refusals.OLD_OFFICE);
            // Nested too deep for the stack, or blown up beyond the heap: this reading's thread and what it held are
            // gone with the error, and nothing else has seen its state.
            case StackOverflowError deep -> new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_LARGE);
            case OutOfMemoryError large -> new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_LARGE);
            case Exception broken -> {
                LOGGER.log(Level.DEBUG, "A document could not be opened", broken);
                yield new Extraction.Unreadable(Refusal.MALFORMED, Refusals.malformed(kind));
            }
            default -> throw new IllegalStateException("A reading failed", cause);
        };
    }
}
