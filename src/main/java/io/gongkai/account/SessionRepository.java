package io.gongkai.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Who is signed in. Of what the browser shows only the hash is stored. */
@ApplicationScoped
class SessionRepository {

    record Stored(UUID account, Instant seenAt, Instant endsAt) {}

    private final Session session;

    SessionRepository(Session session) {
        this.session = session;
    }

    void add(byte[] hash, UUID account, Instant now, Instant endsAt) {
        session.createNativeMutationQuery("""
                        INSERT INTO session (hash, account, started_at, seen_at, ends_at)
                        VALUES (:hash, :account, :now, :now, :ends)""")
                .setParameter("hash", hash)
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("ends", endsAt)
                .executeUpdate();
        session.createNativeMutationQuery("DELETE FROM session WHERE ends_at <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<Stored> find(byte[] hash) {
        return session.createNativeQuery(
                        "SELECT account, seen_at, ends_at FROM session WHERE hash = :hash", Object[].class)
                .addScalar("account", UUID.class)
                .addScalar("seen_at", Instant.class)
                .addScalar("ends_at", Instant.class)
                .setParameter("hash", hash)
                .getResultStream()
                .map(row -> new Stored((UUID) row[0], (Instant) row[1], (Instant) row[2]))
                .findFirst();
    }

    void see(byte[] hash, Instant now) {
        session.createNativeMutationQuery("UPDATE session SET seen_at = :now WHERE hash = :hash")
                .setParameter("now", now)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    void end(byte[] hash) {
        session.createNativeMutationQuery("DELETE FROM session WHERE hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    void endAll(UUID account) {
        session.createNativeMutationQuery("DELETE FROM session WHERE account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
