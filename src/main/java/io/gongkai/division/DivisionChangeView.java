package io.gongkai.division;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of codes as the API shows it. */
@Schema(name = "DivisionChange", description = "A change of codes; it shows at the end of its year.")
record DivisionChangeView(
        @Schema(description = "The first report year that has the new code", examples = "2018")
        int year,

        @Schema(
                description =
                        "succeeded_by: the old code ended and the new one carries on all or part of it; abolished: it ended as a whole; created: the new code stands on no earlier division; created_from_part_of: it was cut from a division that lives on",
                enumeration = {"succeeded_by", "abolished", "created", "created_from_part_of"},
                examples = "succeeded_by")
        String kind,

        @Schema(examples = "371202", nullable = true) @Nullable
        String oldCode,

        @Schema(examples = "莱城区", nullable = true) @Nullable String oldName,

        @Schema(examples = "370116", nullable = true) @Nullable
        String newCode,

        @Schema(examples = "莱芜区", nullable = true) @Nullable String newName,

        @Schema(description = "The document that approved or announced it", examples = "国函〔2018〕163号")
        String authority) {

    static List<DivisionChangeView> of(List<DivisionChange> changes) {
        return changes.stream().map(DivisionChangeView::of).toList();
    }

    private static DivisionChangeView of(DivisionChange change) {
        return new DivisionChangeView(
                change.year(),
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
