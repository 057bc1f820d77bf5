package io.gongkai.report;

import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads reports back. Needs no token. */
@Path("/api/v1/reports")
@Tag(name = "reports", description = "Filing reports and reading them back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportResource {

    private final ReportLookup reports;
    private final ReportAddresses addresses;
    private final DivisionRegister divisions;
    private final Problems problems;

    ReportResource(ReportLookup reports, ReportAddresses addresses, DivisionRegister divisions, Problems problems) {
        this.addresses = addresses;
        this.reports = reports;
        this.divisions = divisions;
        this.problems = problems;
    }

    @GET
    @Operation(
            operationId = "listReports",
            summary = "List the reports in force",
            description =
                    "Newest year first, then by division and scope. Follow `next` for more. `within` is read by the divisions of `year`, or of the latest year.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content = @Content(schema = @Schema(implementation = ReportListView.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is wrong or unknown")
    public Response list(
            @Parameter(description = "Only this division and those below it", example = "230800")
                    @QueryParam("within")
                    @Nullable
                    String within,
            @Parameter(description = "Only this report year", example = "2024") @QueryParam("year") @Nullable
                    String year,
            @Parameter(description = "region, own_level or organ", example = "region") @QueryParam("scope") @Nullable
                    String scope,
            @Parameter(description = ReportQuery.KIND, example = "department") @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(description = "filed, returned or accepted", example = "filed") @QueryParam("status") @Nullable
                    String status,
            @Parameter(description = "From `next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if absent", example = "50") @QueryParam("limit") @Nullable
                    String limit,
            @Context UriInfo uri) {
        ReportQuery query = ReportQuery.of(
                new ReportQuery.Raw(within, year, scope, kind, status, cursor, limit),
                uri.getQueryParameters().keySet(),
                Set.of(),
                divisions);
        return switch (query) {
            case ReportQuery.Wrong(var violations) ->
                problems.answer(ProblemType.BAD_PARAMETER, violations.getFirst().message(), violations);
            case ReportQuery.Asked asked -> {
                ReportLookup.PageOf page = reports.list(asked);
                yield Response.ok(new ReportListView(
                                page.reports(),
                                page.next()
                                        .map(next -> next("/api/v1/reports", uri, next))
                                        .orElse(null)))
                        .build();
            }
        };
    }

    /** The address of the next page: the same question with another cursor. */
    static String next(String path, UriInfo uri, Cursor cursor) {
        String query = UriBuilder.fromUri(uri.getRequestUri())
                .replaceQueryParam("cursor", cursor.toString())
                .build()
                .getRawQuery();
        return path + "?" + query;
    }

    @GET
    @Path("{division}/{year}")
    @Operation(
            operationId = "getReport",
            summary = "The report in force for a division and year",
            description =
                    "Cells, narrative, findings and receipt of the revision in force, or of the one that was at `asOf`. Counts are whole numbers (件), money decimal strings; null is a blank cell, \"/\" not applicable, an absent cell missing. The ETag names revision and status: send it as If-Match with a decision.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers =
                    @Header(
                            name = "ETag",
                            description =
                                    "Which revision is in force and what was decided about it; changes with each. Absent with asOf",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is wrong or unknown")
    @APIResponse(responseCode = "404", description = "No report was filed")
    public Response get(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(
                            description = "A moment (RFC 3339): the revision in force then",
                            example = "2025-03-31T16:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "true to add where each cell was read") @QueryParam("sources") @Nullable
                    String sources,
            @Context UriInfo uri) {
        List<Violation> violations =
                ReportQuery.ofOne(scope, sources, uri.getQueryParameters().keySet());
        if (!violations.isEmpty()) {
            return problems.answer(
                    ProblemType.BAD_PARAMETER, violations.getFirst().message(), violations);
        }
        Optional<Instant> moment = Optional.ofNullable(asOf).flatMap(ReportLookup::moment);
        if (asOf != null && moment.isEmpty()) {
            return problems.answer(
                    ProblemType.BAD_PARAMETER,
                    new Bilingual(
                            "asOf应为RFC 3339时刻，例如2025-03-31T16:00:00Z。",
                            "asOf is a moment of RFC 3339, for example 2025-03-31T16:00:00Z."));
        }
        return addresses
                .key(division, year, scope)
                .flatMap(key -> reports.inForce(key, moment, "true".equals(sources)))
                .map(ReportResource::found)
                .orElseGet(() -> notFiled(division, year));
    }

    private static Response found(ReportLookup.Found found) {
        Response.ResponseBuilder answer = Response.ok(found.report());
        found.tag().ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
        return answer.build();
    }

    @GET
    @Path("{division}/{year}/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "Every revision of a report",
            description = "Oldest first. Revisions are only ever added.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RevisionView.class)))
    @APIResponse(responseCode = "404", description = "No report was filed")
    public Response revisions(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope) {
        List<RevisionView> history =
                addresses.key(division, year, scope).map(reports::history).orElse(List.of());
        return history.isEmpty()
                ? notFiled(division, year)
                : Response.ok(history).build();
    }

    @GET
    @Path("{division}/{year}/revisions/{number}")
    @Operation(
            operationId = "getRevision",
            summary = "One revision of a report",
            description = "As getReport, by number.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "No such revision")
    public Response revision(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(example = "1") @PathParam("number") int number,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(description = "true to add where each cell was read") @QueryParam("sources") @Nullable
                    String sources) {
        return addresses
                .key(division, year, scope)
                .flatMap(key -> reports.revision(key, number, "true".equals(sources)))
                .map(report -> Response.ok(report).build())
                .orElseGet(() -> notFiled(division, year));
    }

    @GET
    @Path("{division}/{year}/revisions/{number}/document")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getDocument",
            summary = "The document as it was filed",
            description = "The bytes of the receipt's SHA-256, with the media type they were filed with.")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = "*/*"))
    @APIResponse(responseCode = "404", description = "No such revision")
    public Response document(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(example = "1") @PathParam("number") int number,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope) {
        return addresses
                .key(division, year, scope)
                .flatMap(key -> reports.document(key, number))
                .map(ReportResource::original)
                .orElseGet(() -> notFiled(division, year));
    }

    /** Always a download: a filed web page must not run in the name of this service. */
    private static Response original(ReportLookup.Original original) {
        String name = original.fileName() == null ? "report" : original.fileName();
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(original.content(), original.mediaType())
                .header("Content-Disposition", "attachment; filename=\"report\"; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header("ETag", "\"" + original.sha256() + "\"")
                .build();
    }

    private Response notFiled(String division, String year) {
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有%s的%s年度报告(或没有这一版、这一范围)。已报送的见/api/v1/reports。".formatted(division, year),
                        "No report of %s for %s was filed, or not that revision or scope. Those filed: /api/v1/reports."
                                .formatted(division, year)));
    }
}
