package io.gongkai.event;

import io.gongkai.log.LogEntry;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads events from the log, each time in a transaction of its own: no connection is kept while somebody waits. */
@ApplicationScoped
class Events {

    /** What is read at once. */
    static final int MOST = 500;

    private final LogRepository log;

    Events(LogRepository log) {
        this.log = log;
    }

    /** A part of the log. It speaks of entries that are no events too, so that who follows it gets ahead. */
    record Part(List<LogEntry> entries) {

        Part {
            entries = List.copyOf(entries);
        }

        List<Event> events() {
            return entries.stream().flatMap(entry -> Event.of(entry).stream()).toList();
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Part after(long number) {
        return new Part(log.after(number, MOST));
    }

    /** The number of the last entry, 0 while there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long head() {
        return log.head().map(LogEntry::number).orElse(0L);
    }
}
