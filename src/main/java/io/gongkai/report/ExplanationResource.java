package io.gongkai.report;

import io.gongkai.access.Callers;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a county says about the warnings on its report, and confirming what was inferred. */
@Path("/api/v1/reports/{division}/{year}/explanations")
@Tag(name = "reports", description = "Filing reports and reading them back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExplanationResource {

    private static final int LONGEST = 2000;

    private final Explanations explanations;
    private final ReportAddresses addresses;
    private final Callers callers;
    private final Problems problems;

    ExplanationResource(Explanations explanations, ReportAddresses addresses, Callers callers, Problems problems) {
        this.addresses = addresses;
        this.explanations = explanations;
        this.callers = callers;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(operationId = "explainFinding", summary = "Explain a warning", description = """
                    Says why a warning on the report in force is right as it stands, or confirms cells that were inferred
                    (D01). The text is bound to rule, cells and values, and lapses when one of them changes; findings then
                    come back unexplained. Errors cannot be explained away. Needs a token that may file for the division.""")
    @APIResponse(
            responseCode = "201",
            description = "The finding with its explanation",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    @APIResponse(responseCode = "400", description = "The body is empty or not JSON")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The token may not file for that division")
    @APIResponse(responseCode = "404", description = "No report was filed")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "422",
            description = "The report has no such warning (`warnings` lists those it has), or something is missing")
    public Response explain(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope,
            @Nullable ExplanationRequest request) {
        if (request == null) {
            return problems.answer(ProblemType.EMPTY_BODY);
        }
        List<Violation> violations = violations(request);
        if (!violations.isEmpty()) {
            return problems.answer(ProblemType.INVALID, violations.getFirst().message(), violations);
        }
        return addresses
                .key(division, year, scope)
                .map(key -> answer(explanations.explain(
                        key,
                        request.ruleId(),
                        Optional.ofNullable(request.cells()).map(HashSet::new),
                        request.text().strip(),
                        callers.required())))
                .orElseGet(this::notFiled);
    }

    private static List<Violation> violations(ExplanationRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (request.ruleId() == null) {
            violations.add(
                    Violation.of("/ruleId", "请写明要说明的规则编号，例如R08。", "Name the rule of the finding, for example R08."));
        }
        String text = request.text();
        if (text == null || text.isBlank() || text.strip().length() > LONGEST || text.indexOf('\0') >= 0) {
            violations.add(
                    Violation.of("/text", "请写明说明的内容，1至2000个字。", "Give the explanation as text, 1 to 2000 characters."));
        }
        return violations;
    }

    private Response answer(Explanations.Outcome outcome) {
        return switch (outcome) {
            case Explanations.Outcome.Taken(var finding) ->
                Response.status(Response.Status.CREATED).entity(finding).build();
            case Explanations.Outcome.NotFiled() -> notFiled();
            case Explanations.Outcome.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "这个令牌不能为该地区说明。请使用该地区或其上级的令牌。",
                                "This token may not explain for that division. Use one of it or of one above it."));
            case Explanations.Outcome.NoSuchWarning(var warnings) ->
                problems.answer(
                        ProblemType.INVALID,
                        new Bilingual(
                                "生效的报告没有这一条提醒，或同一规则有几条而没有写明cells。可以说明的见warnings。",
                                "The report in force has no such warning, or several of that rule and no cells were named. Those that can be explained: warnings."),
                        Map.of("warnings", warnings));
        };
    }

    @GET
    @Operation(
            operationId = "listExplanations",
            summary = "Every explanation given on a report",
            description =
                    "Oldest first, with the finding as it was then, and whether the explanation is still in force or has lapsed. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "The explanations",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = GivenExplanationView.class)))
    @APIResponse(responseCode = "404", description = "No report was filed")
    public Response list(
            @Parameter(description = ReportAddresses.WHOSE, example = "230881") @PathParam("division") String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = ReportAddresses.SCOPE) @QueryParam("scope") @Nullable String scope) {
        return addresses
                .key(division, year, scope)
                .flatMap(explanations::of)
                .map(given -> Response.ok(given).build())
                .orElseGet(this::notFiled);
    }

    private Response notFiled() {
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有这份报告。已报送的见/api/v1/reports。", "No such report was filed. Those filed: /api/v1/reports."));
    }
}
