package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in readers, reviewers and administrators of the nation: to what the service measures of itself. */
@ApplicationScoped
class NationPolicy implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "nation";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext requests) {
        return identity.map(found ->
                Callers.of(found).filter(NationPolicy::isOverseer).isPresent() ? CheckResult.PERMIT : CheckResult.DENY);
    }

    private static boolean isOverseer(Caller caller) {
        return caller.grants().stream()
                .anyMatch(
                        grant -> grant.role() != Role.FILER && grant.division().equals(DivisionCode.NATION));
    }
}
