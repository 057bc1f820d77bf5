package io.gongkai.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about a finding.
 *
 * @param ruleId the finding's rule
 * @param cells the finding's cells; may be absent where the rule has one finding only
 * @param text the explanation
 */
@Schema(name = "ExplanationRequest")
public record ExplanationRequest(
        @Schema(examples = "R08", required = true) @Nullable String ruleId,

        @Schema(examples = "[\"applications.carried_in.total\"]") @Nullable
        List<String> cells,

        @Schema(description = "1 to 2000 characters", examples = "2023年报告已更正，结转数由6件改为5件。", required = true) @Nullable
        String text) {}
