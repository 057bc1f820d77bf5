package io.gongkai.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored tokens. */
@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<Token, UUID> {

    /** Any number that nothing else in the database takes a lock by. */
    private static final long ADMINISTRATORS_LOCK = 0x676f6e676b6169L;

    /** The token of a secret, unless it was revoked. Callable where no request is known yet. */
    @AsSystem
    @ActivateRequestContext
    Optional<Token> findValid(Secret secret) {
        return find("hash = ?1 and revokedAt is null", secret.hash()).firstResultOptional();
    }

    boolean knows(Secret secret) {
        return count("hash", secret.hash()) > 0;
    }

    /** Those not revoked, the latest first. */
    List<Token> valid() {
        return list("revokedAt is null order by issuedAt desc, id");
    }

    /** Whether there ever was an administrator, revoked or not. */
    boolean everHadAdministrator() {
        return count("role", Role.ADMINISTRATOR) > 0;
    }

    /** How many others may do everything: tokens that are valid, and open accounts whose owners have signed in. */
    long nationalAdministratorsBesides(UUID actor) {
        return (long) getEntityManager()
                .createNativeQuery("SELECT count(*) FROM national_administrator WHERE actor <> :actor", Long.class)
                .setParameter("actor", actor)
                .getSingleResult();
    }

    /** Until the transaction ends, nobody else who calls this goes on: neither here nor in another instance. */
    void lockAdministrators() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:key)")
                .setParameter("key", ADMINISTRATORS_LOCK)
                .getSingleResult();
    }
}
