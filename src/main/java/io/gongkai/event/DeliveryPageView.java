package io.gongkai.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the delivery log, the latest first. */
@Schema(name = "WebhookDeliveryPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryPageView(
        List<DeliveryView> deliveries,

        @Schema(description = "Address of the next page, absent on the last") @Nullable
        String next) {}
