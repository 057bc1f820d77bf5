package io.gongkai.form;

import java.util.List;
import java.util.Optional;

/** The editions of the form that are known, newest first. */
public final class Editions {

    private final List<Edition> all;

    Editions(List<Edition> all) {
        this.all = List.copyOf(all);
    }

    /** The editions that come with the product. */
    public static Editions bundled() {
        return new Editions(List.of());
    }

    public List<Edition> all() {
        return all;
    }

    /** The edition with this id, for example {@code F2021}. */
    public Optional<Edition> find(String id) {
        return all.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }
}
