package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.CreditCode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * All that was entered of a body, oldest first; never empty. What it is in a year is told by the entry with the latest
 * beginning that is not after it, and of several with one beginning by the last; in which years it files, by the last of
 * all.
 */
record BodyHistory(BodyId id, List<BodyEntry> entries) {

    BodyHistory {
        entries = List.copyOf(entries);
    }

    BodyEntry.Years years() {
        return entries.getLast().years();
    }

    /** What it is in that year; before the first beginning, what it is from then on. */
    BodyEntry.Standing in(int year) {
        Comparator<BodyEntry> nearest = Comparator.comparing(
                        (BodyEntry entry) -> entry.what().since() <= year)
                .thenComparing(entry -> -Math.abs(entry.what().since() - year))
                .thenComparing(BodyEntry::row);
        return entries.stream().max(nearest).orElseThrow().what();
    }

    boolean had(CreditCode code) {
        return id.equals(BodyId.of(code))
                || entries.stream()
                        .anyMatch(entry -> Objects.equals(entry.what().creditCode(), code));
    }
}
