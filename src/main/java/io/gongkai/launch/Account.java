package io.gongkai.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs under, which refuses to be root: the caller's own or, for root, one without its powers.
 *
 * @param words what stands before a program's own words so that it runs under the account
 * @param owner the user id that the database's files must belong to, or -1 to leave them as they are
 */
record Account(List<String> words, int owner) {

    private static final int NOBODY = 65534;
    private static final int AS_IT_IS = -1;

    /**
     * The account for a database directory that the caller, whose user id is {@code caller}, has or will have; empty
     * where root finds none that can enter it.
     */
    static Optional<Account> of(int caller, PostgresBinaries binaries, Path database) throws IOException {
        if (caller != 0) {
            return Optional.of(new Account(List.of(), AS_IT_IS));
        }
        List<Account> candidates = new ArrayList<>();
        int owner = Files.exists(database) ? owner(database) : 0;
        if (owner == 0) {
            // In a user namespace of its own root's files stay root's, and root's powers stay outside.
            candidates.add(new Account(List.of("unshare", "--user"), AS_IT_IS));
            candidates.add(stepDown(NOBODY));
        } else {
            candidates.add(stepDown(owner));
        }
        return candidates.stream()
                .filter(account -> account.canRun(binaries, database.getParent()))
                .findFirst();
    }

    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    List<String> command(String... program) {
        return Stream.concat(words.stream(), Stream.of(program)).toList();
    }

    /** Hands {@code root} and all in it to the account. */
    void own(Path root) throws IOException {
        if (owner == AS_IT_IS || (Files.exists(root) && owner(root) == owner)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> inside = Files.walk(root)) {
            // The root last: that it is the account's says that all in it is.
            all = inside.toList().reversed();
        }
        for (Path path : all) {
            Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static Account stepDown(int user) {
        return new Account(
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--inh-caps=-all"), user);
    }

    private boolean canRun(PostgresBinaries binaries, Path directory) {
        return new Program(command(binaries.program("postgres"), "--version"), directory)
                .run()
                .well();
    }
}
