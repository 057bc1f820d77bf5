package io.gongkai.account;

import io.gongkai.access.Callers;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/accounts")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "People, what they may do, and signing in")
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "token")
@APIResponse(responseCode = "401", description = "Not signed in, and no valid token")
class AccountResource {

    private final AccountOffice office;
    private final Callers callers;
    private final Problems problems;

    AccountResource(AccountOffice office, Callers callers, Problems problems) {
        this.office = office;
        this.callers = callers;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openAccount", summary = "Opens an account for a person", description = """
                    Answers with a code, told this once, with which its owner sets a password within seven days (POST
                    /api/v1/session/password, or the page /sign-in.html): nobody else ever knows it. Where an identity
                    provider is configured, its owner may sign in there instead, under the same name.
                    For who may issue a filer's token for the division and tokens of each of the roles: see POST
                    /api/v1/tokens. Without grants the account may do nothing.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountRequest.class),
                            examples = @ExampleObject(name = "A filer of 同江市", value = """
                                                    {"name": "zhang.wei", "displayName": "张伟", "division": "230881",
                                                     "grants": [{"role": "filer", "division": "230881"}]}""")))
    @APIResponse(
            responseCode = "201",
            description = "Opened. It is not stored by caches (Cache-Control: no-store)",
            headers =
                    @Header(name = "Location", description = "The account", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "403", description = "The caller may not open it, or not with these roles")
    @APIResponse(responseCode = "409", description = "Somebody has this name, or had it")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(responseCode = "422", description = "The account is not as it must be; violations names each item")
    public Response open(@Nullable AccountRequest request) {
        return request == null
                ? problems.answer(ProblemType.EMPTY_BODY)
                : answer(office.open(callers.required(), request));
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "Lists the accounts the caller looks after",
            description = "By name, without those that are closed. Who looks after none gets an empty list.")
    @APIResponse(
            responseCode = "200",
            description = "The accounts",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AccountView.class)))
    public List<AccountView> list() {
        return office.lookedAfter(callers.required()).stream()
                .map(AccountView::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readAccount",
            summary = "Reads an account",
            description = "One the caller looks after, also when it is closed, or his own.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "404", description = "The caller looks after no such account")
    public Response read(
            @Parameter(
                            description = "The id of the account",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                            example = "5b2c3f0e-6a1d-4e57-9d3e-0c7f5d1f9a44")
                    @PathParam("id")
                    String id) {
        return uuid(id).flatMap(account -> office.find(callers.required(), account))
                .map(account -> Response.ok(AccountView.of(account)).build())
                .orElseGet(this::unknown);
    }

    @PUT
    @Path("{id}/grants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setGrants",
            summary = "Says all that an account may do from now on",
            description =
                    "Takes effect at once, also for who is signed in. For who looks after the account and may issue each role"
                            + " that is given or taken.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrantsRequest.class),
                            examples = @ExampleObject(name = "A reviewer of 佳木斯市", value = """
                                                    {"grants": [{"role": "reviewer", "division": "230800"}]}""")))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "403", description = "The caller may not give or take one of the roles")
    @APIResponse(responseCode = "404", description = "There is no such open account")
    @APIResponse(responseCode = "409", description = "It is the last administrator of the nation")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(responseCode = "422", description = "A grant is not as it must be; violations names each item")
    public Response grant(
            @Parameter(
                            description = "The id of the account",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                            example = "5b2c3f0e-6a1d-4e57-9d3e-0c7f5d1f9a44")
                    @PathParam("id")
                    String id,
            @Nullable GrantsRequest request) {
        return request == null
                ? problems.answer(ProblemType.EMPTY_BODY)
                : on(id, account -> office.grant(callers.required(), account, request));
    }

    @POST
    @Path("{id}/code")
    @Operation(
            operationId = "inviteAgain",
            summary = "Gives a new code to set a password with",
            description =
                    "For who has forgotten the password, or let the first code lapse. The code before is good no more; the"
                            + " password before is, until another is set. For who looks after the account.")
    @APIResponse(
            responseCode = "201",
            description = "The code. It is not stored by caches (Cache-Control: no-store)",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "403", description = "The caller does not look after this account")
    @APIResponse(responseCode = "404", description = "There is no such open account")
    public Response invite(
            @Parameter(
                            description = "The id of the account",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                            example = "5b2c3f0e-6a1d-4e57-9d3e-0c7f5d1f9a44")
                    @PathParam("id")
                    String id) {
        return on(id, account -> office.invite(callers.required(), account));
    }

    @DELETE
    @Path("{id}/sessions")
    @Operation(
            operationId = "endSessions",
            summary = "Signs an account out wherever it is signed in",
            description =
                    "For a machine that was lost or left signed in. The password stays. For who looks after the account.")
    @APIResponse(responseCode = "204", description = "Nobody is signed in with it any more")
    @APIResponse(responseCode = "403", description = "The caller does not look after this account")
    @APIResponse(responseCode = "404", description = "There is no such open account")
    public Response endSessions(
            @Parameter(
                            description = "The id of the account",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                            example = "5b2c3f0e-6a1d-4e57-9d3e-0c7f5d1f9a44")
                    @PathParam("id")
                    String id) {
        return on(id, account -> office.endSessions(callers.required(), account));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "closeAccount",
            summary = "Closes an account",
            description =
                    "For good: its owner is signed out at once, what he did stays under his name, and the name is not given"
                            + " to another. For who looks after the account.")
    @APIResponse(responseCode = "204", description = "It is closed")
    @APIResponse(responseCode = "403", description = "The caller does not look after this account")
    @APIResponse(responseCode = "404", description = "There is no such open account")
    @APIResponse(responseCode = "409", description = "It is the last administrator of the nation")
    public Response close(
            @Parameter(
                            description = "The id of the account",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                            example = "5b2c3f0e-6a1d-4e57-9d3e-0c7f5d1f9a44")
                    @PathParam("id")
                    String id) {
        return on(id, account -> office.close(callers.required(), account));
    }

    private Response on(String id, Function<UUID, AccountOutcome> asked) {
        return uuid(id).map(asked).map(this::answer).orElseGet(this::unknown);
    }

    private Response answer(AccountOutcome outcome) {
        return switch (outcome) {
            case AccountOutcome.Invited(Account account, var code, var expires) ->
                Response.created(URI.create("/api/v1/accounts/" + account.id()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(new InvitationView(AccountView.of(account), code.value(), expires))
                        .build();
            case AccountOutcome.Changed(Account account)
            when account.closedAt != null -> Response.noContent().build();
            case AccountOutcome.Changed(Account account) ->
                Response.ok(AccountView.of(account)).build();
            case AccountOutcome.SignedOut() -> Response.noContent().build();
            case AccountOutcome.Invalid(var violations) ->
                problems.answer(ProblemType.INVALID, ProblemType.INVALID.mending(), violations);
            case AccountOutcome.NameTaken() -> problems.answer(ProblemType.NAME_TAKEN);
            case AccountOutcome.Unknown() -> unknown();
            case AccountOutcome.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "这一账号或权限不归您管：管理员管其行政区划内的；复核人管本级和下级的 reader、filer 和下级的 reviewer。",
                                "This account or role is not yours to give: an administrator looks after those within its division; a reviewer after readers and filers of its own and below, and reviewers below."));
            case AccountOutcome.LastAdministrator() -> problems.answer(ProblemType.LAST_ADMINISTRATOR);
        };
    }

    private Response unknown() {
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有这一编号的账号，或不归您管。账号见 GET /api/v1/accounts。",
                        "There is no account of this id, or none you look after. See GET /api/v1/accounts."));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
