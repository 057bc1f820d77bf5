package io.gongkai.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of the filings.
 *
 * @param number the last entry of the log that counts
 * @param at when that was made; null before the first
 * @param reports in force in it
 * @param latest whether it is the state now
 */
record FilingState(long number, @Nullable Instant at, ReportsInForce reports, boolean latest) {}
