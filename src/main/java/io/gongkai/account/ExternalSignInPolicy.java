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
        return identity.map(found -> provider.isConfigured() && found.isAnonymous() && !isAskedByAnotherSite(context)
                ? CheckResult.DENY
                : CheckResult.PERMIT);
    }

    /** No other site's page signs anybody in; that of the provider, which leads back, is known by the state it brings. */
    private static boolean isAskedByAnotherSite(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        return site != null
                && !site.equals("same-origin")
                && !site.equals("none")
                && context.request().getParam("state") == null;
    }
}
