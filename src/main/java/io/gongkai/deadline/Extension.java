package io.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a government has been given longer.
 *
 * @param by what the token was issued for with which it was granted
 */
record Extension(LocalDate until, String reason, Instant at, String by) {}
