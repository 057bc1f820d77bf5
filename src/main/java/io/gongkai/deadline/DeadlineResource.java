package io.gongkai.deadline;

import io.gongkai.access.Callers;
import io.gongkai.body.BodyKind;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Violation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** By when reports are due, and what offices set and grant. */
@Path("/api/v1/deadlines/{division}/{year}")
@Tag(name = "deadlines", description = "By when reports are due, and who has filed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(
        responseCode = "200",
        description = "The dates that hold",
        content = @Content(schema = @Schema(implementation = DeadlinesView.class)))
@APIResponse(
        responseCode = "400",
        description = "The code is not six digits, the year is not a number, or the body is missing or not JSON")
@APIResponse(responseCode = "404", description = "No division or body has this code in that year")
@APIResponse(responseCode = "422", description = "The year is before 2008 or not over yet, or `violations`")
class DeadlineResource {

    private final FilingDates dates;
    private final DeadlineAnswers answers;
    private final Callers callers;

    DeadlineResource(FilingDates dates, DeadlineAnswers answers, Callers callers) {
        this.dates = dates;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "getDeadlines", summary = "By when bodies file", description = """
                    For the government of a division and for the departments, townships, sub-districts and zones under it, or
                    for one of those: the statutory date with its article, the earlier dates set by offices above, the one
                    that counts, which is the earliest, and the extension granted to the body. Needs no token.""")
    public Response get(
            @Parameter(
                            description =
                                    "Six digits for the government of that division; or the id or credit code of a body that files under one",
                            example = "230881")
                    @PathParam("division")
                    String division,
            @Parameter(example = "2024") @PathParam("year") String year) {
        return answers.aboutBody(
                division,
                year,
                (found, number) -> Response.ok(dates.dates(found, number)).build());
    }

    @PUT
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(operationId = "setDeadline", summary = "Set an earlier date for an area", description = """
                    For kind `government`: for the governments below this division. For `department`: for its departments and
                    those below. It replaces the date this division had set before and is never later than the statutory one;
                    setting that one takes an earlier date back. Needs a reviewer's or administrator's token of the division
                    or of one above.""")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The token may not set dates for that division")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    public Response set(
            @Parameter(example = "430600") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = "government or department", example = "government") @PathParam("kind") String kind,
            @Nullable DeadlineRequest request) {
        Optional<BodyKind> of = BodyKind.of(kind).filter(FilingDates.KINDS_WITH_DATES::contains);
        if (of.isEmpty()) {
            return answers.wrongParameter(
                    "kind",
                    new Bilingual(
                            "末段为government、department或extension。",
                            "The last part is government, department or extension."));
        }
        if (request == null) {
            return answers.empty();
        }
        Optional<LocalDate> due = DeadlineAnswers.day(request.due());
        List<Violation> violations = DeadlineAnswers.violations("/due", due, "/basis", request.basis());
        if (!violations.isEmpty()) {
            return answers.invalid(violations);
        }
        String basis = String.valueOf(request.basis()).strip();
        return answers.about(
                division,
                year,
                (found, number) -> answers.answer(
                        dates.set(found, number, of.get(), due.get(), basis, callers.required()), "/due"));
    }

    @PUT
    @Path("extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(operationId = "extendDeadline", summary = "Give a body longer", description = """
                    Until which day the report of this body counts as on time, and why. It replaces an extension granted
                    before. Needs a reviewer's or administrator's token of a division above; for a body that files under a
                    government also of that government's division.""")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(
            responseCode = "403",
            description = "The token is not a reviewer's or administrator's of an office above the body")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    public Response extend(
            @Parameter(
                            description =
                                    "Six digits for the government of that division; or the id or credit code of a body that files under one",
                            example = "230881")
                    @PathParam("division")
                    String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Nullable ExtensionRequest request) {
        if (request == null) {
            return answers.empty();
        }
        Optional<LocalDate> until = DeadlineAnswers.day(request.until());
        List<Violation> violations = DeadlineAnswers.violations("/until", until, "/reason", request.reason());
        if (!violations.isEmpty()) {
            return answers.invalid(violations);
        }
        String reason = String.valueOf(request.reason()).strip();
        return answers.aboutBody(
                division,
                year,
                (found, number) ->
                        answers.answer(dates.extend(found, number, until.get(), reason, callers.required()), "/until"));
    }
}
