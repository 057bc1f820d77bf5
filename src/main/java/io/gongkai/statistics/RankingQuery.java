package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question for a ranking, or why it is not answered. Areas, figures, bodies, boundaries, state, page and format are those
 * of a {@link SeriesQuery}; besides:
 *
 * <pre>
 * year    = "year=" year
 * measure = "measure=" id
 * order   = "order=" ("desc" | "asc")     desc if not said
 * minBase = "minBase=" number             30 for a rate, 1 for a count if not said
 * </pre>
 *
 * {@link RankingWords} reads it.
 */
sealed interface RankingQuery {

    /** Which end comes first. */
    enum Order {
        DESC,
        ASC;

        /** The name used in the API. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Order> of(String id) {
            return Arrays.stream(values())
                    .filter(order -> order.id().equals(id))
                    .findFirst();
        }
    }

    /** @param minBase what an area's base must reach for a rank */
    record Asked(
            List<DivisionCode> areas,
            int year,
            Measure measure,
            Manner manner,
            Order order,
            int minBase,
            PageQuery page)
            implements RankingQuery {}

    record Wrong(List<Violation> violations) implements RankingQuery {}
}
