package io.gongkai.account;

import io.gongkai.access.Callers;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ExternalSignInResource.PATH)
@RunOnVirtualThread
@Tag(name = "accounts", description = "People, what they may do, and signing in")
class ExternalSignInResource {

    static final String PATH = "/api/v1/session/external";

    private final IdentityProvider provider;
    private final People people;
    private final OidcSession oidc;
    private final SecurityIdentity identity;
    private final Problems problems;
    private final HttpServerRequest request;
    private final RoutingContext context;

    ExternalSignInResource(
            IdentityProvider provider,
            People people,
            OidcSession oidc,
            SecurityIdentity identity,
            Problems problems,
            HttpServerRequest request,
            RoutingContext context) {
        this.provider = provider;
        this.people = people;
        this.oidc = oidc;
        this.identity = identity;
        this.problems = problems;
        this.request = request;
        this.context = context;
    }

    @GET
    @Operation(operationId = "signInExternally", summary = "Signs in at the identity provider", description = """
                    For browsers, where an identity provider is configured (GONGKAI_OIDC_ISSUER): leads to it and, coming
                    back, to the page / with a session. The account is the one that was bound to the person when he first
                    came, by its name. Who has none is led to /sign-in.html and told so.""")
    @APIResponse(responseCode = "302", description = "To the identity provider")
    @APIResponse(responseCode = "303", description = "Signed in, or not: to the page that goes on")
    @APIResponse(responseCode = "404", description = "No identity provider is configured")
    public Response signIn() {
        if (!provider.isConfigured()) {
            return problems.answer(
                    ProblemType.NOT_FOUND,
                    new Bilingual(
                            "本服务没有配置统一身份认证。请用用户名和密码登录。",
                            "No identity provider is configured here. Sign in with name and password."));
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken idToken)) {
            return problems.answer(ProblemType.NOT_AUTHENTICATED);
        }
        Optional<SignIn.Done> done = Optional.ofNullable(idToken.getSubject())
                .flatMap(subject ->
                        people.signInExternally(idToken.getIssuer() + " " + subject, provider.nameOf(idToken)));
        oidc.logout().await().indefinitely();
        done.ifPresent(signedIn -> {
            request.response()
                    .addCookie(SessionCookie.holding(signedIn.session().secret(), request));
            context.put(Callers.SIGNED_IN, signedIn.account().caller());
        });
        return Response.seeOther(URI.create(done.isPresent() ? "/" : "/sign-in.html?unknown"))
                .build();
    }
}
