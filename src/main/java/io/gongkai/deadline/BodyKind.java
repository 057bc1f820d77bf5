package io.gongkai.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose report is due. */
enum BodyKind {
    /** The report of the government of a division. */
    GOVERNMENT,
    /** The report of a department of a government. */
    DEPARTMENT;

    /** The name used in the API and stored. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BodyKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
