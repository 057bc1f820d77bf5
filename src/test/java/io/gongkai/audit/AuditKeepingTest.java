package io.gongkai.audit;

import static io.gongkai.audit.AuditTest.entries;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nothing that is to be recorded is lost, and nothing is kept for longer than is said. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AuditKeepingTest {

    private final DataSource dataSource = OwnersDatabase.get();

    @Inject
    AuditRetention retention;

    @Test
    void losesNothingWhileTheDatabaseDoesNotTakeIt() throws SQLException {
        String office = Tokens.reader("632722");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE audit_entry RENAME TO audit_entry_elsewhere");
            try {
                for (int i = 0; i < 5; i++) {
                    given().auth().oauth2(office).get("/api/v1/session").then().statusCode(200);
                }
                // Until a round has failed
                long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
                while (System.nanoTime() < end) {
                    given().auth().oauth2(office).get("/api/v1/forms").then().statusCode(200);
                }
            } finally {
                statement.execute("ALTER TABLE audit_entry_elsewhere RENAME TO audit_entry");
            }
        }
        entries(office, "?operation=whoAmI", list -> list.size() == 5);
    }

    @Test
    void forgetsWhatWasKeptLongEnough() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO audit_entry (at, actor_divisions, operation, method, path, division, status, millis)
                    SELECT now() - days * interval '1 day', '{}', 'getReport', 'GET', '/', '632821', 200, 1
                      FROM unnest(array_fill(366, ARRAY[2500]) || ARRAY[364, 1]) AS days""");
        }
        String office = Tokens.reader("632821");
        assertThat(entries(office, "?operation=getReport")).hasSize(500);
        retention.tidy();
        assertThat(entries(office, "?operation=getReport")).hasSize(2);
    }
}
