package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.prepared.Sources;
import io.gongkai.problem.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question for a series, or why it is not answered. The grammar, the same wherever figures of several areas and years
 * are asked for:
 *
 * <pre>
 * areas      = "within=" code ["level=" level] | "division=" code *("," code)
 *                                             the divisions directly below one, all of a level below it, or those named
 * level      = "province" | "prefecture" | "county"
 * years      = "years=" span *("," span)      span = year | year ".." year
 * measures   = "measures=" id *("," id)       an id of /api/v1/measures: a cell, an indicator, or a group of outcomes,
 *                                             which is its total column; group "." column is one kind of applicant
 * figures    = "figures=" ("filed" | "accepted")            filed if not said
 * bodies     = "bodies=" ("governments" | "departments")    governments if not said
 * boundaries = "boundaries=" ("then" | "today")             then if not said
 * compare    = "compare=previous"                         not if not said
 * state      = "snapshot=" number | "asOf=" moment          now if not said
 * page       = "limit=" 1..5000, "cursor=" from the page before
 * format     = "format=" ("json" | "csv" | "xlsx" | "json-stat" | "sdmx-csv"), "bom=" ("true" | "false")
 * </pre>
 *
 * Areas and years are required once each, measures too; nothing is given twice; what is unknown is refused, never passed
 * over. {@link SeriesWords} reads it.
 */
sealed interface SeriesQuery {

    /**
     * @param areas by code
     * @param years ascending
     * @param measures as they were asked for
     * @param comparing whether each figure stands beside that of the year before
     */
    record Asked(
            List<DivisionCode> areas,
            List<Integer> years,
            List<Measure> measures,
            Manner manner,
            boolean comparing,
            PageQuery page)
            implements SeriesQuery {

        Sources sources() {
            Set<Integer> read = new HashSet<>(years);
            if (comparing) {
                years.forEach(year -> read.add(year - 1));
            }
            return manner.sources(areas, read);
        }

        int observations() {
            return areas.size() * years.size() * measures.size();
        }

        /** The page in whole areas, at least one: a cube has no half rows. */
        Asked ofWholeAreas() {
            return new Asked(areas, years, measures, manner, comparing, page.inSteps(years.size() * measures.size()));
        }
    }

    record Wrong(List<Violation> violations) implements SeriesQuery {}
}
