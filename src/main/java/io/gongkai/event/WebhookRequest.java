package io.gongkai.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an address is registered with. */
@Schema(
        description = "The address to be called",
        requiredProperties = {"url", "division", "description"})
record WebhookRequest(
        @Schema(
                description = "https, a public address, at most 2000 characters, without user, password and fragment",
                examples = "https://hooks.example.gov.cn/gongkai")
        @Nullable
        String url,

        @Schema(description = "It is told what happens in this division and those below", examples = "230800") @Nullable
        String division,

        @Schema(description = "Types of events; all there are now if absent", examples = "[\"filed\", \"corrected\"]")
        @Nullable
        List<@Nullable String> types,

        @Schema(
                description = "Whose it is, 1 to 200 characters",
                minLength = 1,
                maxLength = 200,
                examples = "佳木斯市政务公开平台")
        @Nullable
        String description) {}
