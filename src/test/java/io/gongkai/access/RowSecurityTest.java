package io.gongkai.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What plain SQL can do as the role the service works as, past everything the service checks itself. 530102 五华区 lies
 * in 530100 昆明市 in 530000 云南省; 530402 红塔区 in 530400 玉溪市.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RowSecurityTest {

    private static final String DENIED = "42501";

    private final DataSource owners = OwnersDatabase.get();

    private static UUID actor;

    @BeforeEach
    void file() throws IOException {
        if (actor == null) {
            String token = Tokens.filer("530102");
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(Samples.report("530102", 2022))
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(201);
            actor = UUID.fromString(given().auth()
                    .oauth2(token)
                    .get("/api/v1/session")
                    .then()
                    .extract()
                    .path("id"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE revision SET number = 9",
                "DELETE FROM revision",
                "DELETE FROM report",
                "UPDATE revision_numbers SET counts = '{}', counted = '{}'",
                "DELETE FROM revision_numbers",
                "UPDATE revision_section SET content = ''",
                "UPDATE document SET content = ''",
                "DELETE FROM document",
                "DELETE FROM decision",
                "UPDATE explanation SET content = 'x'",
                "UPDATE log_entry SET hash = ''",
                "DELETE FROM log_entry",
                "UPDATE deadline SET due = due",
                "UPDATE body_entry SET name = name",
                "UPDATE actor SET label = 'x'",
                "DELETE FROM token",
                "TRUNCATE log_entry",
                "DROP TABLE revision",
                "ALTER TABLE token DISABLE ROW LEVEL SECURITY",
                "SELECT * FROM flyway_schema_history"
            })
    void neverAltersOrDeletesWhatWasFiledWhoeverCalls(String sql) throws SQLException {
        denied("administrator:000000", sql);
        deniedAsSystem(sql);
    }

    @Test
    void filesNothingOutsideItsDivision() throws SQLException {
        String report = "INSERT INTO report (body, division, year, scope) VALUES ('530103', '530103', 2022, 'region')";

        denied("", report);
        denied("filer:530102", report);
        denied("filer:530100", report);
        denied("reader:530100", report);
        denied("reviewer:530400", report);
        assertThat(done("filer:530103", report)).isEqualTo(1);
        assertThat(done("reviewer:530100", report)).isEqualTo(1);
        assertThat(done("administrator:530000", report)).isEqualTo(1);
    }

    @Test
    void changesNoStateOfAReportOutsideItsDivision() throws SQLException {
        String accept = "UPDATE report SET status = 'accepted' WHERE division = '530102' AND year = 2022";

        assertThat(done("reviewer:530400", accept)).isZero();
        assertThat(done("reader:530100", accept)).isZero();
        assertThat(done("", accept)).isZero();
        assertThat(done("reviewer:530100", accept)).isEqualTo(1);
    }

    @Test
    void addsNoNumberToARevisionThatIsThere() throws SQLException {
        denied("administrator:000000", """
                INSERT INTO revision_numbers (revision, counted, counts)
                SELECT id, '{}', '{}' FROM revision LIMIT 1""");
    }

    @Test
    void decidesInNobodyElsesName() throws SQLException {
        String decide = """
                INSERT INTO decision (revision, kind, reasons, decided_at, decided_by)
                SELECT in_force, 'accepted', '[]', now(), '%s' FROM report WHERE division = '530102' AND year = 2022""";

        denied("reviewer:530100", decide.formatted(anotherActor()));
        denied("reviewer:530400", decide.formatted(actor));
        denied("filer:530102", decide.formatted(actor));
        assertThat(done("reviewer:530100", decide.formatted(actor))).isEqualTo(1);
    }

    @Test
    void seesNoTokenAccountOrSessionOfOthers() throws SQLException {
        Tokens.filer("530102");
        Tokens.filer("530402");
        account("wall.530102", "530102");
        account("wall.530402", "530402");

        assertThat(seen("", "SELECT division FROM token")).isEmpty();
        assertThat(seen("filer:530102", "SELECT division FROM token WHERE id <> '" + actor + "'"))
                .isEmpty();
        assertThat(seen("reviewer:530100", "SELECT division FROM token"))
                .contains("530102")
                .doesNotContain("530402");
        assertThat(seen("", "SELECT name FROM account")).isEmpty();
        assertThat(seen("reviewer:530100", "SELECT name FROM account"))
                .contains("wall.530102")
                .doesNotContain("wall.530402");
        assertThat(seen("reviewer:530100", "SELECT name FROM account_code JOIN account ON account.id = account"))
                .contains("wall.530102")
                .doesNotContain("wall.530402");
        assertThat(seen("administrator:000000", "SELECT encode(subject, 'hex') FROM sign_in_failure"))
                .isEmpty();
    }

    @Test
    void givesNobodyMoreThanItHas() throws SQLException {
        account("wall.530103", "530103");
        String give = """
                INSERT INTO account_grant (account, role, division)
                SELECT id, '%s', '%s' FROM account WHERE name = 'wall.530103'""";

        denied("reviewer:530100", give.formatted("administrator", "530103"));
        denied("reviewer:530100", give.formatted("filer", "530402"));
        denied("administrator:530100", give.formatted("reviewer", "530000"));
        assertThat(done("reviewer:530100", give.formatted("filer", "530103"))).isEqualTo(1);
        assertThat(done("filer:530103", give.formatted("filer", "530103"))).isZero();
    }

    /** A table that a later migration adds is behind the wall too. */
    @Test
    void forgetsNoTable() throws SQLException {
        try (Connection connection = owners.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("""
                        SELECT string_agg(relname, ', ') FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                           AND NOT relrowsecurity AND relname <> 'flyway_schema_history'""")) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
    }

    private UUID anotherActor() throws SQLException {
        try (Connection connection = owners.getConnection();
                PreparedStatement find = connection.prepareStatement("SELECT id FROM actor WHERE id <> ? LIMIT 1")) {
            find.setObject(1, actor);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static void account(String name, String division) {
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "displayName", name, "division", division, "grants", List.of()))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
    }

    private void denied(String grants, String sql) {
        assertThatThrownBy(() -> done(grants, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(DENIED));
    }

    private void deniedAsSystem(String sql) {
        assertThatThrownBy(() -> run("", "on", sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(DENIED));
    }

    /** How many rows it would change; nothing is kept. */
    private int done(String grants, String sql) throws SQLException {
        return run(grants, "", sql);
    }

    private int run(String grants, String system, String sql) throws SQLException {
        try (Connection connection = as(grants, system);
                Statement statement = connection.createStatement()) {
            try {
                statement.execute(sql);
                return statement.getUpdateCount();
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> seen(String grants, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = as(grants, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            connection.rollback();
        }
        return found;
    }

    private Connection as(String grants, String system) throws SQLException {
        Connection connection = owners.getConnection();
        connection.setAutoCommit(false);
        try (Statement role = connection.createStatement();
                PreparedStatement caller = connection.prepareStatement("""
                        SELECT set_config('gongkai.actor', ?, true), set_config('gongkai.grants', ?, true),
                               set_config('gongkai.system', ?, true)""")) {
            role.execute("SET LOCAL ROLE gongkai_application");
            caller.setString(1, grants.isEmpty() ? "" : actor.toString());
            caller.setString(2, grants);
            caller.setString(3, system);
            caller.executeQuery().close();
        }
        return connection;
    }
}
