package io.gongkai.access;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tokens")
@Authenticated
@RunOnVirtualThread
@Tag(name = "tokens", description = "Who may file for which division")
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token as POST /api/v1/tokens issues it. Reading needs none.")
@SecurityRequirement(name = "token")
@APIResponse(responseCode = "401", description = "No token, or none that is valid")
class TokenResource {

    private final TokenOffice office;
    private final Callers callers;
    private final Problems problems;

    TokenResource(TokenOffice office, Callers callers, Problems problems) {
        this.office = office;
        this.callers = callers;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "issueToken", summary = "Issues a token", description = """
                    Issues a token bound to a division and a role, and tells its secret this once.
                    An administrator issues any token within its division (000000: anywhere). A reviewer issues tokens
                    of readers and filers for its division and those below, and of reviewers for those strictly below.
                    A reader and a filer issue none, and nobody a role above his own. A token stays valid until it is revoked, also
                    when the one it was issued with is.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenRequest.class),
                            examples = @ExampleObject(name = "A filer of 同江市", value = """
                                                    {"role": "filer", "division": "230881", "label": "同江市政务公开办"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Issued. It is not stored by caches (Cache-Control: no-store)",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it is revoked",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = IssuedToken.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "403", description = "The caller may not issue this token")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "422",
            description = "Role, division or label are not as they must be; violations names each")
    public Response issue(@Nullable TokenRequest request) {
        if (request == null) {
            return problems.answer(ProblemType.EMPTY_BODY);
        }
        return switch (office.issue(callers.required(), request)) {
            case Issuance.Issued(Token token, Secret secret) ->
                Response.created(URI.create("/api/v1/tokens/" + token.id()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(IssuedToken.of(token, secret))
                        .build();
            case Issuance.Invalid invalid ->
                problems.answer(ProblemType.INVALID, ProblemType.INVALID.mending(), invalid.violations());
            case Issuance.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "所用令牌不能签发这一令牌：管理员可在其行政区划内签发；复核人可为本级和下级签发 reader 和 filer，为下级签发 reviewer。请使用有权的令牌。",
                                "Your token cannot issue this one: an administrator issues within its division; a reviewer"
                                        + " readers and filers for its own and below, and reviewers below. Use one that may."));
        };
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listTokens",
            summary = "Lists the tokens the caller may revoke",
            description =
                    "The caller's own and those it could issue, the latest first, without their secrets and without"
                            + " those revoked.")
    @APIResponse(
            responseCode = "200",
            description = "The tokens",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TokenView.class)))
    public List<TokenView> list() {
        return office.revocable(callers.required()).stream().map(TokenView::of).toList();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeToken",
            summary = "Revokes a token",
            description =
                    "The caller revokes its own and those it could issue. Revoked, it is refused at once; revoking"
                            + " it again changes nothing. The last administrator of the nation cannot be revoked.")
    @APIResponse(responseCode = "204", description = "It is revoked")
    @APIResponse(responseCode = "403", description = "The caller may not revoke this token")
    @APIResponse(responseCode = "404", description = "There is no such token")
    @APIResponse(responseCode = "409", description = "It is the last administrator of the nation")
    public Response revoke(
            @Parameter(
                            description = "The id of the token, never its secret",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                            example = "0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11")
                    @PathParam("id")
                    String id) {
        Revocation revocation =
                uuid(id).map(token -> office.revoke(callers.required(), token)).orElse(Revocation.UNKNOWN);
        return switch (revocation) {
            case REVOKED -> Response.noContent().build();
            case UNKNOWN ->
                problems.answer(
                        ProblemType.NOT_FOUND,
                        new Bilingual(
                                "没有这一编号的令牌。编号见 GET /api/v1/tokens。",
                                "There is no token of this id. The ids are at GET /api/v1/tokens."));
            case NOT_ALLOWED -> problems.answer(ProblemType.FORBIDDEN);
            case LAST_ADMINISTRATOR -> problems.answer(ProblemType.LAST_ADMINISTRATOR);
        };
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
