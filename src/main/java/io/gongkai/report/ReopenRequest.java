package io.gongkai.report;

import io.gongkai.problem.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a report that was returned or accepted is reopened. */
@Schema(name = "ReopenRequest")
public record ReopenRequest(
        @Schema(description = "1 to 2000 characters", examples = "该县来函更正表三数据。", required = true) @Nullable
        String reason) {

    List<Violation> violations() {
        return Reasons.isText(reason) ? List.of() : List.of(Reasons.noText("/reason"));
    }

    List<Decision.Reason> reasonsGiven() {
        return List.of(new Decision.Reason(String.valueOf(reason).strip(), List.of(), List.of()));
    }
}
