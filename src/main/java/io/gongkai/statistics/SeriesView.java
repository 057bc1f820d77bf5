package io.gongkai.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.division.Division;
import io.gongkai.form.Text;
import io.gongkai.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a series, as it is answered. */
@Schema(
        name = "Series",
        description =
                "One observation for each area, year and measure asked for, in this order: areas by code, years ascending, measures as asked. What each is added from is as in the roll-up of an area and a year; a county's is its own report.")
record SeriesView(
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

        Snapshot snapshot,

        @Schema(description = "The areas of this page") List<Area> areas,

        @Schema(examples = "[2023, 2024]") List<Integer> years,
        List<MeasureInSeries> measures,

        @Schema(description = "How many observations all pages have", examples = "4")
        int total,

        List<Observation> observations,

        @Schema(description = "Where territory does not compare, for the areas of this page, by area and year")
        List<TerritoryBreak> breaks,

        @Schema(description = "The notes that observations and measures of this page name")
        List<Note> notes,

        @Schema(
                description = "The address of the next page, in the same state of the filings; null after the last",
                nullable = true)
        @Nullable
        String next)
        implements Observed {

    @Override
    public Stream<Observation> shown() {
        return observations.stream();
    }

    @Override
    public Table table() {
        return observations.stream().anyMatch(one -> one.comparison() != null)
                ? ComparisonTable.of(this)
                : SeriesTable.of(this);
    }

    @Schema(name = "SeriesSnapshot")
    record Snapshot(
            @Schema(description = "The last entry of the log of changes that the figures know of", examples = "17")
            long id,

            @Schema(description = "When that entry was made; null before the first", nullable = true) @Nullable
            Instant at,

            @Schema(
                    description = "Where these very figures stay",
                    examples =
                            "/api/v1/statistics/series?division=230800&years=2024&measures=disclosure_rate&snapshot=17")
            String self) {}

    @Schema(name = "SeriesArea")
    record Area(
            @Schema(examples = "230800") String code,

            @Schema(
                    description = "In the last year asked for that has it; today's with boundaries=today",
                    examples = "佳木斯市")
            String name,

            @Schema(
                    enumeration = {"nation", "province", "prefecture", "county"},
                    examples = "prefecture")
            String level) {

        static Area of(Division division) {
            return new Area(
                    division.code().value(), division.name(), division.level().id());
        }
    }

    @Schema(name = "SeriesMeasure")
    record MeasureInSeries(
            @Schema(examples = "disclosure_rate") String id,
            Text label,

            @Schema(description = "How it is computed; of a cell or a group its own words")
            Text definition,

            @Schema(description = "As in /api/v1/measures", examples = "share")
            String unit,

            @Schema(description = "Ids of the notes on it") List<String> notes) {}

    @Schema(name = "Observation", description = "A figure of one area, year and measure with what it stands on.")
    record Observation(
            @Schema(examples = "230800") String division,
            @Schema(examples = "2024") int year,
            @Schema(examples = "disclosure_rate") String measure,

            @Schema(
                    description =
                            "A count, a rate rounded half up to six decimals, or money as a decimal string; null, never 0, where no report gives a number or there is nothing to divide by",
                    ref = "Figure",
                    examples = "0.703704",
                    nullable = true)
            @Nullable
            Object value,

            @Schema(description = "What is divided, summed over the reports; null for what is no rate", nullable = true)
            @Nullable
            Figure numerator,

            @Schema(description = "What it is divided by; likewise", nullable = true) @Nullable
            Figure denominator,

            @Schema(description = "Reports that belong into the figure", examples = "10")
            int expected,

            @Schema(
                    description = "Reports that it is made of; the five counts that follow add up to them",
                    examples = "1")
            int reported,

            @Schema(description = "Those that give every number it is computed from", examples = "1")
            int numbers,

            @Schema(description = "Those that print nothing in one of them", examples = "0")
            int blank,

            @Schema(description = "Those that say one of them does not apply", examples = "0")
            int notApplicable,

            @Schema(
                    description =
                            "Those that lack one of its cells, or in which it could not be read. A report that lacks several numbers counts once, as missing before blank before notApplicable",
                    examples = "0")
            int missing,

            @Schema(
                    description =
                            "Those of an edition in which it does not compare, or with other rows in the place of its cell",
                    examples = "0")
            int notPrinted,

            @Schema(description = "Those with one of its numbers in a sum that does not agree", examples = "0")
            int withErrors,

            @Schema(
                    description = "Ids of notes: why it is empty or does not compare",
                    examples = "[\"not-in-edition\"]")
            List<String> notes,

            @Schema(description = "With compare=previous; left out otherwise")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Comparison comparison) {

        Observation with(Comparison beside) {
            return new Observation(
                    division,
                    year,
                    measure,
                    value,
                    numerator,
                    denominator,
                    expected,
                    reported,
                    numbers,
                    blank,
                    notApplicable,
                    missing,
                    notPrinted,
                    withErrors,
                    notes,
                    beside);
        }

        /** What it stands on: how many reports, by the names of these properties. */
        SequencedMap<String, Integer> coverage() {
            SequencedMap<String, Integer> counts = new LinkedHashMap<>();
            counts.put("expected", expected);
            counts.put("reported", reported);
            counts.put("numbers", numbers);
            counts.put("blank", blank);
            counts.put("notApplicable", notApplicable);
            counts.put("missing", missing);
            counts.put("notPrinted", notPrinted);
            counts.put("withErrors", withErrors);
            return counts;
        }
    }

    @Schema(
            name = "YearComparison",
            description =
                    "A figure beside that of the year before. Where the two do not compare there is no change, and notes say why.")
    record Comparison(
            @Schema(description = "The year before", examples = "2023")
            int year,

            @Schema(
                    description = "Its value, whether it compares or not",
                    ref = "Figure",
                    nullable = true,
                    examples = "25")
            @Nullable
            Object previous,

            @Schema(
                    description = "How much more; of a share see points",
                    ref = "Figure",
                    nullable = true,
                    examples = "2")
            @Nullable
            Object absolute,

            @Schema(
                    description =
                            "How much more of the year before, rounded half up to six decimals: 0.08 is 8 % more; null where that has 0, and of a share",
                    nullable = true,
                    examples = "0.080000")
            @Nullable
            BigDecimal relative,

            @Schema(
                    description = "Of a share: how many percentage points more",
                    nullable = true,
                    examples = "-1.250000")
            @Nullable
            BigDecimal points,

            @Schema(
                    description = "Ids of notes: why there is no change, or what must be known of it",
                    examples = "[\"coverage-differs\"]")
            List<String> notes) {}

    @Schema(name = "SeriesNote")
    record Note(@Schema(examples = "not-in-edition") String id, Text text) {}
}
