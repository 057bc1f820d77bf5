package io.gongkai.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process at a time has a data directory; the system gives the lock back however the process ends. */
final class DirectoryLock {

    private DirectoryLock() {}

    /** The lock, held while the channel is open; empty where another holder has it. */
    static Optional<FileChannel> take(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This very process holds it.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(channel);
    }

    static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The user id of this process: the owner of a file it makes. */
    static int caller(Path directory) throws IOException {
        Path made = Files.createTempFile(directory, "owner-", "");
        try {
            return Account.owner(made);
        } finally {
            Files.delete(made);
        }
    }
}
