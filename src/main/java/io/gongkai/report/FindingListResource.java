package io.gongkai.report;

import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Editions;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import io.gongkai.rule.RuleBook;
import io.gongkai.rule.RuleList;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an office would otherwise telephone its counties about. Needs no token. */
@Path("/api/v1/findings")
@Tag(name = "reports", description = "Filing reports and reading them back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FindingListResource {

    private final ReportLookup reports;
    private final DivisionRegister divisions;
    private final Problems problems;
    private final List<String> rules;

    FindingListResource(
            ReportLookup reports, DivisionRegister divisions, Problems problems, RuleBook book, Editions editions) {
        this.reports = reports;
        this.divisions = divisions;
        this.problems = problems;
        this.rules = RuleList.ids(book, editions);
    }

    @GET
    @Operation(operationId = "listFindings", summary = "Findings of many reports", description = """
                    The errors and warnings of the reports in force of a division and of those below it, as they are now: also
                    what only other reports tell, of the year before, of those beside and below. Explained and unexplained
                    apart with `explained`. A page looks at `limit` reports; follow `next` for more.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of findings by report",
            content = @Content(schema = @Schema(implementation = FindingListView.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is wrong or unknown")
    public Response list(
            @Parameter(description = "This division and those below it", example = "230800")
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
            @Parameter(description = "error, warning or info; errors and warnings if absent", example = "warning")
                    @QueryParam("severity")
                    @Nullable
                    String severity,
            @Parameter(description = "Only of this rule", example = "R08") @QueryParam("rule") @Nullable String rule,
            @Parameter(description = "Only explained (true) or unexplained (false) ones", example = "false")
                    @QueryParam("explained")
                    @Nullable
                    String explained,
            @Parameter(description = "From `next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "How many reports to look at, 1 to 500, 50 if absent", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Context UriInfo uri) {
        List<Violation> violations = new ArrayList<>(FindingQuery.violations(severity, rule, explained, rules));
        ReportQuery query = ReportQuery.of(
                new ReportQuery.Raw(within, year, scope, kind, status, cursor, limit),
                uri.getQueryParameters().keySet(),
                FindingQuery.NAMES,
                divisions);
        if (query instanceof ReportQuery.Wrong(var wrong)) {
            violations.addAll(wrong);
        }
        if (!violations.isEmpty()) {
            return problems.answer(
                    ProblemType.BAD_PARAMETER, violations.getFirst().message(), violations);
        }
        return switch (query) {
            case ReportQuery.Wrong _ -> throw new IllegalStateException("answered above");
            case ReportQuery.Asked asked -> {
                ReportLookup.FindingsOf page = reports.findings(asked, FindingQuery.of(severity, rule, explained));
                yield Response.ok(new FindingListView(
                                page.examined(),
                                page.reports(),
                                page.next()
                                        .map(next -> ReportResource.next("/api/v1/findings", uri, next))
                                        .orElse(null)))
                        .build();
            }
        };
    }
}
