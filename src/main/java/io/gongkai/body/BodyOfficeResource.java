package io.gongkai.body;

import io.gongkai.access.Callers;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes what offices say of bodies. */
@Path("/api/v1/bodies")
@Tag(name = "bodies", description = "Who files, and from whom a report is expected")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BodyOfficeResource {

    private final BodyOffice office;
    private final BodyLookup lookup;
    private final BodyAnswers answers;
    private final Callers callers;

    BodyOfficeResource(BodyOffice office, BodyLookup lookup, BodyAnswers answers, Callers callers) {
        this.office = office;
        this.lookup = lookup;
        this.answers = answers;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(operationId = "registerBody", summary = "Register a body", description = """
                    Registers a department, township, sub-district or zone under the government of a division. Its id is its
                    unified social credit code where that is given, else one is issued; it never changes. A report is
                    expected from it for every year from `firstYear` on, unless its office says otherwise. Needs a
                    reviewer's or administrator's token of the division or of one above.""")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location is the body",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BodyView.Detail.class)))
    @APIResponse(responseCode = "400", description = "The body is missing or not JSON")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(
            responseCode = "403",
            description = "The token is not a reviewer's or administrator's of the division or of one above")
    @APIResponse(
            responseCode = "409",
            description =
                    "A body of the division has that name in those years, or one has that credit code; `body` is its id")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "422",
            description =
                    "`violations`: a kind that is none, no name, a division that there is not, a credit code whose check character does not agree (the right one is named)")
    public Response register(@Nullable BodyRequest request) {
        return request == null
                ? answers.empty()
                : answers.answer(office.register(request, callers.required()), lookup.lastYear());
    }

    @PUT
    @Path("{body}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(operationId = "amendBody", summary = "Change what a body is", description = """
                    Enters what the body is from the report year `since` on: its kind, division, name, credit code, and in
                    which years it files. What was entered before stays and holds for the years before. The id stays, also
                    when the name or the credit code changes. Needs a reviewer's or administrator's token of the division, or
                    of one above; where the division changes, of both.""")
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content = @Content(schema = @Schema(implementation = BodyView.Detail.class)))
    @APIResponse(responseCode = "400", description = "The body is missing or not JSON")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(
            responseCode = "403",
            description = "The token is not a reviewer's or administrator's of the division or of one above")
    @APIResponse(responseCode = "404", description = "No such body")
    @APIResponse(
            responseCode = "409",
            description =
                    "A body of the division has that name in those years, or one has that credit code; `body` is its id")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "422",
            description = "`violations`: as for registering, and no `since` or `reason`; or it is a government")
    public Response amend(
            @Parameter(example = "230881-d0001") @PathParam("body") String body, @Nullable BodyRequest request) {
        return request == null
                ? answers.empty()
                : answers.answer(office.amend(body, request, callers.required()), lookup.lastYear());
    }

    @PUT
    @Path("{body}/expectations/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(operationId = "setExpectation", summary = "Say whether a report is expected", description = """
                    Whether a report of that year is expected from the body, and why. Without it one is expected from the
                    government of every county, prefecture and province, and from every other body in its years. It
                    replaces what was said before. Needs a reviewer's or administrator's token: for a government of a
                    division above it, for any other body of the division it files under or of one above.""")
    @APIResponse(
            responseCode = "200",
            description = "The body, for that year",
            content = @Content(schema = @Schema(implementation = BodyView.Detail.class)))
    @APIResponse(responseCode = "400", description = "The year is none, or the body is missing or not JSON")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The token may not say so for that body")
    @APIResponse(responseCode = "404", description = "No such body, or no place for it in that year")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "422",
            description =
                    "`violations`: no reason, a year in which the body does not file, or a division from which no report can be expected")
    public Response expect(
            @Parameter(example = "230881-d0001") @PathParam("body") String body,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Nullable ExpectationRequest request) {
        Optional<Integer> number = BodyQuery.year(year, lookup.lastYear());
        if (number.isEmpty()) {
            return answers.wrongParameters(List.of(BodyQuery.wrongYear()));
        }
        if (request == null) {
            return answers.empty();
        }
        return answers.answer(
                office.expect(
                        body, number.get(), request.expected(), BodyDraft.reason(request.reason()), callers.required()),
                number.get());
    }
}
