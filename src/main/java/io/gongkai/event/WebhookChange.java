package io.gongkai.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a registered address; what is absent stays. */
@Schema(description = "What is to be changed; what is absent stays as it is")
record WebhookChange(
        @Schema(description = "As when it was registered", examples = "https://hooks.example.gov.cn/gongkai") @Nullable
        String url,

        @Schema(description = "Types of events", examples = "[\"filed\", \"corrected\"]") @Nullable
        List<@Nullable String> types,

        @Schema(description = "Whose it is, 1 to 200 characters", examples = "佳木斯市政务公开平台") @Nullable
        String description,

        @Schema(
                description =
                        "false pauses it; true has it called again, from what happens then on, and with what was waiting",
                examples = "true")
        @Nullable
        Boolean enabled) {}
