package io.gongkai.deadline;

import io.gongkai.division.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which governments are listed; the counts are of all.
 *
 * @param state only those in this state, null for all
 * @param level only those of this level, null for all
 */
record CoverageQuery(
        FilingState.@Nullable Kind state, @Nullable Level level) {}
