package io.gongkai.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Shares the calls out among the instances. An address is held by one of them at a time, for a while that outlasts any
 * call: if that instance dies, another takes over.
 */
@ApplicationScoped
class CallRepository {

    private static final String HOLD = """
            WITH due AS (
                SELECT id FROM webhook
                 WHERE disabled IS NULL AND held_until <= ?
                   AND id IN (SELECT webhook FROM webhook_delivery WHERE state = 'pending' AND due_at <= ?)
                 ORDER BY held_until
                 LIMIT ?
                   FOR UPDATE SKIP LOCKED)
            UPDATE webhook SET held_until = ? FROM due WHERE webhook.id = due.id RETURNING webhook.id
            """;

    private static final String NEXT = """
            SELECT webhook_delivery.id, webhook.url, webhook_delivery.message, webhook_secret.secret
              FROM webhook_delivery
              JOIN webhook ON webhook.id = webhook_delivery.webhook
              JOIN webhook_secret ON webhook_secret.webhook = webhook.id
             WHERE webhook.id = ? AND disabled IS NULL AND state = 'pending' AND due_at <= ?
             ORDER BY due_at, position
             LIMIT 1
            """;

    private static final String ADD_ATTEMPT = """
            INSERT INTO webhook_attempt (delivery, number, at, status, millis, error) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Session session;

    CallRepository(Session session) {
        this.session = session;
    }

    /** Addresses with a message that is due, held for this instance until a moment. */
    List<UUID> hold(Instant now, Instant until, int most) {
        return session.doReturningWork(connection -> {
            List<UUID> held = new ArrayList<>();
            try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
                hold.setTimestamp(1, Timestamp.from(now));
                hold.setTimestamp(2, Timestamp.from(now));
                hold.setInt(3, most);
                hold.setTimestamp(4, Timestamp.from(until));
                try (ResultSet row = hold.executeQuery()) {
                    while (row.next()) {
                        held.add(row.getObject(1, UUID.class));
                    }
                }
            }
            return held;
        });
    }

    /** Lets others have it, from a moment on. */
    void release(UUID webhook, Instant from) {
        session.createNativeMutationQuery("UPDATE webhook SET held_until = :from WHERE id = :id")
                .setParameter("from", from)
                .setParameter("id", webhook)
                .executeUpdate();
    }

    /** What is to be sent. */
    record Call(UUID delivery, String url, String message, SigningSecret secret) {}

    /** The message to this address that has been due the longest. */
    Optional<Call> next(UUID webhook, Instant now) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(NEXT)) {
                read.setObject(1, webhook);
                read.setTimestamp(2, Timestamp.from(now));
                try (ResultSet row = read.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Call(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getString(3),
                                    new SigningSecret(row.getBytes(4))))
                            : Optional.<Call>empty();
                }
            }
        });
    }

    /**
     * How far a message has got.
     *
     * @param isTest whether it tells of nothing that happened
     * @param attempts all there were
     * @param tries those since it was last to be delivered anew
     * @param lastSuccessAt when the address last took a message, whichever
     */
    record Standing(
            UUID webhook,
            boolean isTest,
            int attempts,
            int tries,
            Instant createdAt,
            @Nullable Instant lastSuccessAt) {}

    /** Holds a message until the transaction ends; empty if it is there no more. */
    Optional<Standing> holdDelivery(UUID delivery) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement("""
                    SELECT webhook.id, event IS NULL, attempts, tries, webhook_delivery.created_at, last_success_at
                      FROM webhook_delivery JOIN webhook ON webhook.id = webhook_delivery.webhook
                     WHERE webhook_delivery.id = ? FOR UPDATE""")) {
                read.setObject(1, delivery);
                try (ResultSet row = read.executeQuery()) {
                    return row.next() ? Optional.of(standing(row)) : Optional.<Standing>empty();
                }
            }
        });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Timestamp success = row.getTimestamp(6);
        return new Standing(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                row.getInt(3),
                row.getInt(4),
                row.getTimestamp(5).toInstant(),
                success == null ? null : success.toInstant());
    }

    void addAttempt(UUID delivery, int number, Attempt attempt) {
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD_ATTEMPT)) {
                add.setObject(1, delivery);
                add.setInt(2, number);
                add.setTimestamp(3, Timestamp.from(attempt.at()));
                add.setObject(4, attempt.status(), Types.SMALLINT);
                add.setInt(5, attempt.millis());
                Attempt.Failure error = attempt.error();
                add.setString(6, error == null ? null : error.id());
                add.executeUpdate();
            }
        });
    }

    /** @param dueAt when it is tried next; null if it is not */
    void stands(UUID delivery, String state, @Nullable Instant dueAt, Instant now) {
        session.doWork(connection -> {
            try (PreparedStatement stands = connection.prepareStatement("""
                    UPDATE webhook_delivery
                       SET attempts = attempts + 1, tries = tries + 1, state = ?, due_at = ?, done_at = ? WHERE id = ?""")) {
                stands.setString(1, state);
                stands.setTimestamp(2, dueAt == null ? null : Timestamp.from(dueAt));
                stands.setTimestamp(3, dueAt == null ? Timestamp.from(now) : null);
                stands.setObject(4, delivery);
                stands.executeUpdate();
            }
        });
    }

    void succeeded(UUID webhook, Instant at) {
        session.createNativeMutationQuery("UPDATE webhook SET last_success_at = :at WHERE id = :id")
                .setParameter("at", at)
                .setParameter("id", webhook)
                .executeUpdate();
    }

    void disable(UUID webhook, Webhook.Reason reason, Instant at) {
        session.createNativeMutationQuery("""
                        UPDATE webhook SET disabled = :reason, disabled_at = :at WHERE id = :id AND disabled IS NULL
                        """)
                .setParameter("reason", reason.id())
                .setParameter("at", at)
                .setParameter("id", webhook)
                .executeUpdate();
    }
}
