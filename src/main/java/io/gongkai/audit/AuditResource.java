package io.gongkai.audit;

import io.gongkai.access.Callers;
import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who asked for what. */
@Path("/api/v1/audit")
@Tag(name = "audit", description = "Who read or changed what")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@SecurityRequirement(name = "token")
class AuditResource {

    private final AuditRepository entries;
    private final DivisionRegister divisions;
    private final Callers callers;
    private final Problems problems;

    AuditResource(AuditRepository entries, DivisionRegister divisions, Callers callers, Problems problems) {
        this.entries = entries;
        this.divisions = divisions;
        this.callers = callers;
        this.problems = problems;
    }

    @GET
    @Operation(operationId = "readAudit", summary = "Who read or changed what", description = """
                    Requests of those who have a role in the area, and those about its reports, whoever made them; refused ones
                    too, and attempts to sign in. Never what was sent or read, and no reading without signing in. An entry is
                    there a second after the answer. Readers, reviewers and administrators may, for their division and those
                    below; without `within`, for all they may.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is wrong or unknown")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a reader, reviewer or administrator of the area or one above")
    public Response read(
            @Parameter(description = "This division and those below it", example = "230800")
                    @QueryParam("within")
                    @Nullable
                    String within,
            @Parameter(
                            description = "Only what this token or account asked for",
                            example = "0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11")
                    @QueryParam("actor")
                    @Nullable
                    String actor,
            @Parameter(description = "Only this operation", example = "acceptReport") @QueryParam("operation") @Nullable
                    String operation,
            @Parameter(description = "From this moment on", example = "2025-03-01T00:00:00+08:00")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Before this moment", example = "2025-04-01T00:00:00+08:00")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "From `next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 100 if absent", example = "100") @QueryParam("limit") @Nullable
                    String limit,
            @Context UriInfo uri) {
        return switch (AuditQuery.of(
                new AuditQuery.Raw(within, actor, operation, from, to, cursor, limit),
                uri.getQueryParameters().keySet(),
                callers.required(),
                divisions)) {
            case AuditQuery.Wrong(var violations) ->
                problems.answer(ProblemType.BAD_PARAMETER, violations.getFirst().message(), violations);
            case AuditQuery.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "审计日志由本行政区划或上级的查阅员、审核员、管理员查询。请使用有权的令牌。",
                                "The audit log is read by readers, reviewers and administrators of the division or one above. Use a token that may."));
            case AuditQuery.Asked(var filter, var most) -> page(filter, most, uri);
        };
    }

    private Response page(AuditRepository.Filter filter, int most, UriInfo uri) {
        List<AuditRepository.Stored> found = entries.page(filter, most + 1);
        List<AuditRepository.Stored> shown = found.stream().limit(most).toList();
        String next = found.size() > most
                ? "/api/v1/audit?"
                        + UriBuilder.fromUri(uri.getRequestUri())
                                .replaceQueryParam("cursor", shown.getLast().id())
                                .build()
                                .getRawQuery()
                : null;
        return Response.ok(new AuditView(shown.stream().map(AuditView::of).toList(), next))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
