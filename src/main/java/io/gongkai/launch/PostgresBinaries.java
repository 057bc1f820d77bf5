package io.gongkai.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked in a directory of their own: {@code initdb}, {@code pg_ctl}, {@code postgres}. */
record PostgresBinaries(Path home) {

    /** Unpacks the programs under {@code parent} unless they are there; empty where this build has none for the machine. */
    static Optional<PostgresBinaries> under(Path parent) throws IOException {
        Path home = parent.resolve("postgresql-" + Build.current().postgres());
        if (Files.isDirectory(home)) {
            return Optional.of(new PostgresBinaries(home));
        }
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName())) {
            if (archive == null) {
                return Optional.empty();
            }
            // Whole or not at all: a start that is broken off leaves nothing that the next one would take for complete.
            Path unfinished = Files.createTempDirectory(parent, "unpacking-");
            unpack(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (!Files.isDirectory(home)) {
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        removeUnfinished(parent);
        return Optional.of(new PostgresBinaries(home));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(InputStream archive, Path directory) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static void removeUnfinished(Path parent) throws IOException {
        List<Path> left;
        try (Stream<Path> inside = Files.list(parent)) {
            left = inside.filter(path -> path.getFileName().toString().startsWith("unpacking-"))
                    .toList();
        }
        for (Path path : left) {
            removeTree(path);
        }
    }

    static void removeTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> inside = Files.walk(root)) {
            deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
