package io.gongkai.body;

import io.gongkai.division.BodyId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies, with whether a report is expected from them for a year. */
public record Roster(List<Entry> entries) {

    public Roster {
        entries = List.copyOf(entries);
    }

    /** @param excused why no report is expected, in the words of the office that says so; null where one is */
    public record Entry(Body body, @Nullable String excused) {}

    /** All that are asked about, also those from whom none is expected. */
    public List<Body> bodies() {
        return entries.stream().map(Entry::body).toList();
    }

    /** Those from whom a report is expected; one that has filed though none was counts as expected. */
    public List<Body> expected(Collection<BodyId> filed) {
        return entries.stream()
                .filter(entry ->
                        entry.excused() == null || filed.contains(entry.body().id()))
                .map(Entry::body)
                .toList();
    }

    /** Those from whom none is expected, and who have not filed. */
    public List<Entry> excused(Collection<BodyId> filed) {
        return entries.stream()
                .filter(entry ->
                        entry.excused() != null && !filed.contains(entry.body().id()))
                .toList();
    }
}
