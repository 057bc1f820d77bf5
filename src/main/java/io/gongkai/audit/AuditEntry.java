package io.gongkai.audit;

import io.gongkai.division.DivisionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer.
 *
 * @param actor who asked; null if nobody known did
 * @param divisions those the actor had a role in
 * @param operation as the description of the API calls it; null if it came to none
 * @param network where it came from, without the part that tells one machine from another; null if unknown
 */
record AuditEntry(
        Instant at,
        @Nullable UUID actor,
        Set<DivisionCode> divisions,
        @Nullable String operation,
        String method,
        AuditedPath path,
        int status,
        int millis,
        @Nullable String network) {

    AuditEntry {
        divisions = Set.copyOf(divisions);
    }
}
