package io.gongkai.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a resource who is calling. */
@ApplicationScoped
public class Callers {

    /** Under which name a request holds the {@link Caller} whom it has signed in. */
    public static final String SIGNED_IN = "signed in caller";

    private static final String ATTRIBUTE = "caller";

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who is calling, if he showed a token; one that is not valid was refused before. */
    public Optional<Caller> current() {
        return of(identity);
    }

    /**
     * Who is calling, where that must be known.
     *
     * @throws UnauthorizedException if no token was shown; it is answered with 401
     */
    public Caller required() {
        return current().orElseThrow(UnauthorizedException::new);
    }

    public static Optional<Caller> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** What the framework knows of a caller: his id as its principal's name, and the roles he has anywhere. */
    public static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.id().toString()))
                .addRoles(
                        caller.grants().stream().map(grant -> grant.role().id()).collect(Collectors.toSet()))
                .addAttribute(ATTRIBUTE, caller)
                .build();
    }
}
