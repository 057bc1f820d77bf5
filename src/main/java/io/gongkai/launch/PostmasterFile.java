package io.gongkai.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}: what a running server says of itself in its database directory. Line 1 is its process, line 8
 * becomes "ready". It stays behind when the server is killed.
 */
record PostmasterFile(Path database) {

    /** No process has this number: it is above the largest that Linux and macOS give. */
    private static final String NO_PROCESS = "99999999";

    boolean saysReady(long pid) throws IOException {
        List<String> lines = lines();
        return lines.size() > 7
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    /** The server of this very directory that still runs, if one does. */
    Optional<ProcessHandle> server() throws IOException {
        return process().filter(this::isServer);
    }

    /**
     * Where the process named has become another program, names none instead, since PostgreSQL would wait for it for
     * ever. The file itself is kept: by the rest of it PostgreSQL sees whether old sessions still touch its memory.
     */
    void forgetStranger() throws IOException {
        if (process().filter(process -> !isServer(process)).isPresent()) {
            List<String> lines = new ArrayList<>(lines());
            lines.set(0, NO_PROCESS);
            Files.write(file(), lines);
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        List<String> lines = lines();
        return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    private boolean isServer(ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(arguments -> List.of(arguments).contains(database.toString()))
                .isPresent();
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path file() {
        return database.resolve("postmaster.pid");
    }
}
