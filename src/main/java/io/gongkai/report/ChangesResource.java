package io.gongkai.report;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a correction changed. Needs no token. */
@Path("/api/v1/reports/{division}/{year}/revisions/{number}/changes")
@Tag(name = "reports", description = "Filing reports and reading them back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangesResource {

    private final Changes changes;
    private final ReportAddresses addresses;
    private final Problems problems;

    ChangesResource(Changes changes, ReportAddresses addresses, Problems problems) {
        this.addresses = addresses;
        this.changes = changes;
        this.problems = problems;
    }

    @GET
    @Operation(
            operationId = "getChanges",
            summary = "What a revision changed",
            description =
                    "Cell by cell against the revision before, or against `since`, with who filed either and when; and which sections have another text.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = ChangesView.class)))
    @APIResponse(responseCode = "400", description = "since is not the number of a revision")
    @APIResponse(responseCode = "404", description = "No such revision, or none before it")
    public Response get(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(example = "2") @PathParam("number") int number,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(description = "The earlier revision; the one before if absent", example = "1")
                    @QueryParam("since")
                    @Nullable
                    String since) {
        if (since != null && !since.matches("[0-9]{1,9}")) {
            return problems.answer(
                    ProblemType.BAD_PARAMETER,
                    new Bilingual("since应为版次，例如1。", "since is the number of a revision, for example 1."));
        }
        int earlier = since == null ? number - 1 : Integer.parseInt(since);
        Optional<ChangesView> found =
                addresses.key(division, year, scope).flatMap(key -> changes.between(key, earlier, number));
        return found.map(view -> Response.ok(view).build())
                .orElseGet(() -> problems.answer(
                        ProblemType.NOT_FOUND,
                        earlier == 0
                                ? new Bilingual(
                                        "第1版之前没有别的版，不能比较。各版见/api/v1/reports/%s/%s/revisions。".formatted(division, year),
                                        "Nothing stands before revision 1 to compare. The revisions: /api/v1/reports/%s/%s/revisions."
                                                .formatted(division, year))
                                : new Bilingual(
                                        "没有第%d版或第%d版，不能比较。各版见/api/v1/reports/%s/%s/revisions。"
                                                .formatted(earlier, number, division, year),
                                        "There is no revision %d or %d to compare. The revisions: /api/v1/reports/%s/%s/revisions."
                                                .formatted(earlier, number, division, year))));
    }
}
