package io.gongkai.statistics;

import io.gongkai.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an area stands among its peers, as it is answered. */
@Schema(
        name = "Distribution",
        description =
                "The figure of one area beside how those of its peers are distributed. The peers are without the area itself; no peer's figure is told.")
record DistributionView(
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
                description = "What is held against minBase, as in a ranking",
                enumeration = {"denominator", "reports"},
                examples = "denominator")
        String base,

        @Schema(description = "An area with less is not compared", examples = "30")
        int minBase,

        Own own,
        Peers peers,

        @Schema(description = "Null where too few peers have a figure that compares", nullable = true) @Nullable
        Spread distribution,

        @Schema(
                description = "Why something is withheld: too-few-peers, extremes-withheld",
                examples = "[\"extremes-withheld\"]")
        List<String> withheld,

        @Schema(description = "With boundaries=today: where reports cannot be divided between the area and others")
        List<TerritoryBreak> breaks,

        @Schema(description = "The notes and reasons named above")
        List<SeriesView.Note> notes)
        implements Observed {

    @Override
    public List<SeriesView.MeasureInSeries> measures() {
        return List.of(measure);
    }

    @Override
    public int total() {
        return 1;
    }

    @Override
    public Stream<SeriesView.Observation> shown() {
        return Stream.of(own.figure());
    }

    @Override
    public Table table() {
        return DistributionTable.of(this);
    }

    @Schema(name = "OwnPlace")
    record Own(
            SeriesView.Area area,

            @Schema(
                    description =
                            "Its place if it is put among the peers that compare, from the highest value; equal values share a place. Null where it does not compare or the peers are too few",
                    nullable = true,
                    examples = "3")
            @Nullable
            Integer place,

            @Schema(description = "Why it does not compare, as in a ranking; null if it does", nullable = true)
            @Nullable
            String unranked,

            @Nullable WilsonInterval interval,
            SeriesView.Observation figure) {}

    @Schema(name = "Peers")
    record Peers(
            @Schema(
                    enumeration = {"parent", "province", "nation"},
                    examples = "parent")
            String of,

            @Schema(description = "What they lie in") SeriesView.Area within,

            @Schema(
                    enumeration = {"province", "prefecture", "county"},
                    examples = "county")
            String level,

            @Schema(description = "How many there are, without the area itself", examples = "9")
            int all,

            @Schema(description = "How many of them have a figure that compares", examples = "8")
            int n,

            @Schema(
                    description = "How many do not, by the reason, as in a ranking",
                    type = SchemaType.OBJECT,
                    additionalProperties = Integer.class)
            Map<String, Integer> leftOut,

            @Schema(description = "How many must compare for a distribution", examples = "5")
            int minimum,

            @Schema(description = "From how many on the least and the greatest value are given", examples = "10")
            int extremesFrom) {}

    @Schema(
            name = "Spread",
            description =
                    "Quantiles of the peers' values by definition 7 of Hyndman and Fan (1996), rounded half up to six decimals; numbers, of money too")
    record Spread(
            @Schema(description = "The least; null where extremes are withheld", nullable = true) @Nullable
            BigDecimal min,

            @Schema(description = "A quarter lies at or below", examples = "0.512500")
            BigDecimal q1,

            @Schema(examples = "0.600000") BigDecimal median,

            @Schema(description = "Three quarters lie at or below", examples = "0.712500")
            BigDecimal q3,

            @Schema(description = "The greatest; null where extremes are withheld", nullable = true) @Nullable
            BigDecimal max) {}
}
