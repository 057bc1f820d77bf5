package io.gongkai.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator over the reports of a roll-up. */
@Schema(
        name = "IndicatorValue",
        description =
                "Computed from the summed counts, never as a mean of rates. What it is and when it compares is in /api/v1/measures.")
record IndicatorView(
        @Schema(
                description =
                        "A rate rounded half up to six decimals; a count; money as a decimal string. Null where the denominator is 0 or no report gives a number",
                ref = "Figure",
                examples = "0.703704",
                nullable = true)
        @Nullable
        Object value,

        @Schema(description = "What is divided; null for a plain sum and where there is no number", examples = "19")
        @Nullable
        Figure numerator,

        @Schema(description = "What it is divided by; likewise", examples = "27") @Nullable
        Figure denominator,

        @Schema(
                description =
                        "How many reports are of an edition in which it compares and give every number it is computed from, in section six too; where these are fewer than the reports added, it is computed from what the others give, too",
                examples = "1")
        int reports,

        @Schema(
                description =
                        "How many of the reports have a number it is computed from in a sum that does not agree; see coverage.withErrors",
                examples = "0")
        int withErrors,

        @Schema(description = "Ids of `notes`: why it is null or does not compare", examples = "[\"no-population\"]")
        List<String> notes) {

    static IndicatorView of(SeriesView.Observation one) {
        return new IndicatorView(
                one.value(), one.numerator(), one.denominator(), one.numbers(), one.withErrors(), one.notes());
    }
}
