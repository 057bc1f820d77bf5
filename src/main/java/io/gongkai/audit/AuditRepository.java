package io.gongkai.audit;

import io.gongkai.access.AsSystem;
import io.gongkai.division.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The stored entries. */
@ApplicationScoped
class AuditRepository {

    /** Any number that nothing else in the database takes a lock by. */
    private static final long RETENTION_LOCK = 7090715;

    private static final String ADD = """
            INSERT INTO audit_entry (at, actor, actor_divisions, operation, method, path, division, year, body, status,
                                     millis, network)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String READ = """
            SELECT audit_entry.id, at, actor, actor.kind, actor.label, operation, method, path, division, year, body,
                   status, millis, network
              FROM audit_entry LEFT JOIN actor ON actor.id = audit_entry.actor
             WHERE (?::text[] IS NULL OR division = ANY (?) OR actor_divisions && ?)
               AND (?::uuid IS NULL OR actor = ?)
               AND (?::text IS NULL OR operation = ?)
               AND (?::timestamptz IS NULL OR at >= ?)
               AND (?::timestamptz IS NULL OR at < ?)
               AND (?::bigint IS NULL OR audit_entry.id < ?)
             ORDER BY audit_entry.id DESC
             LIMIT ?
            """;

    private final Session session;

    AuditRepository(Session session) {
        this.session = session;
    }

    @AsSystem
    @Transactional
    void add(List<AuditEntry> entries) {
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                for (AuditEntry entry : entries) {
                    DivisionCode division = entry.path().division();
                    add.setTimestamp(1, Timestamp.from(entry.at()));
                    add.setObject(2, entry.actor(), Types.OTHER);
                    add.setArray(3, connection.createArrayOf("text", codes(entry.divisions())));
                    add.setString(4, entry.operation());
                    add.setString(5, entry.method());
                    add.setString(6, entry.path().text());
                    add.setString(7, division == null ? null : division.value());
                    add.setObject(8, entry.path().year(), Types.SMALLINT);
                    add.setString(9, entry.path().body());
                    add.setInt(10, entry.status());
                    add.setInt(11, entry.millis());
                    add.setString(12, entry.network());
                    add.addBatch();
                }
                add.executeBatch();
            }
        });
    }

    /**
     * What is asked for.
     *
     * @param divisions entries about these, or of those who had a role in these; null for all there are
     * @param before only entries with a lower number
     */
    record Filter(
            @Nullable Collection<DivisionCode> divisions,
            @Nullable UUID actor,
            @Nullable String operation,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {}

    /** An entry with its number and with who asked. */
    record Stored(
            long id,
            AuditEntry entry,
            @Nullable String actorKind,
            @Nullable String actorLabel) {}

    /** The latest first. */
    @Transactional
    List<Stored> page(Filter filter, int limit) {
        return session.doReturningWork(connection -> {
            List<Stored> found = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                var divisions =
                        filter.divisions() == null ? null : connection.createArrayOf("text", codes(filter.divisions()));
                for (int i = 1; i <= 3; i++) {
                    read.setArray(i, divisions);
                }
                for (int i = 4; i <= 5; i++) {
                    read.setObject(i, filter.actor(), Types.OTHER);
                    read.setString(i + 2, filter.operation());
                    read.setTimestamp(i + 4, timestamp(filter.from()));
                    read.setTimestamp(i + 6, timestamp(filter.to()));
                    read.setObject(i + 8, filter.before(), Types.BIGINT);
                }
                read.setInt(14, limit);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        found.add(stored(row));
                    }
                }
            }
            return found;
        });
    }

    /** Removes some of the entries before a moment; none where another instance is at it. */
    @AsSystem
    @Transactional
    int forget(Instant before, int most) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement forget = connection.prepareStatement("""
                    DELETE FROM audit_entry WHERE id IN (
                        SELECT id FROM audit_entry
                         WHERE at < ? AND (SELECT pg_try_advisory_xact_lock(?))
                         ORDER BY at LIMIT ?)""")) {
                forget.setTimestamp(1, Timestamp.from(before));
                forget.setLong(2, RETENTION_LOCK);
                forget.setInt(3, most);
                return forget.executeUpdate();
            }
        });
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String division = row.getString(9);
        return new Stored(
                row.getLong(1),
                new AuditEntry(
                        row.getTimestamp(2).toInstant(),
                        row.getObject(3, UUID.class),
                        Set.of(),
                        row.getString(6),
                        row.getString(7),
                        new AuditedPath(
                                row.getString(8),
                                division == null ? null : new DivisionCode(division),
                                row.getObject(10, Integer.class),
                                row.getString(11)),
                        row.getInt(12),
                        row.getInt(13),
                        row.getString(14)),
                row.getString(4),
                row.getString(5));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static String[] codes(Collection<DivisionCode> divisions) {
        return divisions.stream().map(DivisionCode::value).toArray(String[]::new);
    }
}
