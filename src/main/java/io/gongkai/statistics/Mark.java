package io.gongkai.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a report has in one of the cells it prints. */
enum Mark {
    NUMBER,
    BLANK,
    NOT_APPLICABLE,
    MISSING;

    /** @param absence as stored; null for a number */
    static Mark of(@Nullable String absence) {
        return absence == null ? NUMBER : valueOf(absence.toUpperCase(Locale.ROOT));
    }
}
