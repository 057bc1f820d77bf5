package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question for a series, or why it is not answered. The grammar, the same wherever figures of several areas and years
 * are asked for:
 *
 * <pre>
 * areas      = "within=" code | "division=" code *("," code)   the divisions directly below one, or those named
 * years      = "years=" span *("," span)      span = year | year ".." year
 * measures   = "measures=" id *("," id)       an id of /api/v1/measures: a cell, an indicator, or a group of outcomes,
 *                                             which is its total column; group "." column is one kind of applicant
 * figures    = "figures=" ("filed" | "accepted")            filed if not said
 * bodies     = "bodies=" ("governments" | "departments")    governments if not said
 * boundaries = "boundaries=" ("then" | "today")             then if not said
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
     * @param text the parameters again, without those of state and page
     * @param format empty where the parameters do not say
     * @param byteOrderMark whether a CSV file begins with one
     * @param start how many observations come before the page
     */
    record Asked(
            List<DivisionCode> areas,
            List<Integer> years,
            List<Measure> measures,
            Basis basis,
            BodyGroup group,
            Boundaries boundaries,
            Optional<SnapshotQuery> when,
            String text,
            Optional<SeriesFormat> format,
            boolean byteOrderMark,
            int limit,
            int start)
            implements SeriesQuery {

        int observations() {
            return areas.size() * years.size() * measures.size();
        }

        /** The page in whole areas, at least one: a cube has no half rows. */
        Asked ofWholeAreas() {
            int area = years.size() * measures.size();
            return new Asked(
                    areas,
                    years,
                    measures,
                    basis,
                    group,
                    boundaries,
                    when,
                    text,
                    format,
                    byteOrderMark,
                    Math.max(area, limit - limit % area),
                    start - start % area);
        }

        /** The address of this very question in a state of the filings. */
        String self(long snapshot) {
            return "/api/v1/statistics/series?" + text + "&snapshot=" + snapshot + written();
        }

        private String written() {
            return format.map(asked -> "&format=" + asked.id()).orElse("") + (byteOrderMark ? "&bom=true" : "");
        }

        /** The address of the next page; null after the last. */
        @Nullable
        String next(long snapshot) {
            int end = start + limit;
            return end >= observations()
                    ? null
                    : "/api/v1/statistics/series?" + text + "&limit=" + limit + "&cursor="
                            + new SeriesCursor(snapshot, end, SeriesCursor.mark(text)) + written();
        }
    }

    record Wrong(List<Violation> violations) implements SeriesQuery {}
}
