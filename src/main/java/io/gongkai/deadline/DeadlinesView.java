package io.gongkai.deadline;

import io.gongkai.body.Body;
import io.gongkai.body.BodyKind;
import io.gongkai.body.BodyTitle;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Citation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By when the bodies of a division file. */
@Schema(
        name = "Deadlines",
        description =
                "By when a government and the bodies under it, or one such body, file for a report year. The earliest of the dates counts.")
record DeadlinesView(
        FilingCoverageView.Named division,
        BodyTitle body,
        @Schema(examples = "2024") int year,
        List<Date> dates,

        @Schema(description = "The extension granted to the body; null if there is none", nullable = true) @Nullable
        ExtensionView extension) {

    /** For one kind of body. */
    @Schema(name = "Deadline")
    record Date(
            @Schema(
                    enumeration = {"government", "department"},
                    examples = "government")
            String kind,

            @Schema(description = "The last day on which a report is on time, China time", examples = "2025-02-20")
            LocalDate due,

            @Schema(examples = "2025-03-31") LocalDate statutory,
            Citation basis,

            @Schema(description = "Earlier dates set by offices above, nearest first")
            List<Local> local) {

        static Date of(
                BodyKind kind,
                LocalDate due,
                LocalDate statutory,
                Citation basis,
                List<LocalDeadline> local,
                DivisionTree tree) {
            return new Date(
                    kind.id(),
                    due,
                    statutory,
                    basis,
                    local.stream().map(one -> Local.of(one, tree)).toList());
        }
    }

    /** A date that an office set. */
    @Schema(name = "LocalDeadline")
    record Local(
            FilingCoverageView.Named division,
            @Schema(examples = "2025-02-20") LocalDate due,
            @Schema(examples = "岳政办函〔2025〕1号") String basis,
            Instant setAt,
            @Schema(examples = "岳阳市政务公开办公室") String setBy) {

        static Local of(LocalDeadline local, DivisionTree tree) {
            return new Local(
                    FilingCoverageView.Named.of(tree.find(local.division()).orElseThrow()),
                    local.due(),
                    local.basis(),
                    local.at(),
                    local.by());
        }
    }

    static DeadlinesView of(Body body, int year, List<Date> dates, @Nullable Extension extension) {
        return new DeadlinesView(
                FilingCoverageView.Named.of(body.division()),
                BodyTitle.of(body),
                year,
                dates,
                ExtensionView.of(extension));
    }
}
