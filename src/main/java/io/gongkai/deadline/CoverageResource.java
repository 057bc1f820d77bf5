package io.gongkai.deadline;

import io.gongkai.division.Level;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has filed, who is late and who is missing. Needs no token. */
@Path("/api/v1/coverage")
@Tag(name = "deadlines", description = "By when reports are due, and who has filed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoverageResource {

    private final FilingDates dates;
    private final DeadlineAnswers answers;

    CoverageResource(FilingDates dates, DeadlineAnswers answers) {
        this.dates = dates;
        this.answers = answers;
    }

    @GET
    @Path("{division}/{year}")
    @Operation(
            operationId = "getFilingCoverage",
            summary = "Who has filed, who is late, who is missing",
            description = """
                    Every government of the area with the last day for its report, when it first filed, and how it stands: on
                    time, late by so many days, not due yet, within an extension, missing. `state=missing` is the list of
                    those to be reminded. Days are counted by the first filing, China time: a correction does not make a
                    report late. Roll-ups are made of fewer reports: see `coverage` there.""")
    @APIResponse(
            responseCode = "200",
            description = "The governments of the area",
            content = @Content(schema = @Schema(implementation = FilingCoverageView.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter that is wrong",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No division has this code in that year",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The year is before 2008 or not over yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response coverage(
            @Parameter(description = "Any division; the nation is 000000", example = "230800") @PathParam("division")
                    String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(
                            description = "List only those: on_time, late, not_due, extended or missing",
                            example = "missing")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "List only those: province, prefecture or county", example = "county")
                    @QueryParam("level")
                    @Nullable
                    String level,
            @Parameter(description = "A moment (RFC 3339): how it stood then", example = "2025-03-31T16:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        Optional<FilingState.Kind> only = Arrays.stream(FilingState.Kind.values())
                .filter(kind -> kind.id().equals(state))
                .findFirst();
        if (state != null && only.isEmpty()) {
            return answers.wrongParameter(
                    "state",
                    new Bilingual(
                            "state为on_time、late、not_due、extended或missing。",
                            "state is one of on_time, late, not_due, extended, missing."));
        }
        Optional<Level> of = Optional.ofNullable(level).flatMap(Level::of);
        if (level != null && of.isEmpty()) {
            return answers.wrongParameter(
                    "level",
                    new Bilingual(
                            "level为province、prefecture或county。", "level is one of province, prefecture, county."));
        }
        Optional<Instant> moment = Optional.ofNullable(asOf).flatMap(CoverageResource::moment);
        if (asOf != null && moment.isEmpty()) {
            return answers.wrongParameter(
                    "asOf",
                    new Bilingual(
                            "asOf应为RFC 3339时刻，例如2025-03-31T16:00:00Z。",
                            "asOf is a moment of RFC 3339, for example 2025-03-31T16:00:00Z."));
        }
        return answers.about(
                division,
                year,
                (area, number) -> Response.ok(dates.coverage(
                                area, number, moment, new CoverageQuery(only.orElse(null), of.orElse(null))))
                        .build());
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
