package io.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a government has been given longer. */
@Schema(name = "Extension")
record ExtensionView(
        @Schema(description = "The last day", examples = "2025-04-15")
        LocalDate until,

        @Schema(examples = "机构改革，部门数据汇总延迟。") String reason,
        Instant grantedAt,
        @Schema(examples = "佳木斯市政务公开办公室") String grantedBy) {

    static @Nullable ExtensionView of(@Nullable Extension extension) {
        return extension == null
                ? null
                : new ExtensionView(extension.until(), extension.reason(), extension.at(), extension.by());
    }
}
