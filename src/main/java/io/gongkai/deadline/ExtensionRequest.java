package io.gongkai.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An extension that an office grants. */
@Schema(name = "ExtensionRequest")
record ExtensionRequest(
        @Schema(description = "The last day", examples = "2025-04-15", required = true) @Nullable
        String until,

        @Schema(description = "Why: 1 to 500 characters", examples = "机构改革，部门数据汇总延迟。", required = true) @Nullable
        String reason) {}
