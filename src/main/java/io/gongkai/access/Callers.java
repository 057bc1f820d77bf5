package io.gongkai.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells a resource who is calling. */
@ApplicationScoped
public class Callers {

    static final String ATTRIBUTE = "caller";

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
}
