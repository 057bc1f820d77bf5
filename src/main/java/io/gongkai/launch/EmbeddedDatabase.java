package io.gongkai.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL that Gongkai brings along: unpacked, laid out and run by itself in one directory, reached only from this
 * machine with a password that only the directory's owner can read.
 *
 * <p>The directory holds {@code postgresql-VERSION/} (the programs), {@code database/} (the data), {@code
 * database-password}, {@code database.log} and {@code lock}. One process at a time has it. A server that a killed process
 * left running is stopped by the next start, and what a killed server left is recovered by PostgreSQL itself.
 */
public final class EmbeddedDatabase implements Database {

    private final FileChannel lock;
    private final Path directory;
    private final Durability durability;
    private final Postmaster postmaster;
    private final String password;

    private EmbeddedDatabase(
            FileChannel lock, Path directory, Durability durability, Postmaster postmaster, String password) {
        this.lock = lock;
        this.directory = directory;
        this.durability = durability;
        this.postmaster = postmaster;
        this.password = password;
    }

    /** Starts on the data kept in {@code directory}, which is made where there is none. */
    public static DatabaseStart start(Path directory) {
        return start(directory, directory, Durability.KEPT);
    }

    /**
     * Starts on the data in {@code directory} with programs unpacked in {@code programs}, which several databases may
     * share.
     */
    public static DatabaseStart start(Path directory, Path programs, Durability durability) {
        FileChannel lock = null;
        boolean started = false;
        try {
            Files.createDirectories(directory);
            Files.createDirectories(programs);
            Path data = directory.toRealPath();
            Optional<FileChannel> locked = DirectoryLock.take(data);
            if (locked.isEmpty()) {
                return Obstacle.of(
                        "另一个 Gongkai 正在使用数据目录 " + data, "another Gongkai is using the data directory " + data);
            }
            lock = locked.get();
            DatabaseStart start = start(lock, data, programs.toRealPath(), durability);
            started = start instanceof EmbeddedDatabase;
            return start;
        } catch (IOException e) {
            return unusable(directory, e);
        } finally {
            if (!started) {
                DirectoryLock.release(lock);
            }
        }
    }

    private static DatabaseStart start(FileChannel lock, Path data, Path programs, Durability durability)
            throws IOException {
        Optional<PostgresBinaries> unpacked = PostgresBinaries.under(programs);
        if (unpacked.isEmpty()) {
            return Obstacle.of(
                    "没有适用于 %s 的内置 PostgreSQL，请用 GONGKAI_DB_URL 指定一个".formatted(PostgresBinaries.platform()),
                    "there is no built-in PostgreSQL for %s: name one with GONGKAI_DB_URL"
                            .formatted(PostgresBinaries.platform()));
        }
        PostgresBinaries binaries = unpacked.get();
        Path database = data.resolve("database");
        Optional<Account> found = Account.of(DirectoryLock.caller(data), binaries, database);
        if (found.isEmpty()) {
            return Obstacle.of(
                    "PostgreSQL 不能以 root 运行，而其他账号进不了 %s：请换一个数据目录（GONGKAI_DATA），或以普通用户启动".formatted(data),
                    "PostgreSQL does not run as root, and no other account can enter %s: choose another data directory (GONGKAI_DATA) or start as an ordinary user"
                            .formatted(data));
        }
        Cluster cluster = new Cluster(database, binaries, found.get());
        Optional<Obstacle> obstacle = cluster.lay();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return switch (Postmaster.start(cluster, data.resolve("database.log"), durability)) {
            case Postmaster.Start.Up(Postmaster postmaster) ->
                new EmbeddedDatabase(lock, data, durability, postmaster, cluster.password());
            case Postmaster.Start.Failed(String reason) ->
                Obstacle.of(
                        "PostgreSQL 未能启动（见 %s）：%s".formatted(data.resolve("database.log"), reason),
                        "PostgreSQL did not start (see %s): %s".formatted(data.resolve("database.log"), reason));
        };
    }

    private static Obstacle unusable(Path directory, IOException e) {
        String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        return Obstacle.of(
                "数据目录 %s 不能读写（%s）".formatted(directory.toAbsolutePath(), reason),
                "the data directory %s cannot be read and written (%s)".formatted(directory.toAbsolutePath(), reason));
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/postgres";
    }

    @Override
    public String user() {
        return Cluster.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void whenLost(Runnable action) {
        postmaster.whenLost(action);
    }

    /** Ends every session, writes everything down and stops the server; harmless a second time. */
    @Override
    public synchronized void close() {
        if (lock.isOpen()) {
            postmaster.stop();
            if (durability == Durability.THROWAWAY) {
                remove();
            }
            DirectoryLock.release(lock);
        }
    }

    private void remove() {
        try {
            Unfinished.removeTree(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
