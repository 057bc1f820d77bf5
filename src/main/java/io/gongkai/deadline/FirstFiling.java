package io.gongkai.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a body first filed its report.
 *
 * @param status what has become of the revision in force: filed, returned or accepted
 * @param returnedAt when the revision in force was returned; null unless it is
 */
record FirstFiling(Instant at, String status, @Nullable Instant returnedAt) {

    /** Whether a corrected report is expected. */
    boolean isReturned() {
        return returnedAt != null;
    }
}
