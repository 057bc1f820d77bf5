package io.gongkai.report;

import io.gongkai.access.Callers;
import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether one person accepts a report, or two. */
@Path("/api/v1/acceptance/{division}")
@Tag(name = "reports", description = "Filing reports and reading them back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(
        responseCode = "200",
        description = "How the area's reports are accepted",
        content = @Content(schema = @Schema(implementation = AcceptanceView.class)))
@APIResponse(responseCode = "404", description = "There is no division of this code")
class AcceptanceResource {

    private final SecondPerson secondPerson;
    private final Callers callers;
    private final Problems problems;

    AcceptanceResource(SecondPerson secondPerson, Callers callers, Problems problems) {
        this.secondPerson = secondPerson;
        this.callers = callers;
        this.problems = problems;
    }

    @GET
    @Operation(operationId = "getAcceptance", summary = "Whether two people accept a report", description = """
                    For the reports of the governments below a division and of the bodies that file under it: what its office
                    and those above have set. Needs no token.""")
    public Response get(@Parameter(example = "230800") @PathParam("division") String division) {
        return about(
                division,
                code -> secondPerson
                        .of(code)
                        .map(acceptance -> Response.ok(acceptance).build())
                        .orElseGet(this::unknown));
    }

    @PUT
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "setAcceptance", summary = "Ask for a second person", description = """
                    With `secondPerson: true` the first `accept` of a report proposes it (`acceptanceProposed`), and somebody
                    else's confirms. It holds for the reports of the governments below the division, and of the bodies that
                    file under it and below; no office below can do without. Administrators may, of the division or of one
                    above.""")
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an administrator of the division or one above")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(responseCode = "422", description = "`secondPerson` is missing (`violations`)")
    public Response set(
            @Parameter(example = "230800") @PathParam("division") String division,
            @Nullable AcceptanceRequest request) {
        if (request == null) {
            return problems.answer(ProblemType.EMPTY_BODY);
        }
        Boolean required = request.secondPerson();
        if (required == null) {
            Bilingual message = new Bilingual("secondPerson应为true或false。", "secondPerson is true or false.");
            return problems.answer(
                    ProblemType.INVALID, message, List.of(Violation.of("/secondPerson", message.zh(), message.en())));
        }
        return about(division, code -> switch (secondPerson.set(code, required, callers.required())) {
            case SecondPerson.Outcome.Done(var acceptance) ->
                Response.ok(acceptance).build();
            case SecondPerson.Outcome.Unknown() -> unknown();
            case SecondPerson.Outcome.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "是否须由两人审核，由本级或上级的管理员设定。请使用有权的令牌。",
                                "Whether two people accept is set by an administrator of the division or one above. Use such a token."));
        });
    }

    private Response about(String division, Function<DivisionCode, Response> answer) {
        Optional<DivisionCode> code = DivisionCode.of(division);
        return code.map(answer).orElseGet(this::unknown);
    }

    private Response unknown() {
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有这一代码的行政区划。代码见/api/v1/divisions。",
                        "There is no division of this code. The codes are at /api/v1/divisions."));
    }
}
