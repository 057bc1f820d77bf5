package io.gongkai.deadline;

import java.time.Instant;

/**
 * When a government first filed its report.
 *
 * @param status what has become of the revision in force: filed, returned or accepted
 */
record FirstFiling(Instant at, String status) {}
