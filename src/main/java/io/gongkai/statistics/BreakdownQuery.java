package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.form.Text;
import io.gongkai.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question for what one figure is made of, or why it is not answered. Figures, bodies, boundaries and state are those of a
 * {@link SeriesQuery}; besides:
 *
 * <pre>
 * area    = "division=" code
 * year    = "year=" year
 * measure = "measure=" id          a count; handled if not said
 * cut     = "by=" ("outcome" | "applicant" | "outcome,applicant" | "child" ["level=" level])
 * </pre>
 *
 * {@link BreakdownWords} reads it.
 */
sealed interface BreakdownQuery {

    /** What a figure is cut by. */
    enum By {
        OUTCOME,
        APPLICANT,
        OUTCOME_APPLICANT,
        CHILD;

        /** The name used in the API. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', ',');
        }

        static Optional<By> of(String id) {
            return Arrays.stream(values()).filter(by -> by.id().equals(id)).findFirst();
        }
    }

    /** @param rows what it is made of in turn */
    record Part(String id, Text label, DivisionCode area, Measure measure, List<Part> rows) {}

    /** A printed figure and what should add up to it. */
    record Cut(Part whole, List<Part> parts) {}

    record Asked(DivisionCode area, int year, By by, List<Cut> cuts, Manner manner, PageQuery page)
            implements BreakdownQuery {}

    record Wrong(List<Violation> violations) implements BreakdownQuery {}
}
