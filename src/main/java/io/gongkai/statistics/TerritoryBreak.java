package io.gongkai.statistics;

import io.gongkai.division.DivisionChange;
import io.gongkai.division.DivisionCode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an area's territory is not that of other years, or cannot be cut out of a year's, and by which changes. */
@Schema(name = "TerritoryBreak")
record TerritoryBreak(
        @Schema(examples = "370100") String division,

        @Schema(
                description =
                        "The first report year with the other territory; with boundaries=today the year whose reports cannot be divided",
                examples = "2018")
        int year,

        @Schema(description = "The changes of codes that move its boundary")
        List<Change> changes,

        @Schema(description = "With boundaries=today: divisions of that year that lie in it only in part")
        List<CoverageView.Named> divided) {

    /** Where reports of the year cannot be divided between areas of today. */
    static Optional<TerritoryBreak> divided(DivisionCode area, int year, Territory territory) {
        return territory.divided().isEmpty()
                ? Optional.empty()
                : Optional.of(new TerritoryBreak(
                        area.value(),
                        year,
                        List.of(),
                        territory.divided().stream().map(CoverageView.Named::of).toList()));
    }

    @Schema(name = "TerritoryChange")
    record Change(
            @Schema(
                    enumeration = {"succeeded_by", "abolished", "created", "created_from_part_of"},
                    examples = "succeeded_by")
            String kind,

            @Schema(examples = "371202", nullable = true) @Nullable
            String oldCode,

            @Schema(examples = "莱城区", nullable = true) @Nullable
            String oldName,

            @Schema(examples = "370116", nullable = true) @Nullable
            String newCode,

            @Schema(examples = "莱芜区", nullable = true) @Nullable
            String newName,

            @Schema(examples = "国函〔2018〕163号") String authority) {

        static Change of(DivisionChange change) {
            return new Change(
                    change.kind().id(),
                    text(change.oldCode()),
                    change.oldName(),
                    text(change.newCode()),
                    change.newName(),
                    change.authority());
        }

        private static @Nullable String text(@Nullable DivisionCode code) {
            return code == null ? null : code.value();
        }
    }
}
