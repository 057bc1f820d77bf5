package io.gongkai.body;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose reports are listed, counted and added up: never those of both at once. */
public enum BodyGroup {
    /** Those of governments, for all that lies in their areas. */
    GOVERNMENTS,
    /** Those of departments, townships, sub-districts and zones, each for itself. */
    DEPARTMENTS;

    /** The name used in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BodyGroup> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id)).findFirst();
    }
}
