package io.gongkai.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Leads to the identity provider where one is configured; where none is, the resource says so. */
@ApplicationScoped
class ExternalSignInPolicy implements HttpSecurityPolicy {

    private final IdentityProvider provider;

    ExternalSignInPolicy(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return "external-sign-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext requests) {
        return identity.map(
                found -> provider.isConfigured() && found.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }
}
