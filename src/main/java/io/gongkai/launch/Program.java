package io.gongkai.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of the operating system, run with the words of its command line. */
record Program(List<String> words, Path directory) {

    /** How it ended: its exit code and what it printed on both outputs. */
    record Ended(int exit, String output) {
        boolean well() {
            return exit == 0;
        }
    }

    /** Runs to its end; a program that is not there ends with 127, as a shell says it. */
    Ended run() {
        Process process;
        try {
            process = prepared().redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Ended(127, String.valueOf(e.getMessage()));
        }
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ready to start: in its directory, with messages in English and nothing of the caller's own PostgreSQL settings. */
    ProcessBuilder prepared() {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
