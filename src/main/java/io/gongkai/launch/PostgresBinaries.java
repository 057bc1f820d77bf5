package io.gongkai.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
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
            Unfinished unfinished = Unfinished.of(home);
            unpack(archive, unfinished.directory());
            Files.setPosixFilePermissions(unfinished.directory(), PosixFilePermissions.fromString("rwxr-xr-x"));
            unfinished.complete();
        }
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
}
