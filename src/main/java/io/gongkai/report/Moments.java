package io.gongkai.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The moment until which the database is asked: the end of time where it is asked how things are. */
final class Moments {

    private Moments() {}

    /** For a parameter of type {@code timestamptz}; the driver writes the largest as {@code infinity}. */
    static OffsetDateTime of(Optional<Instant> asOf) {
        return asOf.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX);
    }
}
