package io.gongkai.launch;

import java.util.List;

/** How long what was committed is kept. */
public enum Durability {
    /** For good, through a power cut too. */
    KEPT(List.of()),
    /** Until the database is closed, which removes it: for tests. */
    THROWAWAY(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

    private final List<String> settings;

    Durability(List<String> settings) {
        this.settings = settings;
    }

    List<String> settings() {
        return settings;
    }
}
