package io.gongkai.statistics;

import java.util.Locale;

/** What an office above has decided about a report in force: nothing yet, that it is to be corrected, or accepted. */
enum ReviewStatus {
    FILED,
    RETURNED,
    ACCEPTED;

    static ReviewStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
