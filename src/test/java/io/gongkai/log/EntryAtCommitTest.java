package io.gongkai.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An entry is numbered by the commit and belongs to it (docs/adr/0016). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EntryAtCommitTest {

    private static final String APPEND = """
            SELECT append_log_entry('filed', subject, at, division, year, scope, revision)
              FROM log_entry WHERE kind = 'filed' ORDER BY number DESC LIMIT 1
            """;

    private static final String LAST = "SELECT max(number)::text FROM log_entry";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void numbersWhatATransactionAppendsInItsOrderAndTakesItBackWithIt() throws IOException, SQLException {
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(Samples.report("360724", 2023).toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE gongkai_application");
            statement.execute("SET LOCAL gongkai.system = 'on'");
            statement.execute("SELECT pg_advisory_xact_lock(7090701)");
            long before = Long.parseLong(asked(statement, LAST).getFirst());
            statement.execute(APPEND);
            statement.execute(APPEND);
            assertThat(asked(statement, LAST)).containsExactly("" + before);
            assertThat(asked(statement, "SELECT id::text FROM log_entry_to_come"))
                    .hasSize(2);

            // As the commit does it.
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            assertThat(asked(statement, """
                    SELECT CASE WHEN later.previous_hash = entry.hash THEN 'chained' END
                      FROM log_entry AS entry JOIN log_entry AS later ON later.number = entry.number + 1
                     WHERE entry.number >= %d ORDER BY entry.number""".formatted(before))).containsExactly("chained", "chained");
            assertThat(asked(statement, "SELECT id::text FROM log_entry_to_come"))
                    .isEmpty();

            connection.rollback();
            assertThat(asked(statement, "SELECT number::text FROM log_entry WHERE number > %d".formatted(before)))
                    .isEmpty();
        }
    }

    private static List<String> asked(Statement statement, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }
}
