package io.gongkai.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a report is expected. */
@Schema(
        name = "ExpectationRequest",
        requiredProperties = {"expected", "reason"})
record ExpectationRequest(
        @Schema(examples = "false") @Nullable Boolean expected,

        @Schema(description = "Why: 1 to 500 characters", examples = "2024年11月新组建，自下一年度起编制年度报告。") @Nullable
        String reason) {}
