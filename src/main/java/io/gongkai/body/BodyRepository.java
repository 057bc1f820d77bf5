package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.CreditCode;
import io.gongkai.division.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Registered bodies and what was entered of them. Lists know of what the log knows of, up to one of its entries. */
@ApplicationScoped
class BodyRepository {

    /** The body may be registered by one at a time: names, codes and numbers are given once. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7090702)";

    private static final String REGISTER = "INSERT INTO body (id, registered_at, registered_by) VALUES (?, ?, ?)";

    private static final String ENTER = """
            INSERT INTO body_entry (body, since, kind, division, name, credit_code, first_year, last_year, reason,
                                    entered_at, entered_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING id
            """;

    private static final String LAST_NUMBER = """
            SELECT coalesce(max(substring(id FROM '[0-9]+$')::integer), 0) FROM body WHERE id LIKE ? || '-%'
            """;

    private static final String ENTRIES = """
            SELECT body_entry.body, body_entry.id, since, body_entry.kind, body_entry.division, name, credit_code, first_year,
                   last_year, reason, entered_at, actor.label
              FROM body_entry
              LEFT JOIN actor ON actor.id = body_entry.entered_by
             WHERE body_entry.body IN (%s)
               AND (? OR EXISTS (
                       SELECT FROM log_entry
                        WHERE log_entry.kind IN ('registered', 'amended') AND log_entry.subject = body_entry.id
                          AND log_entry.number <= ?))
             ORDER BY body_entry.id
            """;

    private static final String BY_ID = ENTRIES.formatted("SELECT unnest(?::text[])");

    private static final String UNDER = ENTRIES.formatted("SELECT body FROM body_entry WHERE division = ANY (?)");

    private static final String WITH_CODE = ENTRIES.formatted("""
            SELECT id FROM body WHERE id = ANY (?::text[])
            UNION SELECT body FROM body_entry WHERE credit_code = ANY (?::text[])
            """);

    private final Session session;

    BodyRepository(Session session) {
        this.session = session;
    }

    /** Keeps others from registering and renaming bodies until the transaction ends. */
    void lock() {
        session.doWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.executeQuery().close();
            }
        });
    }

    /** The highest number issued under a division; 0 before the first. */
    int lastNumber(DivisionCode division) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(LAST_NUMBER)) {
                read.setString(1, division.value());
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    void register(BodyId id, Instant at, UUID by) {
        session.doWork(connection -> {
            try (PreparedStatement register = connection.prepareStatement(REGISTER)) {
                register.setString(1, id.value());
                register.setTimestamp(2, Timestamp.from(at));
                register.setObject(3, by);
                register.executeUpdate();
            }
        });
    }

    /** @return the id of its row */
    long enter(
            BodyId id, BodyEntry.Standing what, BodyEntry.Years years, @Nullable String reason, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
                CreditCode code = what.creditCode();
                enter.setString(1, id.value());
                enter.setInt(2, what.since());
                enter.setString(3, what.kind().id());
                enter.setString(4, what.division().value());
                enter.setString(5, what.name());
                enter.setString(6, code == null ? null : code.value());
                enter.setInt(7, years.first());
                enter.setObject(8, years.last(), Types.SMALLINT);
                enter.setString(9, reason);
                enter.setTimestamp(10, Timestamp.from(at));
                enter.setObject(11, by);
                try (ResultSet row = enter.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    Map<BodyId, BodyHistory> of(Collection<BodyId> bodies) {
        return histories(BY_ID, bodies.stream().map(BodyId::value).toList(), 1, Optional.empty());
    }

    /** The body of that id, or one that has or had that credit code. */
    Optional<BodyHistory> known(String idOrCode) {
        return histories(WITH_CODE, List.of(idOrCode), 2, Optional.empty()).values().stream()
                .findFirst();
    }

    /**
     * Bodies of which something was entered under one of these divisions.
     *
     * @param entry the last entry of the log that counts; all if empty
     */
    Map<BodyId, BodyHistory> under(Collection<DivisionCode> divisions, Optional<Long> entry) {
        return histories(UNDER, divisions.stream().map(DivisionCode::value).toList(), 1, entry);
    }

    private Map<BodyId, BodyHistory> histories(String sql, List<String> asked, int times, Optional<Long> entry) {
        return session.doReturningWork(connection -> {
            Map<BodyId, List<BodyEntry>> entries = new TreeMap<>();
            try (PreparedStatement read = connection.prepareStatement(sql)) {
                int at = 1;
                for (int i = 0; i < times; i++) {
                    read.setArray(at++, connection.createArrayOf("text", asked.toArray(String[]::new)));
                }
                read.setBoolean(at++, entry.isEmpty());
                read.setLong(at, entry.orElse(0L));
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        entries.computeIfAbsent(new BodyId(row.getString(1)), _ -> new ArrayList<>())
                                .add(entry(row));
                    }
                }
            }
            Map<BodyId, BodyHistory> histories = new TreeMap<>();
            entries.forEach((id, all) -> histories.put(id, new BodyHistory(id, all)));
            return histories;
        });
    }

    private static BodyEntry entry(ResultSet row) throws SQLException {
        String code = row.getString(7);
        return new BodyEntry(
                row.getLong(2),
                new BodyEntry.Standing(
                        row.getInt(3),
                        BodyKind.of(row.getString(4)).orElseThrow(),
                        row.getString(6),
                        new DivisionCode(row.getString(5)),
                        code == null ? null : new CreditCode(code)),
                new BodyEntry.Years(row.getInt(8), row.getObject(9, Integer.class)),
                row.getString(10),
                row.getTimestamp(11).toInstant(),
                row.getString(12));
    }
}
