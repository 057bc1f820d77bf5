package io.gongkai.account;

import io.gongkai.access.Caller;
import io.gongkai.access.Callers;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/session")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "People, what they may do, and signing in")
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "gongkai-session",
        description =
                "The cookie that POST /api/v1/session sets, for pages of this site; over https its name is __Host-gongkai-session.")
class SessionResource {

    private final People people;
    private final Sessions sessions;
    private final Callers callers;
    private final Problems problems;
    private final HttpServerRequest request;
    private final RoutingContext context;

    SessionResource(
            People people,
            Sessions sessions,
            Callers callers,
            Problems problems,
            HttpServerRequest request,
            RoutingContext context) {
        this.people = people;
        this.sessions = sessions;
        this.callers = callers;
        this.problems = problems;
        this.request = request;
        this.context = context;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Signs a person in", description = """
                    Sets a cookie that ends an hour after its last use and twelve hours after it was set. Open to everybody.
                    Failures slow down further attempts: after 5 for a name from one address, 20 for a name from anywhere,
                    50 from one address, waits double from a second to a quarter of an hour (a minute for a name from
                    anywhere, so that nobody is locked out by others).""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Credentials.class)))
    @APIResponse(
            responseCode = "201",
            description = "Signed in; the cookie is in Set-Cookie",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "401", description = "Name or password are wrong; which is not told")
    @APIResponse(responseCode = "403", description = "Another site's page sent it")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "429",
            description = "Too many failed attempts",
            headers =
                    @Header(
                            name = HttpHeaders.RETRY_AFTER,
                            description = "Seconds to wait",
                            schema = @Schema(type = SchemaType.INTEGER)))
    public Response signIn(@Nullable Credentials credentials) {
        return credentials == null
                ? problems.answer(ProblemType.EMPTY_BODY)
                : answer(people.signIn(credentials.name(), credentials.password(), address()));
    }

    @GET
    @Authenticated
    @SecurityRequirement(name = "session")
    @SecurityRequirement(name = "token")
    @Operation(
            operationId = "whoAmI",
            summary = "Who is calling, and what he may do",
            description = "For who is signed in or shows a token.")
    @APIResponse(
            responseCode = "200",
            description = "Who is calling",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "401", description = "Not signed in, and no valid token")
    public Response whoAmI() {
        Caller caller = callers.required();
        Optional<Account> account = people.of(caller);
        Instant ends = SessionCookie.of(request)
                .filter(_ -> account.isPresent())
                .flatMap(sessions::find)
                .map(Sessions.Found::endsAt)
                .orElse(null);
        return Response.ok(view(caller, account, ends))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Operation(
            operationId = "signOut",
            summary = "Signs out",
            description = "Ends the session of the cookie and takes it back. Who is not signed in is answered alike.")
    @APIResponse(responseCode = "204", description = "Nobody is signed in with this cookie any more")
    @APIResponse(responseCode = "403", description = "Another site's page sent it")
    public Response signOut() {
        SessionCookie.of(request).ifPresent(sessions::end);
        request.response().addCookie(SessionCookie.none(request));
        return Response.noContent()
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    @PUT
    @Path("password")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "session")
    @Operation(
            operationId = "changePassword",
            summary = "Changes the password of who is signed in",
            description = "Ends all his sessions and begins another. Not for tokens.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PasswordChange.class)))
    @APIResponse(
            responseCode = "201",
            description = "Changed, and signed in anew",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "401", description = "Not signed in, or the current password is wrong")
    @APIResponse(responseCode = "403", description = "Another site's page sent it")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(responseCode = "422", description = "The new password is not as it must be; violations says why")
    @APIResponse(responseCode = "429", description = "Too many failed attempts")
    public Response changePassword(@Nullable PasswordChange change) {
        return change == null
                ? problems.answer(ProblemType.EMPTY_BODY)
                : answer(people.changePassword(callers.required(), change, address()));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPassword",
            summary = "Sets a password with the code from the office, and signs in",
            description =
                    "For the first password of an account, and for a forgotten one. Open to who has the code, which it uses"
                            + " up; all sessions before end. Slowed down as signing in is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewPassword.class)))
    @APIResponse(
            responseCode = "201",
            description = "Set, and signed in",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "401", description = "Name or code are wrong, or the code is too old or used")
    @APIResponse(responseCode = "403", description = "Another site's page sent it")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(responseCode = "422", description = "The password is not as it must be; violations says why")
    @APIResponse(responseCode = "429", description = "Too many failed attempts")
    public Response setPassword(@Nullable NewPassword password) {
        return password == null
                ? problems.answer(ProblemType.EMPTY_BODY)
                : answer(people.setPassword(password, address()));
    }

    private Response answer(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Done(Account account, Sessions.Started session) -> {
                SessionCookie.of(request).ifPresent(sessions::end);
                request.response().addCookie(SessionCookie.holding(session.secret(), request));
                context.put(Callers.SIGNED_IN, account.caller());
                yield Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(view(account.caller(), Optional.of(account), session.endsAt()))
                        .build();
            }
            case SignIn.Failed() -> problems.answer(ProblemType.SIGN_IN_FAILED);
            case SignIn.BadPassword(Bilingual fault) ->
                problems.answer(
                        ProblemType.INVALID, ProblemType.INVALID.mending(), List.of(new Violation("/password", fault)));
            case SignIn.Wait(var howLong) ->
                problems.builder(
                                ProblemType.TOO_MANY_REQUESTS,
                                new Bilingual(
                                        "失败次数过多，请 %d 秒后再试。忘记密码的，请向管理账号的办公室要一个新代码。".formatted(howLong.toSeconds()),
                                        "Too many attempts failed. Try again in %d seconds. If you forgot the password, ask the office that looks after the account for a new code."
                                                .formatted(howLong.toSeconds())),
                                Map.of())
                        .header(HttpHeaders.RETRY_AFTER, howLong.toSeconds())
                        .build();
        };
    }

    private static SessionView view(Caller caller, Optional<Account> account, @Nullable Instant endsAt) {
        return new SessionView(
                caller.id(),
                account.isPresent() ? "account" : "token",
                account.map(found -> found.name).orElse(null),
                account.map(Account::label).orElse(null),
                AccountView.grants(caller.grants()),
                endsAt);
    }

    private String address() {
        return request.remoteAddress().hostAddress();
    }
}
