package io.gongkai.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A date that an office sets. */
@Schema(name = "DeadlineRequest")
record DeadlineRequest(
        @Schema(description = "The last day, not after the statutory one", examples = "2025-02-20", required = true)
        @Nullable
        String due,

        @Schema(description = "What lays it down: 1 to 500 characters", examples = "岳政办函〔2025〕1号", required = true)
        @Nullable
        String basis) {}
