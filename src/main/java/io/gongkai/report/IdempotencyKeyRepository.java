package io.gongkai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What clients called their filings. */
@ApplicationScoped
class IdempotencyKeyRepository {

    private final Session session;

    IdempotencyKeyRepository(Session session) {
        this.session = session;
    }

    /**
     * A filing that was made under a key.
     *
     * @param document SHA-256 of its bytes
     */
    record Earlier(byte[] document, long revision) {}

    /**
     * Takes the key for a filing, waiting for another that has it and is not done.
     *
     * @return the filing that was made under it; empty if the key is new and now taken
     */
    Optional<Earlier> take(UUID actor, String key, byte[] document, Instant now) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement take = connection.prepareStatement("""
                    INSERT INTO idempotency_key (actor, key, document, created_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT ON CONSTRAINT pk_idempotency_key DO NOTHING
                    """)) {
                take.setObject(1, actor);
                take.setString(2, key);
                take.setBytes(3, document);
                take.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                if (take.executeUpdate() == 1) {
                    return Optional.empty();
                }
            }
            try (PreparedStatement read = connection.prepareStatement(
                    "SELECT document, revision FROM idempotency_key WHERE actor = ? AND key = ?")) {
                read.setObject(1, actor);
                read.setString(2, key);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return Optional.of(new Earlier(row.getBytes(1), row.getLong(2)));
                }
            }
        });
    }

    /** The revision that was filed under a key taken before; without one, the key is free again. */
    void settle(UUID actor, String key, Optional<Long> revision) {
        session.doWork(connection -> {
            try (PreparedStatement settle = connection.prepareStatement(
                    revision.isPresent()
                            ? "UPDATE idempotency_key SET revision = ? WHERE actor = ? AND key = ?"
                            : "DELETE FROM idempotency_key WHERE actor = ? AND key = ?")) {
                int at = 1;
                if (revision.isPresent()) {
                    settle.setLong(at++, revision.get());
                }
                settle.setObject(at++, actor);
                settle.setString(at, key);
                settle.executeUpdate();
            }
        });
    }
}
