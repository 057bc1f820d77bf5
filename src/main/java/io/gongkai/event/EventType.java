package io.gongkai.event;

import io.gongkai.log.LogEntry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen that others are told. */
enum EventType {
    /** A report was filed for the first time. */
    FILED,
    /** A further revision took the place of a report. */
    CORRECTED,
    RETURNED,
    /** One person would accept it; another one has to confirm. */
    PROPOSED,
    ACCEPTED,
    REOPENED,
    /** A warning was explained. */
    EXPLAINED,
    /** An office set a date for its area. */
    DEADLINE,
    /** An office gave a government longer. */
    EXTENDED;

    /** The name used in the API and stored. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EventType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    /** Of an entry of the log; empty where it speaks of what nobody is told. */
    static Optional<EventType> of(LogEntry entry) {
        return entry.kind().equals(FILED.id()) && entry.revision() > 1 ? Optional.of(CORRECTED) : of(entry.kind());
    }
}
