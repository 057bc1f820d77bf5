package io.gongkai.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.division.DivisionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the audit log. */
@Schema(name = "AuditPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditView(
        @Schema(description = "The latest first") List<EntryView> entries,

        @Schema(description = "Address of the next page, absent on the last") @Nullable
        String next) {

    /** A request and its answer. */
    @Schema(name = "AuditEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            @Schema(examples = "2718") long id,
            Instant at,

            @Schema(description = "Who asked; absent if nobody known did") @Nullable
            ActorView actor,

            @Schema(
                    description =
                            "The operation, as this description calls it; absent if it was refused before one was found",
                    examples = "acceptReport")
            @Nullable
            String operation,

            @Schema(examples = "POST") String method,

            @Schema(
                    description = "Without what stands behind the question mark",
                    examples = "/api/v1/reports/230881/2024/accept")
            String path,

            @Schema(description = "The division it was about, if the address tells", examples = "230881") @Nullable
            String division,

            @Schema(description = "The report year it was about", examples = "2024") @Nullable
            Integer year,

            @Schema(description = "The body it was about, where that is not the division's government") @Nullable
            String body,

            @Schema(description = "What was answered", examples = "200")
            int status,

            @Schema(description = "How long it took, in milliseconds", examples = "12")
            int millis,

            @Schema(description = "Where it came from: a network, not a machine", examples = "203.0.113.0/24") @Nullable
            String network) {}

    /** Who asked. */
    @Schema(name = "AuditActor")
    record ActorView(
            @Schema(examples = "0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11")
            UUID id,

            @Schema(description = "token or account", examples = "account") @Nullable
            String kind,

            @Schema(examples = "佳木斯市政务公开办公室") @Nullable String label) {}

    static EntryView of(AuditRepository.Stored stored) {
        AuditEntry entry = stored.entry();
        UUID actor = entry.actor();
        DivisionCode division = entry.path().division();
        return new EntryView(
                stored.id(),
                entry.at(),
                actor == null ? null : new ActorView(actor, stored.actorKind(), stored.actorLabel()),
                entry.operation(),
                entry.method(),
                entry.path().text(),
                division == null ? null : division.value(),
                entry.path().year(),
                entry.path().body(),
                entry.status(),
                entry.millis(),
                entry.network());
    }
}
