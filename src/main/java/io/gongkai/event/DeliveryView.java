package io.gongkai.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message and what became of it. */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        @Schema(
                description = "webhook-id, the same in every attempt",
                examples = "6f1c2f1e-7a57-4f5e-8d0a-3e9f4f4b6a10")
        UUID id,

        @Schema(description = "The event it tells of; absent in a test", examples = "17") @Nullable
        Long event,

        @Schema(description = "Type of the event, or ping", examples = "filed")
        String type,

        @Schema(description = "pending, delivered or failed", examples = "delivered")
        String state,

        Instant createdAt,

        @Schema(description = "When it is tried next; absent unless it is pending") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "The latest first") List<AttemptView> attempts) {

    /** An attempt to deliver it. */
    @Schema(name = "WebhookAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            Instant at,

            @Schema(description = "What was answered; absent if nothing was", examples = "204") @Nullable
            Integer status,

            @Schema(description = "How long it took, in milliseconds", examples = "41")
            int millis,

            @Schema(
                    description =
                            "status: not 2xx; timeout: no answer within ten seconds; unreachable, unresolvable, tls: no connection; forbidden_address: the name leads where no call may go; absent if it was taken",
                    examples = "timeout")
            @Nullable
            String error) {}

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.event(),
                delivery.type(),
                delivery.state(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.attempts().stream().map(DeliveryView::of).toList());
    }

    private static AttemptView of(Attempt attempt) {
        Attempt.Failure error = attempt.error();
        return new AttemptView(attempt.at(), attempt.status(), attempt.millis(), error == null ? null : error.id());
    }
}
