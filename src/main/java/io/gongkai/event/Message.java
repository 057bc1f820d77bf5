package io.gongkai.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an address is sent, in the form of Standard Webhooks. */
@Schema(name = "WebhookMessage", description = "What a registered address is sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        @Schema(description = "The type of the event, or ping for a test", examples = "filed")
        String type,

        @Schema(description = "When it happened") Instant timestamp,

        @Schema(description = "The event; absent in a ping") @Nullable
        EventView data) {

    static final String PING = "ping";
}
