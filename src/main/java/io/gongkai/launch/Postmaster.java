package io.gongkai.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running PostgreSQL server: its process and the port it listens on, on 127.0.0.1 only. */
final class Postmaster {

    /** What starting one came to. */
    sealed interface Start {
        record Up(Postmaster postmaster) implements Start {}

        record Failed(String reason) implements Start {}
    }

    private static final int ATTEMPTS = 20;
    private static final long LARGEST_LOG = 16L << 20;

    private final Cluster cluster;
    private final Process process;
    private final int port;
    private volatile boolean ready;
    private volatile boolean stopping;

    private Postmaster(Cluster cluster, Process process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    /** Stops a server that was left running on the same files, then starts one and waits until it takes connections. */
    static Start start(Cluster cluster, Path log, Durability durability) throws IOException {
        PostmasterFile file = new PostmasterFile(cluster.database());
        if (file.server().isPresent()) {
            stop(cluster);
        }
        file.forgetStranger();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = Files.exists(log) ? Files.size(log) : 0;
            Postmaster postmaster = launch(cluster, log, durability);
            if (postmaster.becomesReady(file)) {
                return new Start.Up(postmaster);
            }
            said = since(log, before);
            // Another program took the port in between, or sessions of a killed server are still ending.
            if (!said.contains("Address already in use") && !said.contains("is still in use")) {
                break;
            }
            pause(500);
        }
        return new Start.Failed(reason(said));
    }

    int port() {
        return port;
    }

    void whenLost(Runnable action) {
        process.onExit().thenRun(() -> {
            if (!stopping) {
                action.run();
            }
        });
    }

    void stop() {
        stopping = true;
        if (process.isAlive() && !stop(cluster)) {
            process.destroyForcibly();
        }
        process.onExit().join();
    }

    private static boolean stop(Cluster cluster) {
        String database = "--pgdata=" + cluster.database();
        // A server that hangs is let go without writing everything down: the next start recovers that from its journal.
        return Stream.of("fast", "immediate")
                .anyMatch(mode -> cluster.run("pg_ctl", "stop", database, "--mode=" + mode, "--timeout=30")
                        .well());
    }

    private static Postmaster launch(Cluster cluster, Path log, Durability durability) throws IOException {
        int port = freePort();
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off"));
        settings.addAll(durability.settings());
        List<String> arguments =
                new ArrayList<>(List.of("-D", cluster.database().toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A group of its own: Ctrl-C then reaches the service alone, which stops the database after itself.
            words.add("/usr/bin/setsid");
        }
        words.addAll(cluster.command("postgres", arguments.toArray(String[]::new)));
        Process process = new Program(words, cluster.database().getParent())
                .prepared()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Postmaster postmaster = new Postmaster(cluster, process, port);
        // Once it is ready, whoever started it stops it; until then nobody but this method's caller knows of it.
        Runtime.getRuntime().addShutdownHook(new Thread(postmaster::giveUp));
        return postmaster;
    }

    private void giveUp() {
        if (!ready) {
            process.destroy();
        }
    }

    private boolean becomesReady(PostmasterFile file) throws IOException {
        while (process.isAlive() && !file.saysReady(process.pid())) {
            pause(10);
        }
        ready = process.isAlive();
        return ready;
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String since(Path log, long offset) {
        try (var channel = Files.newByteChannel(log)) {
            return new String(Channels.newInputStream(channel.position(offset)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that says why: the last fatal one, or else the last. */
    private static String reason(String log) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "" : lines.getLast());
    }
}
