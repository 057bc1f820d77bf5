package io.gongkai.account;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider people sign in at (OpenID Connect, authorization code with PKCE), where one is configured. It
 * is asked at one address only, {@link ExternalSignInResource#PATH}; from there on it is a session like any other.
 */
@ApplicationScoped
class IdentityProvider implements TenantConfigResolver {

    private static final String TENANT = "people";

    private final Optional<OidcTenantConfig> tenant;
    private final String nameClaim;

    IdentityProvider(
            @ConfigProperty(name = "gongkai.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "gongkai.oidc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "gongkai.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "gongkai.oidc.name-claim") String nameClaim) {
        this.nameClaim = nameClaim;
        this.tenant = issuer.map(address -> {
            var config = OidcTenantConfig.authServerUrl(address)
                    .tenantId(TENANT)
                    .applicationType(ApplicationType.WEB_APP)
                    .clientId(clientId.orElse("gongkai"))
                    .authentication()
                    .pkceRequired(true)
                    .redirectPath(ExternalSignInResource.PATH)
                    .restorePathAfterRedirect(false)
                    .cookiePath(ExternalSignInResource.PATH)
                    .removeRedirectParameters(false)
                    .end();
            clientSecret.ifPresent(secret -> config.credentials(secret));
            return config.build();
        });
    }

    boolean isConfigured() {
        return tenant.isPresent();
    }

    /** The name of the person's account; null where the provider tells none, or an address that it has not verified. */
    @Nullable
    String nameOf(JsonWebToken idToken) {
        boolean unverified = nameClaim.equals("email") && Boolean.FALSE.equals(idToken.getClaim("email_verified"));
        Object name = idToken.getClaim(nameClaim);
        return name instanceof String text && !unverified ? text : null;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> requests) {
        return ExternalSignInResource.PATH.equals(context.normalizedPath()) && tenant.isPresent()
                ? Uni.createFrom().item(tenant.get())
                : Uni.createFrom().nullItem();
    }
}
