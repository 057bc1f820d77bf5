package io.gongkai.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that appears under its name only once it is complete, so that a start that is broken off leaves nothing the
 * next one would take for whole. Each attempt has a directory of its own: a program of the last one may still be writing.
 */
record Unfinished(Path directory, Path whole) {

    static Unfinished of(Path whole) throws IOException {
        return new Unfinished(Files.createTempDirectory(whole.getParent(), prefix(whole)), whole);
    }

    /** Gives the directory its name and removes what attempts before it left. */
    void complete() throws IOException {
        Files.move(directory, whole, StandardCopyOption.ATOMIC_MOVE);
        List<Path> left;
        try (Stream<Path> beside = Files.list(whole.getParent())) {
            left = beside.filter(path -> path.getFileName().toString().startsWith(prefix(whole)))
                    .toList();
        }
        for (Path path : left) {
            removeTree(path);
        }
    }

    static void removeTree(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> inside = Files.walk(root)) {
            deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static String prefix(Path whole) {
        return whole.getFileName() + "-unfinished-";
    }
}
