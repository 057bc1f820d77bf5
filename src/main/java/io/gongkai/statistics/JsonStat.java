package io.gongkai.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a series as a dataset of JSON-stat 2.0: a cube of areas, years and measures. */
@Schema(
        name = "JsonStatDataset",
        description =
                "A dataset of JSON-stat 2.0 (json-stat.org). Observations are numbered row by row: areas, in them years, in them measures, as `id` and `size` say. What JSON-stat has no place for is in `extension`, by the same numbers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonStat(
        @Schema(enumeration = "2.0") String version,

        @JsonProperty("class") @Schema(name = "class", enumeration = "dataset")
        String kind,

        @Schema(description = "Where these very figures stay")
        String href,

        String label,

        @Schema(description = "Whose figures they are") String source,

        @Schema(description = "When the state of the filings they are of came about; absent before anything was filed")
        @Nullable
        Instant updated,

        @Schema(examples = "[\"area\", \"year\", \"measure\"]")
        List<String> id,

        @Schema(examples = "[2, 6, 1]") List<Integer> size,
        Map<String, List<String>> role,
        Map<String, Dimension> dimension,

        @Schema(description = "null where nobody reported a number; money too is a number here, with all its digits")
        List<@Nullable BigDecimal> value,

        @Schema(
                description =
                        "By number of the observation, the ids of the notes on it with spaces between; without a note it is left out. Their words are in `extension.notes`",
                examples = "{\"2\": \"not-in-edition fees\"}")
        Map<Integer, String> status,

        @Schema(description = "The notes in Chinese") List<String> note,

        @Schema(description = "`next`: the page that follows, where there is one")
        Map<String, List<Link>> link,

        Extension extension) {

    /** More measures than this make no title. */
    private static final int MOST_NAMED = 10;

    private static final String AREA = "area";
    private static final String YEAR = "year";
    private static final String MEASURE = "measure";

    @Schema(name = "JsonStatDimension")
    record Dimension(String label, Category category, Map<String, Object> extension) {}

    @Schema(name = "JsonStatCategory")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Category(
            List<String> index, Map<String, String> label, Map<String, Unit> unit, Map<String, List<String>> note) {}

    @Schema(name = "JsonStatUnit")
    record Unit(
            @Schema(examples = "件") String label,
            @Schema(examples = "0") int decimals) {}

    @Schema(name = "JsonStatLink")
    record Link(String type, String href) {}

    @Schema(name = "JsonStatExtension")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extension(
            Text label,
            String bodies,
            String scope,
            @Nullable String kind,
            String figures,
            String boundaries,
            SeriesView.Snapshot snapshot,

            @Schema(description = "How many observations all pages have")
            int total,

            @Schema(
                    description =
                            "By name, a count for each observation: expected, reported, numbers, blank, notApplicable, missing, notPrinted, withErrors; as in the JSON of a series")
            Map<String, List<Integer>> coverage,

            @Schema(description = "What is divided, for each observation; null for what is no rate")
            List<@Nullable Figure> numerator,

            @Schema(description = "What it is divided by") List<@Nullable Figure> denominator,

            @Schema(description = "Of a ranking, the rank of each observation; null for one without") @Nullable
            List<@Nullable Integer> rank,

            @Schema(
                    description =
                            "Of a ranking, the id of the note that says why there is no rank; null for one with a rank")
            @Nullable
            List<@Nullable String> unranked,

            @Schema(description = "The words of the notes, by id")
            Map<String, Text> notes,

            List<TerritoryBreak> breaks,

            @Schema(description = "On what terms the figures may be used; absent where nobody says") @Nullable
            Text licence) {

        Extension ranked(List<@Nullable Integer> ranks, List<@Nullable String> reasons) {
            return new Extension(
                    label,
                    bodies,
                    scope,
                    kind,
                    figures,
                    boundaries,
                    snapshot,
                    total,
                    coverage,
                    numerator,
                    denominator,
                    ranks,
                    reasons,
                    notes,
                    breaks,
                    licence);
        }
    }

    JsonStat ranked(List<@Nullable Integer> ranks, List<@Nullable String> reasons) {
        return new JsonStat(
                version,
                kind,
                href,
                label,
                source,
                updated,
                id,
                size,
                role,
                dimension,
                value,
                status,
                note,
                link,
                extension.ranked(ranks, reasons));
    }

    /**
     * @param series of whole areas
     * @param licence on what terms the figures may be used, where the operator says so
     */
    static JsonStat of(SeriesView series, Optional<Text> licence) {
        SequencedMap<String, Dimension> dimensions = new LinkedHashMap<>();
        dimensions.put(AREA, JsonStatDimensions.areas(series.areas()));
        dimensions.put(YEAR, JsonStatDimensions.years(series.years()));
        dimensions.put(MEASURE, JsonStatDimensions.measures(series));
        return new JsonStat(
                "2.0",
                "dataset",
                series.snapshot().self(),
                title(series),
                "各级人民政府政府信息公开工作年度报告",
                series.snapshot().at(),
                List.copyOf(dimensions.sequencedKeySet()),
                dimensions.values().stream()
                        .map(dimension -> dimension.category().index().size())
                        .toList(),
                Map.of("geo", List.of(AREA), "time", List.of(YEAR), "metric", List.of(MEASURE)),
                dimensions,
                series.observations().stream().map(JsonStat::number).toList(),
                status(series.observations()),
                series.notes().stream()
                        .map(note -> note.id() + "：" + note.text().zh())
                        .toList(),
                Optional.ofNullable(series.next())
                        .map(next -> Map.of("next", List.of(new Link(SeriesFormat.STAT, next))))
                        .orElse(Map.of()),
                extension(series, licence));
    }

    private static String title(SeriesView series) {
        String labels = labels(series, measure -> measure.label().zh(), "、");
        return "政府信息公开工作年度报告" + (labels.isEmpty() ? "" : "：" + labels);
    }

    /** Empty where there are too many. */
    private static String labels(
            SeriesView series, Function<SeriesView.MeasureInSeries, String> label, String between) {
        return series.measures().size() > MOST_NAMED
                ? ""
                : series.measures().stream().map(label).collect(Collectors.joining(between));
    }

    private static @Nullable BigDecimal number(SeriesView.Observation one) {
        return one.value() == null ? null : new BigDecimal(String.valueOf(one.value()));
    }

    private static Map<Integer, String> status(List<SeriesView.Observation> observations) {
        Map<Integer, String> status = new LinkedHashMap<>();
        for (int number = 0; number < observations.size(); number++) {
            List<String> notes = observations.get(number).notes();
            if (!notes.isEmpty()) {
                status.put(number, String.join(" ", notes));
            }
        }
        return status;
    }

    private static Extension extension(SeriesView series, Optional<Text> licence) {
        Map<String, List<Integer>> coverage = new LinkedHashMap<>();
        series.observations()
                .forEach(one -> one.coverage()
                        .forEach((name, count) -> coverage.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(count)));
        return new Extension(
                new Text(
                        labels(series, measure -> measure.label().zh(), "、"),
                        labels(series, measure -> measure.label().en(), "; ")),
                series.bodies(),
                series.scope(),
                series.kind(),
                series.figures(),
                series.boundaries(),
                series.snapshot(),
                series.total(),
                coverage,
                series.observations().stream()
                        .map(SeriesView.Observation::numerator)
                        .toList(),
                series.observations().stream()
                        .map(SeriesView.Observation::denominator)
                        .toList(),
                null,
                null,
                JsonStatDimensions.by(series.notes(), SeriesView.Note::id, SeriesView.Note::text),
                series.breaks(),
                licence.orElse(null));
    }
}
