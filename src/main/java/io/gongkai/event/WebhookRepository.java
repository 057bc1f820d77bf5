package io.gongkai.event;

import io.gongkai.division.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The registered addresses. */
@ApplicationScoped
class WebhookRepository {

    private static final String COLUMNS = """
            SELECT webhook.id, url, webhook.division, types, description, created_at, actor.label, disabled, disabled_at,
                   last_success_at,
                   (SELECT count(*) FROM webhook_delivery
                     WHERE webhook_delivery.webhook = webhook.id AND state = 'pending') AS pending
              FROM webhook JOIN actor ON actor.id = webhook.created_by
            """;

    private static final String ADD = """
            INSERT INTO webhook (id, url, division, types, description, created_at, created_by, since, held_until)
            SELECT ?, ?, ?, ?, ?, ?, ?, coalesce(max(number), 0), ? FROM log_entry
            """;

    /** Who is called again is told what happens from now on. */
    private static final String CHANGE = """
            UPDATE webhook
               SET url = ?, types = ?, description = ?, disabled = ?, disabled_at = ?,
                   since = CASE WHEN disabled IS NOT NULL AND ?::text IS NULL
                                THEN (SELECT coalesce(max(number), 0) FROM log_entry) ELSE since END
             WHERE id = ?
            """;

    private final Session session;

    WebhookRepository(Session session) {
        this.session = session;
    }

    void add(Webhook webhook, UUID by, SigningSecret secret) {
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD);
                    PreparedStatement keep = connection.prepareStatement("INSERT INTO webhook_secret VALUES (?, ?)")) {
                add.setObject(1, webhook.id());
                add.setString(2, webhook.url());
                add.setString(3, webhook.filter().area().value());
                add.setArray(4, types(connection, webhook.filter().types()));
                add.setString(5, webhook.description());
                add.setTimestamp(6, Timestamp.from(webhook.createdAt()));
                add.setObject(7, by);
                add.setTimestamp(8, Timestamp.from(webhook.createdAt()));
                add.executeUpdate();
                keep.setObject(1, webhook.id());
                keep.setBytes(2, secret.bytes());
                keep.executeUpdate();
            }
        });
    }

    /** Writes what can be changed of it. */
    void change(Webhook webhook) {
        session.doWork(connection -> {
            try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
                Webhook.Disabled disabled = webhook.disabled();
                change.setString(1, webhook.url());
                change.setArray(2, types(connection, webhook.filter().types()));
                change.setString(3, webhook.description());
                change.setString(4, disabled == null ? null : disabled.reason().id());
                change.setTimestamp(5, disabled == null ? null : Timestamp.from(disabled.at()));
                change.setString(6, disabled == null ? null : disabled.reason().id());
                change.setObject(7, webhook.id());
                change.executeUpdate();
            }
        });
    }

    void remove(UUID id) {
        session.createNativeMutationQuery("DELETE FROM webhook WHERE id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<Webhook> find(UUID id) {
        return list(COLUMNS + " WHERE webhook.id = ?", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    /** As {@link #find}, held until the transaction ends. */
    Optional<Webhook> hold(UUID id) {
        return list(COLUMNS + " WHERE webhook.id = ? FOR UPDATE OF webhook", statement -> statement.setObject(1, id))
                .stream()
                .findFirst();
    }

    /** All of them, the latest first. */
    List<Webhook> all() {
        return list(COLUMNS + " ORDER BY created_at DESC, webhook.id", _ -> {});
    }

    int count(DivisionCode division) {
        return ((Number) session.createNativeQuery("SELECT count(*) FROM webhook WHERE division = :code", Long.class)
                        .setParameter("code", division.value())
                        .getSingleResult())
                .intValue();
    }

    /** Those of these divisions that are called, with the entry from which on. */
    List<Called> called(Collection<DivisionCode> divisions) {
        return session.doReturningWork(connection -> {
            List<Called> called = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(
                    "SELECT id, division, types, since FROM webhook WHERE disabled IS NULL AND division = ANY (?) ORDER BY id")) {
                read.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                divisions.stream().map(DivisionCode::value).toArray(String[]::new)));
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        called.add(new Called(
                                row.getObject(1, UUID.class),
                                new EventFilter(new DivisionCode(row.getString(2)), types(row.getArray(3))),
                                row.getLong(4)));
                    }
                }
            }
            return called;
        });
    }

    /** @param since it is told what the log has after this entry */
    record Called(UUID id, EventFilter filter, long since) {}

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Webhook> list(String sql, Binding binding) {
        return session.doReturningWork(connection -> {
            List<Webhook> found = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(sql)) {
                binding.bind(read);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        found.add(webhook(row));
                    }
                }
            }
            return found;
        });
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        String disabled = row.getString(8);
        return new Webhook(
                row.getObject(1, UUID.class),
                row.getString(2),
                new EventFilter(new DivisionCode(row.getString(3)), types(row.getArray(4))),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7),
                disabled == null
                        ? null
                        : new Webhook.Disabled(
                                Webhook.Reason.of(disabled), row.getTimestamp(9).toInstant()),
                instant(row.getTimestamp(10)),
                row.getInt(11));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static Array types(Connection connection, Set<EventType> types) throws SQLException {
        return connection.createArrayOf(
                "text", types.stream().sorted().map(EventType::id).toArray(String[]::new));
    }

    private static Set<EventType> types(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray())
                .flatMap(id -> EventType.of(id).stream())
                .collect(Collectors.toSet());
    }
}
