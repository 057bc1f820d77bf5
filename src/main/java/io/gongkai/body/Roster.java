package io.gongkai.body;

import java.util.List;

/**
 * From whom a report is expected for a year.
 *
 * @param expected by division and, within one, by id
 * @param excused those that an office has told that none is expected
 */
public record Roster(List<Body> expected, List<Excused> excused) {

    public Roster {
        expected = List.copyOf(expected);
        excused = List.copyOf(excused);
    }

    /** @param reason in the words of the office */
    public record Excused(Body body, String reason) {}
}
