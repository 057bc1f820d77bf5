package io.gongkai.body;

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

/** Reports that were filed before there were bodies get one, and what the log has hashed stays as it was hashed. */
class BodiesMigrationTest {

    private static final String BEFORE = """
            INSERT INTO actor VALUES ('00000000-0000-0000-0000-000000000001', 'token', 'test');
            INSERT INTO token (id, hash, role, division, issued_at)
            VALUES ('00000000-0000-0000-0000-000000000001', '\\x01', 'administrator', '000000', now());
            INSERT INTO document VALUES ('\\x02', 'report', now());
            INSERT INTO report (division, year, scope) VALUES
                ('230881', 2023, 'region'), ('230881', 2023, 'own_level'), ('230881', 2023, 'organ'),
                ('230881', 2024, 'organ'), ('230882', 2024, 'organ');
            INSERT INTO revision (report, number, edition, document, media_type, filed_at, filed_by)
            SELECT id, 1, 'F2021', '\\x02', 'text/plain', now(), '00000000-0000-0000-0000-000000000001' FROM report;
            UPDATE report SET in_force = (SELECT id FROM revision WHERE revision.report = report.id);
            INSERT INTO extension (division, year, until, reason, granted_at, granted_by)
            VALUES ('230881', 2024, '2025-04-10', 'x', now(), '00000000-0000-0000-0000-000000000001');
            SELECT append_log_entry('filed', revision.id, filed_at, division, year, scope, number)
              FROM revision JOIN report ON report.id = revision.report ORDER BY revision.id;
            SELECT append_log_entry('extended', id, granted_at, division, year, 'region', 0) FROM extension;
            """;

    /** As the service verifies the log: what an entry says, and what it speaks of. */
    private static final String ALTERED = """
            SELECT number FROM log_entry
             WHERE hash <> log_entry_hash(number, at, kind, division, year, scope, revision, body, content_hash, previous_hash)
                OR content_hash IS DISTINCT FROM log_content_hash(kind, subject)
            """;

    @TempDir
    Path directory;

    @Test
    void givesEarlierReportsABodyAndLeavesTheirHashes() throws SQLException {
        try (Database database = (Database)
                EmbeddedDatabase.start(directory, Path.of("target").toAbsolutePath(), Durability.THROWAWAY)) {
            migrate(database, "12");
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(BEFORE);
            }
            migrate(database, "13");
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                assertThat(rows(connection, "SELECT body FROM report ORDER BY id"))
                        .containsExactly("230881", "230881", "230881-d0000", "230881-d0000", "230882-d0000");
                assertThat(
                                rows(
                                        connection,
                                        "SELECT concat_ws(' ', body, since, first_year, last_year, name) FROM body_entry ORDER BY body"))
                        .containsExactly(
                                "230881-d0000 2023 2023 2024 迁移前报送的部门报告", "230882-d0000 2024 2024 2024 迁移前报送的部门报告");
                assertThat(rows(connection, "SELECT body FROM extension")).containsExactly("230881");
                assertThat(rows(connection, "SELECT kind FROM log_entry ORDER BY number"))
                        .containsExactly(
                                "filed", "filed", "filed", "filed", "filed", "extended", "registered", "registered");
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
