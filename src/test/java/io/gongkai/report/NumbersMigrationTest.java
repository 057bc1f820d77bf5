package io.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.launch.Database;
import io.gongkai.launch.Durability;
import io.gongkai.launch.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that were stored in a row each are the same in one row for all, and what the log has hashed stays so. */
class NumbersMigrationTest {

    private static final String BEFORE = """
            INSERT INTO actor VALUES ('00000000-0000-0000-0000-000000000001', 'token', 'test');
            INSERT INTO document VALUES ('\\x02', 'report', now());
            INSERT INTO report (body, division, year, scope) VALUES
                ('230881', '230881', 2023, 'region'), ('230882', '230882', 2023, 'region');
            INSERT INTO revision (report, number, edition, document, media_type, filed_at, filed_by)
            SELECT id, 1, 'F2021', '\\x02', 'text/plain', now(), '00000000-0000-0000-0000-000000000001' FROM report;
            UPDATE report SET in_force = (SELECT id FROM revision WHERE revision.report = report.id);
            INSERT INTO cell (id) VALUES ('a.b.c'), ('a.b.d'), ('a.b.money'), ('a.c.c'), ('a.c.d'), ('a.d.c');
            INSERT INTO revision_cell (revision, cell, count, amount, absence)
            SELECT (SELECT min(id) FROM revision), cell.number, stored.count, stored.amount, stored.absence
              FROM (VALUES ('a.b.c', 9223372036854775807, NULL, NULL), ('a.b.d', 0, NULL, NULL),
                           ('a.b.money', NULL, 16671.4808, NULL), ('a.c.c', NULL, NULL, 'blank'),
                           ('a.c.d', NULL, NULL, 'not_applicable'), ('a.d.c', NULL, NULL, 'missing'))
                   AS stored (id, count, amount, absence)
              JOIN cell USING (id);
            SELECT append_log_entry('filed', revision.id, filed_at, division, year, scope, number)
              FROM revision JOIN report ON report.id = revision.report ORDER BY revision.id;
            """;

    private static final String CELLS = """
            SELECT concat_ws(' ', cell.id, count, amount, absence)
              FROM revision_cell JOIN cell ON cell.number = revision_cell.cell ORDER BY cell.id
            """;

    private static final String ALTERED =
            "SELECT number FROM log_entry WHERE content_hash IS DISTINCT FROM log_content_hash(kind, subject)";

    @TempDir
    Path directory;

    @Test
    void keepsEveryNumberAndEveryHash() throws SQLException {
        try (Database database = (Database)
                EmbeddedDatabase.start(directory, Path.of("target").toAbsolutePath(), Durability.THROWAWAY)) {
            migrate(database, "20");
            List<String> before;
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(BEFORE);
                before = rows(connection, CELLS);
                assertThat(rows(connection, ALTERED)).isEmpty();
            }
            migrate(database, "21");
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                assertThat(rows(connection, CELLS)).hasSize(6).isEqualTo(before);
                assertThat(rows(connection, "SELECT revision FROM revision_numbers"))
                        .hasSize(2);
                assertThat(rows(connection, ALTERED)).isEmpty();
            }
            migrate(database, "26");
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                assertThat(rows(connection, CELLS)).isEqualTo(before);
                assertThat(rows(connection, "SELECT large FROM revision_numbers WHERE large IS NOT NULL"))
                        .containsExactly("{9223372036854775807}");
                assertThat(rows(connection, "SELECT revision FROM revision_numbers"))
                        .hasSize(2);
                assertThat(rows(connection, ALTERED)).isEmpty();
            }
        }
    }

    private static void migrate(Database database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
