package io.gongkai.statistics;

import io.gongkai.problem.Bilingual;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A past state of the filings that is asked for. */
sealed interface SnapshotQuery {

    /** After this entry of the log. */
    record Numbered(long number) implements SnapshotQuery {}

    /** At this moment. */
    record AsOf(Instant moment) implements SnapshotQuery {}

    /** What the parameters ask for, or what is wrong with them. */
    sealed interface Parsed {
        record Asked(Optional<SnapshotQuery> snapshot) implements Parsed {}

        record Wrong(Bilingual detail) implements Parsed {}
    }

    static Parsed of(@Nullable String snapshot, @Nullable String asOf) {
        if (snapshot != null && asOf != null) {
            return new Parsed.Wrong(new Bilingual("snapshot和asOf只能给一个。", "Give snapshot or asOf, not both."));
        }
        if (snapshot != null) {
            return snapshot.matches("[0-9]{1,15}")
                    ? new Parsed.Asked(Optional.of(new Numbered(Long.parseLong(snapshot))))
                    : new Parsed.Wrong(new Bilingual(
                            "snapshot应为汇总中snapshot.id的编号。", "snapshot is a number as in snapshot.id of a roll-up."));
        }
        if (asOf == null) {
            return new Parsed.Asked(Optional.empty());
        }
        try {
            return new Parsed.Asked(Optional.of(new AsOf(Instant.parse(asOf))));
        } catch (DateTimeParseException e) {
            return new Parsed.Wrong(new Bilingual(
                    "asOf应为RFC 3339时刻，例如2025-03-31T16:00:00Z。",
                    "asOf is a moment of RFC 3339, for example 2025-03-31T16:00:00Z."));
        }
    }
}
