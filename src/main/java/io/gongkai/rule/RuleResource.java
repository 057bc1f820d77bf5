package io.gongkai.rule;

import io.gongkai.form.Editions;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules reports are checked by. Needs no token. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "rules", description = "What reports are checked by")
class RuleResource {

    private final List<RuleView> rules;
    private final Problems problems;

    RuleResource(RuleBook book, Editions editions, Problems problems) {
        this.rules = RuleList.of(book, editions);
        this.problems = problems;
    }

    @GET
    @Operation(operationId = "listRules", summary = "Every rule reports are checked by", description = """
                    R01 to R06 are the form's own, the others look further: at the year before, at the divisions below, at
                    what the sections say. D01 and on tell how a document could be read. Each with severity, citation, the
                    editions, levels and scopes it applies to, how to mend a report that breaks it, and why a report may
                    differ and still be right. Texts are in Chinese (zh) and English (en).""")
    @APIResponse(
            responseCode = "200",
            description = "The rules, by id",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RuleView.class)))
    public List<RuleView> list() {
        return rules;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRule", summary = "One rule", description = "The `ruleId` of a finding names it.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rule")
    public Response get(@Parameter(description = "Id of the rule", example = "R08") @PathParam("id") String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> Response.ok(rule).build())
                .orElseGet(() -> problems.answer(
                        ProblemType.NOT_FOUND,
                        new Bilingual(
                                "没有编号为“%s”的规则。全部规则见/api/v1/rules。".formatted(id),
                                "There is no rule \"%s\". All of them: /api/v1/rules.".formatted(id))));
    }
}
