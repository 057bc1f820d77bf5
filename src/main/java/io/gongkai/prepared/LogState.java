package io.gongkai.prepared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the log was read.
 *
 * @param changes what was read of it
 * @param number the last entry
 * @param at when that was made; null before the first
 */
public record LogState(
        Changes changes, long number, @Nullable Instant at) {

    /** Whether what was made of these sources in an earlier state is the same now. */
    public boolean leaves(LogState earlier, Sources sources) {
        return changes == earlier.changes && earlier.number >= Math.min(changes.last(sources), number);
    }
}
