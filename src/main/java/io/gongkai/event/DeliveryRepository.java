package io.gongkai.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The messages to registered addresses and what became of them, as they are asked about. */
@ApplicationScoped
class DeliveryRepository {

    /** In one statement, so that a message is shown in the state its attempts led to. */
    private static final String LIST = """
            SELECT listed.id, position, event, type, state, created_at, due_at, at, status, millis, error
              FROM (SELECT id, position, event, type, state, created_at, due_at
                      FROM webhook_delivery
                     WHERE webhook = ? AND (?::bigint IS NULL OR position < ?) AND (?::uuid IS NULL OR id = ?)
                     ORDER BY position DESC
                     LIMIT ?) AS listed
              LEFT JOIN webhook_attempt ON webhook_attempt.delivery = listed.id
             ORDER BY position DESC, number DESC
            """;

    private static final String ADD = """
            INSERT INTO webhook_delivery (id, webhook, event, type, message, state, due_at, created_at)
            VALUES (?, ?, ?, ?, ?, 'pending', ?, ?)
            """;

    private final Session session;

    DeliveryRepository(Session session) {
        this.session = session;
    }

    /** A message to be written down, due at once. */
    record Message(UUID id, UUID webhook, @Nullable Long event, String type, String text) {}

    void add(List<Message> messages, Instant at) {
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                for (Message message : messages) {
                    add.setObject(1, message.id());
                    add.setObject(2, message.webhook());
                    add.setObject(3, message.event());
                    add.setString(4, message.type());
                    add.setString(5, message.text());
                    add.setTimestamp(6, Timestamp.from(at));
                    add.setTimestamp(7, Timestamp.from(at));
                    add.addBatch();
                }
                add.executeBatch();
            }
        });
    }

    /** Up to which entry the messages are written, held until the transaction ends; empty if another instance holds it. */
    Optional<Long> holdProgress() {
        return session.createNativeQuery("SELECT number FROM webhook_progress FOR UPDATE SKIP LOCKED", Long.class)
                .getResultStream()
                .findFirst();
    }

    void progress(long number) {
        session.createNativeMutationQuery("UPDATE webhook_progress SET number = :number")
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Those to an address, the latest first. */
    List<Delivery> of(UUID webhook, @Nullable Long before, int limit) {
        return list(webhook, before, null, limit);
    }

    Optional<Delivery> find(UUID webhook, UUID id) {
        return list(webhook, null, id, 1).stream().findFirst();
    }

    /** Has it delivered anew, with all attempts there are. */
    void renew(UUID id, Instant at) {
        session.createNativeMutationQuery("""
                        UPDATE webhook_delivery SET state = 'pending', due_at = :at, done_at = NULL, tries = 0 WHERE id = :id
                        """)
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Removes some of those that were done before a moment. */
    int forget(Instant before, int most) {
        return session.createNativeMutationQuery("""
                        DELETE FROM webhook_delivery WHERE id IN (
                            SELECT id FROM webhook_delivery WHERE done_at < :before LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    private List<Delivery> list(UUID webhook, @Nullable Long before, @Nullable UUID id, int limit) {
        return session.doReturningWork(connection -> {
            Map<UUID, Delivery> found = new LinkedHashMap<>();
            Map<UUID, List<Attempt>> attempts = new LinkedHashMap<>();
            try (PreparedStatement read = connection.prepareStatement(LIST)) {
                read.setObject(1, webhook);
                read.setObject(2, before, Types.BIGINT);
                read.setObject(3, before, Types.BIGINT);
                read.setObject(4, id, Types.OTHER);
                read.setObject(5, id, Types.OTHER);
                read.setInt(6, limit);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        Delivery delivery = delivery(row);
                        found.put(delivery.id(), delivery);
                        List<Attempt> made = attempts.computeIfAbsent(delivery.id(), _ -> new ArrayList<>());
                        if (row.getTimestamp(8) != null) {
                            made.add(attempt(row));
                        }
                    }
                }
            }
            return found.values().stream()
                    .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
                    .toList();
        });
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(7);
        return new Delivery(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                due == null ? null : due.toInstant(),
                List.of());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String error = row.getString(11);
        return new Attempt(
                row.getTimestamp(8).toInstant(),
                row.getObject(9, Integer.class),
                row.getInt(10),
                error == null ? null : Attempt.Failure.of(error));
    }
}
