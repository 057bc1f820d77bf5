package io.gongkai.statistics;

import io.gongkai.form.Text;
import io.gongkai.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one figure is made of, as it is answered. */
@Schema(
        name = "Breakdown",
        description =
                "A figure of one area and year in parts. The whole is added from what the reports print as the total, never computed from the parts; what the parts add up to stands beside it, with the difference.")
record BreakdownView(
        @Schema(
                enumeration = {"governments", "departments"},
                examples = "governments")
        String bodies,

        @Schema(
                enumeration = {"region", "own_level", "organ"},
                examples = "region")
        String scope,

        @Schema(
                description = "The one kind of body that was asked for; null for all",
                enumeration = {"department", "township", "subdistrict", "zone"},
                nullable = true)
        @Nullable
        String kind,

        @Schema(
                enumeration = {"filed", "accepted"},
                examples = "filed")
        String figures,

        @Schema(
                enumeration = {"then", "today"},
                examples = "then")
        String boundaries,

        SeriesView.Snapshot snapshot,
        SeriesView.Area area,
        @Schema(examples = "2024") int year,

        @Schema(
                enumeration = {"outcome", "applicant", "outcome,applicant", "child"},
                examples = "applicant")
        String by,

        @Schema(description = "One; with by=outcome,applicant one for each column of table three")
        List<Cut> cuts,

        @Schema(description = "The areas of the figures") List<SeriesView.Area> areas,

        @Schema(description = "The measures of the figures") List<SeriesView.MeasureInSeries> measures,

        @Schema(description = "With boundaries=today: where reports cannot be divided between the areas")
        List<TerritoryBreak> breaks,

        @Schema(description = "The notes that figures name") List<SeriesView.Note> notes)
        implements Observed {

    @Override
    public int total() {
        return (int) shown().count();
    }

    @Override
    public Stream<SeriesView.Observation> shown() {
        return cuts.stream()
                .flatMap(cut -> Stream.concat(
                        Stream.of(cut.whole()), cut.parts().stream().flatMap(Part::figures)));
    }

    @Override
    public Table table() {
        return BreakdownTable.of(this);
    }

    @Schema(name = "BreakdownCut", description = "A figure and its parts.")
    record Cut(
            @Schema(description = "The column of table three; total otherwise", examples = "total")
            String id,

            Text label,

            @Schema(description = "As printed") SeriesView.Observation whole,
            List<Part> parts,

            @Schema(
                    description = "What the parts add up to, as far as they have numbers; null where none has",
                    nullable = true,
                    examples = "27")
            @Nullable
            Figure sum,

            @Schema(
                    description =
                            "sum less the whole. Not 0 where reports leave cells without a number, in parts or in the whole, or were published with sums that do not agree; null where either is",
                    nullable = true,
                    examples = "0")
            @Nullable
            Figure difference) {}

    @Schema(name = "BreakdownPart")
    record Part(
            @Schema(
                    description = "Of a group or row of outcomes, of a column, or the code of an area",
                    examples = "refused")
            String id,

            Text label,

            @Schema(
                    description =
                            "Of the whole as printed, rounded half up to six decimals; null where there is nothing to divide",
                    nullable = true,
                    examples = "0.148148")
            @Nullable
            BigDecimal share,

            SeriesView.Observation figure,

            @Schema(
                    description =
                            "The rows of a group of outcomes that the form or any report prints; their shares are of the whole, too")
            List<Part> rows) {

        private Stream<SeriesView.Observation> figures() {
            return Stream.concat(Stream.of(figure), rows.stream().map(Part::figure));
        }
    }
}
