package io.gongkai.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionTree;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as it is told: enough to know whether to ask for more, and where. */
@Schema(name = "Event", description = "Something that happened to a report, or a date that an office set.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        @Schema(description = "Number of its entry in the log, from 1 without a gap", examples = "17")
        @JsonProperty(required = true)
        long id,

        @Schema(
                description =
                        "filed: the first revision; corrected: a further one; returned, proposed, accepted, reopened: what an office above decided, proposed where a second person has to confirm; explained: a warning; deadline, extended: a date",
                examples = "filed")
        @JsonProperty(required = true)
        String type,

        @JsonProperty(required = true) Instant at,

        @JsonProperty(required = true) DivisionName division,

        @Schema(description = "The report year", examples = "2024") @JsonProperty(required = true)
        int year,

        @Schema(description = "Absent where it is about a date", examples = "region") @Nullable
        String scope,

        @Schema(description = "Number of the revision; absent where it is about a date", examples = "1") @Nullable
        Integer revision,

        @Schema(
                description = "The body it is about; absent where that is the division's government",
                examples = "230881-d0001")
        @Nullable
        String body,

        @Schema(
                description = "Where what it is about is read, on this service",
                examples = "/api/v1/reports/230881/2024?scope=region")
        @JsonProperty(required = true)
        String about,

        @Schema(description = "Hash of the entry in the log, which proves it") @JsonProperty(required = true)
        String hash) {

    /** A division by its code and the name it had in the report year. */
    @Schema(name = "EventDivision")
    record DivisionName(
            @Schema(examples = "230881") @JsonProperty(required = true)
            String code,

            @Schema(examples = "同江市") @JsonProperty(required = true)
            String name) {}

    /** @param tree the divisions of the report year */
    static EventView of(Event event, DivisionTree tree) {
        boolean ofReport = event.revision() > 0;
        return new EventView(
                event.id(),
                event.type().id(),
                event.at(),
                new DivisionName(
                        event.division().value(),
                        tree.find(event.division()).map(Division::name).orElse("")),
                event.year(),
                ofReport ? event.scope() : null,
                ofReport ? event.revision() : null,
                event.body(),
                ofReport
                        ? "/api/v1/reports/%s/%d?scope=%s"
                                .formatted(
                                        Objects.requireNonNullElse(event.body(), event.division()),
                                        event.year(),
                                        event.scope())
                        : "/api/v1/deadlines/%s/%d".formatted(event.division(), event.year()),
                event.hash());
    }
}
