package io.gongkai.division;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The levels of the tree, from the top. Townships are not in it. */
public enum Level {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY;

    /** The name used in the API and in the data: {@code nation}, {@code province}, {@code prefecture}, {@code county}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
