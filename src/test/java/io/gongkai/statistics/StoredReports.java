package io.gongkai.statistics;

import io.gongkai.OwnersDatabase;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.gongkai.prepared.Head;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts reports straight into the tables, whatever their numbers: also such as no filing would get past the rules. */
@ApplicationScoped
class StoredReports {

    private final DataSource dataSource;
    private final Editions editions;
    private final Head head;

    StoredReports(Editions editions, Head head) {
        this.dataSource = OwnersDatabase.get();
        this.editions = editions;
        this.head = head;
    }

    /** A government's report with zeros but for these; a null is a cell in which nothing is printed. */
    void file(String division, int year, String form, Map<String, Integer> numbers) {
        file(division, year, form, numbers, Instant.now());
    }

    /** The same, first filed at that moment. */
    void file(String division, int year, String form, Map<String, Integer> numbers, Instant at) {
        Edition edition = editions.find(form).orElseThrow();
        file(division, year, Scope.REGION, edition, values(edition, numbers), at);
    }

    private static Map<CellId, CellValue> values(Edition edition, Map<String, Integer> numbers) {
        Map<CellId, CellValue> values = SmallReports.zeros(edition);
        numbers.forEach((cell, number) ->
                values.put(new CellId(cell), number == null ? CellValue.BLANK : new CellValue.Count(number)));
        return values;
    }

    /** Stores the next revision of a report and puts it in force. */
    void file(String division, int year, Scope scope, Edition edition, Map<CellId, CellValue> values) {
        file(division, year, scope, edition, values, Instant.now());
    }

    private void file(
            String division, int year, Scope scope, Edition edition, Map<CellId, CellValue> values, Instant at) {
        store(division, year, scope, edition, values, at);
        head.settle();
    }

    /** Past the service, which is not told. */
    void fileBehind(String division, int year, Scope scope, Edition edition, Map<CellId, CellValue> values) {
        store(division, year, scope, edition, values, Instant.now());
    }

    private void store(
            String division, int year, Scope scope, Edition edition, Map<CellId, CellValue> values, Instant at) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Map<CellId, Integer> numbers = numbers(connection);
            long report = id(
                    connection,
                    "INSERT INTO report (body, division, year, scope) VALUES (?, ?, ?, ?) ON CONFLICT (year, body, scope) DO UPDATE SET year = excluded.year RETURNING id",
                    scope == Scope.ORGAN ? body(connection, division) : division,
                    division,
                    year,
                    scope.id());
            long revision = id(
                    connection,
                    """
                    INSERT INTO revision (report, number, edition, document, media_type, filed_at, filed_by)
                    VALUES (?, 1 + (SELECT coalesce(max(number), 0) FROM revision WHERE report = ?), ?, ?, 'application/json', ?, ?)
                    RETURNING id""",
                    report,
                    report,
                    edition.id(),
                    document(connection),
                    OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                    actor(connection));
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        CREATE TEMPORARY TABLE IF NOT EXISTS stored_cell
                            (revision bigint, cell smallint, count bigint, amount numeric, absence text)
                            ON COMMIT DELETE ROWS""");
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO stored_cell (revision, cell, count, amount, absence) VALUES (?, ?, ?, ?, ?)")) {
                for (CellId cell : edition.index().keySet()) {
                    boolean statutory =
                            edition.cell(cell).orElseThrow().row().replaces().isEmpty();
                    store(insert, revision, numbers.get(cell), statutory, values.get(cell));
                }
                insert.executeBatch();
            }
            update(connection, """
                    INSERT INTO revision_numbers
                    SELECT ?, coalesce(array_agg(cell) FILTER (WHERE abs(count) < 1e9), '{}'),
                           coalesce(array_agg(count) FILTER (WHERE abs(count) < 1e9), '{}'),
                           array_agg(cell) FILTER (WHERE abs(count) >= 1e9),
                           array_agg(count) FILTER (WHERE abs(count) >= 1e9),
                           array_agg(cell) FILTER (WHERE amount IS NOT NULL),
                           array_agg(amount) FILTER (WHERE amount IS NOT NULL),
                           array_agg(cell) FILTER (WHERE absence = 'blank'),
                           array_agg(cell) FILTER (WHERE absence = 'not_applicable'),
                           array_agg(cell) FILTER (WHERE absence = 'missing')
                      FROM stored_cell""", revision);
            id(connection, "UPDATE report SET in_force = ? WHERE id = ? RETURNING id", revision, report);
            log(connection, revision);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void store(PreparedStatement insert, long revision, int cell, boolean statutory, CellValue value)
            throws SQLException {
        if (value == null && !statutory) {
            return;
        }
        insert.setLong(1, revision);
        insert.setInt(2, cell);
        insert.setNull(3, Types.BIGINT);
        insert.setNull(4, Types.NUMERIC);
        insert.setNull(5, Types.VARCHAR);
        switch (value) {
            case null -> insert.setString(5, "missing");
            case CellValue.Blank() -> insert.setString(5, "blank");
            case CellValue.NotApplicable() -> insert.setString(5, "not_applicable");
            case CellValue.Count(long number)
            when statutory && number == 0 -> {
                return;
            }
            case CellValue.Amount(BigDecimal number)
            when statutory && number.signum() == 0 -> {
                return;
            }
            case CellValue.Count(long number) -> insert.setLong(3, number);
            case CellValue.Amount(BigDecimal number) -> insert.setBigDecimal(4, number);
        }
        insert.addBatch();
    }

    private Map<CellId, Integer> numbers(Connection connection) throws SQLException {
        String[] ids = editions.all().stream()
                .flatMap(edition -> edition.index().keySet().stream())
                .map(CellId::value)
                .distinct()
                .toArray(String[]::new);
        // Not ON CONFLICT: it takes a number for every row it does not insert, and numbers of cells are few.
        update(
                connection,
                "INSERT INTO cell (id) SELECT id FROM unnest(?) AS known (id) WHERE NOT EXISTS (SELECT FROM cell WHERE cell.id = known.id)",
                connection.createArrayOf("text", ids));
        Map<CellId, Integer> numbers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, number FROM cell")) {
            while (row.next()) {
                numbers.put(new CellId(row.getString(1)), row.getInt(2));
            }
        }
        return numbers;
    }

    private static UUID actor(Connection connection) throws SQLException {
        UUID id = UUID.nameUUIDFromBytes("statistics tests".getBytes(StandardCharsets.UTF_8));
        update(connection, """
                INSERT INTO actor (id, kind, label) VALUES (?, 'token', 'statistics tests') ON CONFLICT DO NOTHING""", id);
        return id;
    }

    /** A department that the register of bodies does not speak of. */
    private static String body(Connection connection, String division) throws SQLException {
        String id = division + "-d9999";
        update(connection, "INSERT INTO body (id, registered_at) VALUES (?, now()) ON CONFLICT DO NOTHING", id);
        return id;
    }

    private static byte[] document(Connection connection) throws SQLException {
        byte[] hash = new byte[32];
        update(
                connection,
                "INSERT INTO document (sha256, content, first_seen_at) VALUES (?, '{}', now()) ON CONFLICT DO NOTHING",
                hash);
        return hash;
    }

    /** Roll-ups know of what the log knows of. */
    private static void log(Connection connection, long revision) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement("""
                SELECT append_log_entry('filed', revision.id, greatest(filed_at, now()), division, year, scope, number)
                  FROM revision JOIN report ON report.id = revision.report WHERE revision.id = ?""")) {
            append.setLong(1, revision);
            append.executeQuery().close();
        }
    }

    private static void update(Connection connection, String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    private static long id(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
