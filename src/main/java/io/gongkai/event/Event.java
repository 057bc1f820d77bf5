package io.gongkai.event;

import io.gongkai.division.DivisionCode;
import io.gongkai.log.LogEntry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the log has it.
 *
 * @param id number of the entry in the log, from 1
 * @param revision number of the revision it is about; 0 where it is about a date
 * @param body the body it is about where that is not the division's government
 * @param hash of the entry
 */
record Event(
        long id,
        EventType type,
        Instant at,
        DivisionCode division,
        int year,
        String scope,
        int revision,
        @Nullable String body,
        String hash) {

    /** Empty for an entry that nobody is told of. */
    static Optional<Event> of(LogEntry entry) {
        return EventType.of(entry)
                .map(type -> new Event(
                        entry.number(),
                        type,
                        entry.at(),
                        new DivisionCode(entry.division()),
                        entry.year(),
                        entry.scope(),
                        entry.revision(),
                        entry.body(),
                        entry.hash()));
    }
}
