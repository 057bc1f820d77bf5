package io.gongkai.report;

import io.gongkai.access.Callers;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** What an office above does with a report: it returns, accepts or reopens it. */
@Path("/api/v1/reports/{division}/{year}")
@Tag(name = "reports", description = "Filing reports and reading them back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "200",
        description = "The revision in force with its new status",
        headers =
                @Header(
                        name = "ETag",
                        description = "For the next decision",
                        schema = @Schema(type = SchemaType.STRING)),
        content = @Content(schema = @Schema(implementation = RevisionView.class)))
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "The token is not a reviewer's or administrator's of a division above")
@APIResponse(responseCode = "404", description = "No report was filed")
@APIResponse(
        responseCode = "409",
        description =
                "The report is in a state that does not allow this; `reportStatus` names it. Or it needs a second person and the caller has proposed it himself")
@APIResponse(
        responseCode = "412",
        description = "Another revision or decision came between; `reportStatus` says how it stands now")
@APIResponse(responseCode = "428", description = "No If-Match, or \"*\"")
class ReviewResource {

    private static final String BASIS =
            "The ETag of the report as it was read; a decision about another state is refused";

    private final Reviews reviews;
    private final ReportAddresses addresses;
    private final ReviewAnswers answers;
    private final Callers callers;
    private final Problems problems;

    ReviewResource(
            Reviews reviews, ReportAddresses addresses, ReviewAnswers answers, Callers callers, Problems problems) {
        this.addresses = addresses;
        this.reviews = reviews;
        this.answers = answers;
        this.callers = callers;
        this.problems = problems;
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnReport", summary = "Return a report for correction", description = """
                    Returns the revision in force with reasons, each bound to cells or sections. It stays in force, and in
                    the figures as filed, until a corrected one is filed. Only a filed report is returned: one that is
                    accepted is reopened first. Needs a reviewer's or administrator's token of a division above.""")
    @APIResponse(responseCode = "400", description = "The body is empty or not JSON")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "422",
            description = "No reason, or one about a cell or section that the form does not have (`violations`)")
    public Response giveBack(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(description = BASIS, required = true, example = "\"1.0\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable ReturnRequest request) {
        if (request == null) {
            return problems.answer(ProblemType.EMPTY_BODY);
        }
        return reasoned(
                division, year, scope, ifMatch, Decision.Kind.RETURNED, request.reasonsGiven(), request.violations());
    }

    @POST
    @Path("accept")
    @Operation(operationId = "acceptReport", summary = "Accept a report", description = """
                    Accepts the revision in force. Nothing is filed in its place until it is reopened. Only a filed report
                    is accepted: one that was returned is corrected, or reopened. Where an office asks for two people
                    (`/api/v1/acceptance/{division}`), the first call proposes it, with the state as it was, and the call
                    of another actor confirms; a return, a reopening or another revision drops the proposal. The request has no body. Needs a
                    reviewer's or administrator's token of a division above.""")
    public Response accept(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(description = BASIS, required = true, example = "\"1.0\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return reasoned(division, year, scope, ifMatch, Decision.Kind.ACCEPTED, List.of(), List.of());
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reopenReport", summary = "Reopen a report", description = """
                    Takes back that the revision in force was accepted, returned or proposed, with a reason: it is as filed again, and
                    another may be filed in its place. Needs a reviewer's or administrator's token of a division above.""")
    @APIResponse(responseCode = "400", description = "The body is empty or not JSON")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(responseCode = "422", description = "No reason (`violations`)")
    public Response reopen(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(description = BASIS, required = true, example = "\"1.1\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable ReopenRequest request) {
        if (request == null) {
            return problems.answer(ProblemType.EMPTY_BODY);
        }
        return reasoned(
                division, year, scope, ifMatch, Decision.Kind.REOPENED, request.reasonsGiven(), request.violations());
    }

    private Response reasoned(
            String division,
            String year,
            @Nullable String scope,
            @Nullable String ifMatch,
            Decision.Kind kind,
            List<Decision.Reason> reasons,
            List<Violation> violations) {
        if (!violations.isEmpty()) {
            return answers.invalid(violations);
        }
        return addresses
                .key(division, year, scope)
                .map(key -> answers.answer(
                        kind, reviews.decide(key, kind, reasons, StateTag.named(ifMatch), callers.required())))
                .orElseGet(answers::notFiled);
    }
}
