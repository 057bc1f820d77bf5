package io.gongkai.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds who bears a token. Asked on every request, so that a revoked one is refused at once. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<BearerRequest> {

    private final TokenRepository tokens;

    TokenIdentities(TokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        Secret secret = request.secret();
        return context.runBlocking(() -> tokens.bearer(secret)
                .map(Callers::identity)
                .orElseThrow(() -> new AuthenticationFailedException("no valid token")));
    }
}
