package io.gongkai.deadline;

import io.gongkai.body.Body;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body from which a report is expected, and where it stands with it.
 *
 * @param due the last day, an extension not counted
 * @param extension null if there is none
 * @param filing when it first filed; null if it has not
 */
record Filer(
        Body body,
        LocalDate due,
        @Nullable Extension extension,
        @Nullable FirstFiling filing,
        Timeliness state) {

    /** The last day, with an extension counted. */
    LocalDate last() {
        return extension != null && extension.until().isAfter(due) ? extension.until() : due;
    }
}
