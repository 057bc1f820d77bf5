package io.gongkai.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The log in the database. {@code V7__change_log.sql} and {@code V8__decisions.sql} say what an entry covers. */
@ApplicationScoped
public class LogRepository {

    private static final String COLUMNS = """
            SELECT number, at, kind, division, year, scope, revision, body, content_hash, previous_hash, hash FROM log_entry
            """;

    /** The first entry that does not fit, whatever the reason; and revisions that no entry speaks of. */
    private static final String VERIFY = """
            SELECT number, fault FROM (
                SELECT number,
                       CASE
                           WHEN hash <> log_entry_hash(number, at, kind, division, year, scope, revision, body,
                                                       content_hash, previous_hash) THEN 'altered'
                           WHEN number <> coalesce(lag(number) OVER chain, 0) + 1 THEN 'gap'
                           WHEN previous_hash <> coalesce(lag(hash) OVER chain, '\\x'::bytea) THEN 'unchained'
                           WHEN content_hash IS DISTINCT FROM log_content_hash(kind, subject) THEN 'content'
                       END AS fault
                  FROM log_entry
                WINDOW chain AS (ORDER BY number)) AS checked
             WHERE fault IS NOT NULL
             ORDER BY number
             LIMIT 1
            """;

    /**
     * Also a decision or a date without an entry, a report that is not in the state the last decision led to, and one
     * whose last revision is not in force.
     */
    private static final String UNLOGGED = """
            SELECT report.division || '/' || report.year || '/' || report.scope || '/' || revision.number
              FROM revision
              JOIN report ON report.id = revision.report
              LEFT JOIN LATERAL (
                    SELECT kind FROM decision WHERE decision.revision = revision.id ORDER BY id DESC LIMIT 1) AS last ON true
             WHERE NOT EXISTS (SELECT FROM log_entry WHERE kind = 'filed' AND subject = revision.id)
                OR EXISTS (
                    SELECT FROM decision
                     WHERE decision.revision = revision.id
                       AND NOT EXISTS (SELECT FROM log_entry WHERE kind = decision.kind AND subject = decision.id))
                OR (revision.id = report.in_force
                    AND report.status <> CASE WHEN last.kind IN ('returned', 'accepted') THEN last.kind ELSE 'filed' END)
                OR (report.in_force IS DISTINCT FROM revision.id
                    AND NOT EXISTS (
                        SELECT FROM revision AS later
                         WHERE later.report = report.id AND later.number > revision.number))
            UNION ALL
            SELECT division || '/' || year || '/region/0' FROM deadline
             WHERE NOT EXISTS (SELECT FROM log_entry WHERE kind = 'deadline' AND subject = deadline.id)
            UNION ALL
            SELECT body || '/' || year || '/' || CASE WHEN body = division THEN 'region' ELSE 'organ' END || '/0'
              FROM extension
             WHERE NOT EXISTS (SELECT FROM log_entry WHERE kind = 'extended' AND subject = extension.id)
            UNION ALL
            SELECT body || '/' || since || '/organ/0' FROM body_entry
             WHERE NOT EXISTS (
                       SELECT FROM log_entry WHERE kind IN ('registered', 'amended') AND subject = body_entry.id)
            UNION ALL
            SELECT body || '/' || year || '/' || CASE WHEN body ~ '^[0-9]{6}$' THEN 'region' ELSE 'organ' END || '/0'
              FROM expectation
             WHERE NOT EXISTS (SELECT FROM log_entry WHERE kind = 'expected' AND subject = expectation.id)
            UNION ALL
            SELECT division || '/' || extract(year FROM set_at) || '/region/0' FROM second_person
             WHERE NOT EXISTS (SELECT FROM log_entry WHERE kind = 'second_person' AND subject = second_person.id)
             LIMIT 1
            """;

    private final Session session;
    private final Event<LogGrew> grew;

    LogRepository(Session session, Event<LogGrew> grew) {
        this.session = session;
        this.grew = grew;
    }

    /**
     * A change to be logged: of which kind, of which row, and of which revision.
     *
     * @param body the body it is about; null if that is the division's government
     */
    public record Change(
            String kind,
            long subject,
            Instant at,
            String division,
            int year,
            String scope,
            int revision,
            @Nullable String body) {

        /** About the government of the division. */
        public Change(String kind, long subject, Instant at, String division, int year, String scope, int revision) {
            this(kind, subject, at, division, year, scope, revision, null);
        }
    }

    /** Appends an entry: it gets its number when the transaction commits (V25), and cannot be read before. */
    public void append(Change change) {
        session.doWork(connection -> {
            try (PreparedStatement append =
                    connection.prepareStatement("SELECT append_log_entry(?, ?, ?, ?, ?, ?, ?, ?)")) {
                append.setString(1, change.kind());
                append.setLong(2, change.subject());
                append.setTimestamp(3, Timestamp.from(change.at()));
                append.setString(4, change.division());
                append.setInt(5, change.year());
                append.setString(6, change.scope());
                append.setInt(7, change.revision());
                append.setString(8, change.body());
                append.executeQuery().close();
            }
        });
        appended();
    }

    /** Tells of an entry that another statement of this transaction appended, by the database's {@code append_log_entry}. */
    public void appended() {
        grew.fire(new LogGrew());
    }

    /** The entry about a row. */
    public Optional<LogEntry> about(String kind, long subject) {
        return one(COLUMNS + " WHERE kind = ? AND subject = ?", statement -> {
            statement.setString(1, kind);
            statement.setLong(2, subject);
        });
    }

    /** The number of the last entry made by this moment; 0 if there was none. */
    public long lastBy(Instant moment) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read =
                    connection.prepareStatement("SELECT coalesce(max(number), 0) FROM log_entry WHERE at <= ?")) {
                read.setTimestamp(1, Timestamp.from(moment));
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    Optional<LogEntry> find(long number) {
        return one(COLUMNS + " WHERE number = ?", statement -> statement.setLong(1, number));
    }

    /** The last entry, empty while there is none. */
    public Optional<LogEntry> head() {
        return one(COLUMNS + " ORDER BY number DESC LIMIT 1", _ -> {});
    }

    /** The entries that follow a number, in their order. */
    public List<LogEntry> after(long number, int limit) {
        return list(COLUMNS + " WHERE number > ? ORDER BY number LIMIT ?", statement -> {
            statement.setLong(1, number);
            statement.setInt(2, limit);
        });
    }

    /** Whether what the entry speaks of is still as it was. */
    boolean isUntouched(long number) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(
                    "SELECT content_hash IS NOT DISTINCT FROM log_content_hash(kind, subject) FROM log_entry WHERE number = ?")) {
                read.setLong(1, number);
                try (ResultSet row = read.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** A fault of the log: the entry, and altered, gap, unchained or content. */
    record Fault(long number, String kind) {}

    Optional<Fault> firstFault() {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(VERIFY);
                    ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(new Fault(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        });
    }

    /** A revision that no entry speaks of, or not of all that became of it, as division/year/scope/number. */
    Optional<String> unlogged() {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(UNLOGGED);
                    ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private Optional<LogEntry> one(String sql, Binding binding) {
        return list(sql, binding).stream().findFirst();
    }

    private List<LogEntry> list(String sql, Binding binding) {
        return session.doReturningWork(connection -> {
            List<LogEntry> entries = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(sql)) {
                binding.bind(read);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        entries.add(entry(row));
                    }
                }
            }
            return entries;
        });
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        HexFormat hex = HexFormat.of();
        return new LogEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                hex.formatHex(row.getBytes(9)),
                hex.formatHex(row.getBytes(10)),
                hex.formatHex(row.getBytes(11)));
    }
}
