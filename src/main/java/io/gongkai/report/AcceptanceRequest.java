package io.gongkai.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether an office asks for a second person. */
@Schema(
        description = "Whether two people are needed to accept a report",
        requiredProperties = {"secondPerson"})
record AcceptanceRequest(
        @Schema(examples = "true") @Nullable Boolean secondPerson) {}
