package io.gongkai.statistics;

import io.gongkai.form.Text;
import io.gongkai.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a ranking, as it is answered. */
@Schema(
        name = "Ranking",
        description =
                "Areas by one measure of one year: those with a rank first, then those without, by code. Areas with the same value share a rank and leave the next ones out (1, 2, 2, 4); among them they stand by code.")
record RankingView(
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

        @Schema(examples = "2024") int year,
        SeriesView.MeasureInSeries measure,

        @Schema(
                enumeration = {"desc", "asc"},
                examples = "desc")
        String order,

        @Schema(
                description =
                        "What is held against minBase: the denominator of a rate, or how many reports give the number of a count",
                enumeration = {"denominator", "reports"},
                examples = "denominator")
        String base,

        @Schema(description = "An area with less has no rank", examples = "30")
        int minBase,

        @Schema(description = "How many areas have a rank", examples = "9")
        int ranked,

        @Schema(description = "How many areas all pages have", examples = "10")
        int total,

        List<Row> rows,

        @Schema(description = "With boundaries=today: whose reports of the year cannot be divided")
        List<TerritoryBreak> breaks,

        @Schema(description = "The notes, and the reasons for no rank, that rows of this page name")
        List<SeriesView.Note> notes,

        @Schema(
                description = "The address of the next page, in the same state of the filings; null after the last",
                nullable = true)
        @Nullable
        String next)
        implements Observed {

    @Schema(name = "RankedArea")
    record Row(
            @Schema(description = "From 1; null where the area has none", examples = "1", nullable = true) @Nullable
            Integer rank,

            @Schema(
                    description =
                            "Why it has no rank: no-division, not-expected, not-reported, no-number, incomplete, below-base; null where it has one",
                    examples = "below-base",
                    nullable = true)
            @Nullable
            String unranked,

            @Schema(
                    description =
                            "Whether some of the reports expected, or some of their numbers, are lacking: a rate is ranked nevertheless, a count is not",
                    examples = "false")
            boolean partial,

            SeriesView.Area area,

            @Schema(
                    description =
                            "Of a proportion; null for any other measure, and where it is no proportion of its base")
            @Nullable
            WilsonInterval interval,

            SeriesView.Observation figure) {}

    private static final List<String> COLUMNS =
            List.of("rank", "unranked", "unranked_zh", "unranked_en", "partial", "interval_low", "interval_high");

    private static final Set<String> TEXTS = Set.of("unranked", "unranked_zh", "unranked_en", "partial");

    @Override
    public List<SeriesView.MeasureInSeries> measures() {
        return List.of(measure);
    }

    @Override
    public Stream<SeriesView.Observation> shown() {
        return rows.stream().map(Row::figure);
    }

    /** The areas of this page as a series of one year and measure, in their order. */
    SeriesView series() {
        return new SeriesView(
                bodies,
                scope,
                kind,
                figures,
                boundaries,
                snapshot,
                rows.stream().map(Row::area).toList(),
                List.of(year),
                measures(),
                total,
                shown().toList(),
                breaks,
                notes,
                next);
    }

    @Override
    public Table table() {
        Map<String, Text> reasons =
                notes.stream().collect(Collectors.toMap(SeriesView.Note::id, SeriesView.Note::text));
        SeriesTable figures = new SeriesTable(this, rows.stream().map(Row::area).toList());
        Set<String> texts = new LinkedHashSet<>(TEXTS);
        texts.addAll(SeriesTable.TEXTS);
        return new Table(
                Stream.concat(COLUMNS.stream(), SeriesTable.COLUMNS.stream()).toList(),
                texts,
                rows.stream().map(row -> written(row, reasons, figures)).toList());
    }

    private static List<@Nullable String> written(Row row, Map<String, Text> reasons, SeriesTable figures) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(SeriesTable.written(row.rank()));
        values.add(row.unranked());
        values.add(reason(row, reasons, Text::zh));
        values.add(reason(row, reasons, Text::en));
        values.add(String.valueOf(row.partial()));
        values.add(SeriesTable.written(
                row.interval() == null ? null : row.interval().low()));
        values.add(SeriesTable.written(
                row.interval() == null ? null : row.interval().high()));
        values.addAll(figures.row(row.figure()));
        return values;
    }

    private static @Nullable String reason(Row row, Map<String, Text> reasons, Function<Text, String> language) {
        return row.unranked() == null ? null : language.apply(reasons.get(row.unranked()));
    }
}
