package io.gongkai.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The files of one PostgreSQL server, with the programs and the account that work on them. */
record Cluster(Path database, PostgresBinaries binaries, Account account) {

    static final String USER = "gongkai";

    /** Lays the files out where there are none; says why not where those that are there are of no use. */
    Optional<Obstacle> lay() throws IOException {
        if (Files.isDirectory(database)) {
            Optional<Obstacle> misfit = misfit();
            if (misfit.isEmpty()) {
                account.own(database);
            }
            return misfit;
        }
        Unfinished unfinished = Unfinished.of(database);
        writePrivately(passwordFile(), newPassword());
        Path given = database.resolveSibling("database-password-given");
        writePrivately(given, password());
        account.own(unfinished.directory());
        account.own(given);
        Program.Ended ended = run(
                "initdb",
                "--pgdata=" + unfinished.directory(),
                "--username=" + USER,
                "--pwfile=" + given,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Order and case are PostgreSQL's own: the same on every machine, whatever its libraries.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(given);
        if (!ended.well()) {
            return Optional.of(Obstacle.of(
                    "无法建立数据库：" + lastLine(ended.output()), "cannot lay the database out: " + lastLine(ended.output())));
        }
        unfinished.complete();
        return Optional.empty();
    }

    Program.Ended run(String program, String... arguments) {
        return new Program(command(program, arguments), database.getParent()).run();
    }

    List<String> command(String program, String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = binaries.program(program);
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return account.command(words);
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    private Optional<Obstacle> misfit() throws IOException {
        String major = Files.readString(database.resolve("PG_VERSION")).strip();
        String ours = Build.current().postgresMajor();
        if (!major.equals(ours)) {
            return Optional.of(Obstacle.of(
                    "%s 是 PostgreSQL %s 的数据，本版本使用 %s：请先用原版本导出，或换一个 GONGKAI_DATA".formatted(database, major, ours),
                    "%s holds data of PostgreSQL %s and this version runs %s: export it with the old version first, or choose another GONGKAI_DATA"
                            .formatted(database, major, ours)));
        }
        if (!Files.exists(passwordFile())) {
            return Optional.of(Obstacle.of(
                    "缺少数据库口令文件 %s，请从备份恢复".formatted(passwordFile()),
                    "the file of the database's password %s is missing: restore it from a backup"
                            .formatted(passwordFile())));
        }
        return Optional.empty();
    }

    private Path passwordFile() {
        return database.resolveSibling("database-password");
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // As lasting as the database that it opens.
        Files.writeString(file, content, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("");
    }
}
