package io.gongkai.statistics;

import io.gongkai.division.Division;
import java.util.ArrayList;
import java.util.List;

/**
 * What an area is made of in one year.
 *
 * @param exists whether there is anything of it in that year's tree
 * @param divisions those whose governments' reports are added, or under whose governments those file whose are
 * @param divided by today's boundaries: divisions of that year that lie in the area only in part. Their reports cannot
 *     be divided and are in no area's sum
 */
record Territory(boolean exists, List<Division> divisions, List<Division> divided) {

    static final Territory NONE = new Territory(false, List.of(), List.of());

    /** The same while divisions are being put into it. */
    static final class Draft {

        private final List<Division> divisions = new ArrayList<>();
        private final List<Division> divided = new ArrayList<>();

        void add(Division division, boolean whole) {
            (whole ? divisions : divided).add(division);
        }

        Territory done() {
            return divisions.isEmpty() && divided.isEmpty()
                    ? NONE
                    : new Territory(true, List.copyOf(divisions), List.copyOf(divided));
        }
    }
}
