package io.gongkai.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Receipts are proved by the log, and whatever is altered behind the service's back is found. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(LogTest.Alone.class)
class LogTest {

    /** A service with a database of its own: these tests alter what is stored. */
    public static class Alone implements QuarkusTestProfile {}

    private final DataSource dataSource = OwnersDatabase.get();

    private static JsonPath file(String division, int licensing) throws IOException {
        ObjectNode report = Samples.report(division, 2024);
        ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", licensing);
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse prove(JsonPath receipt) {
        return given().queryParam("hash", receipt.getString("logEntry.hash"))
                .get("/api/v1/log/" + receipt.getLong("logEntry.number"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse verification() {
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .get("/api/v1/log/verification")
                .then()
                .statusCode(200);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement execution = connection.createStatement()) {
            assertThat(execution.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    void provesAReceiptAndFindsWhateverIsAlteredBehindIt() throws IOException, SQLException {
        JsonPath first = file("450102", 100);
        JsonPath second = file("450102", 200);
        assertThat(second.getLong("logEntry.number")).isEqualTo(first.getLong("logEntry.number") + 1);
        prove(first).body("proved", equalTo(true)).body("entry.division", equalTo("450102"));
        verification().body("intact", equalTo(true)).body("firstFault", nullValue());

        String ofFirst =
                "(SELECT subject FROM log_entry WHERE number = %d)".formatted(first.getLong("logEntry.number"));
        sql("UPDATE revision_numbers SET counts = array_replace(counts, 100, 101) WHERE revision = " + ofFirst);
        prove(first).body("proved", equalTo(false)).body("untouched", equalTo(false));
        prove(second).body("proved", equalTo(true));
        verification()
                .body("intact", equalTo(false))
                .body("firstFault", equalTo(first.getInt("logEntry.number")))
                .body("fault", equalTo("content"));
        sql("UPDATE revision_numbers SET counts = array_replace(counts, 101, 100) WHERE revision = " + ofFirst);

        sql("UPDATE log_entry SET year = 2023 WHERE number = " + first.getLong("logEntry.number"));
        prove(first).body("consistent", equalTo(false));
        verification().body("fault", equalTo("altered"));
        sql("UPDATE log_entry SET year = 2024 WHERE number = " + first.getLong("logEntry.number"));

        sql("CREATE TABLE kept AS SELECT * FROM log_entry WHERE number = " + first.getLong("logEntry.number"));
        sql("DELETE FROM log_entry WHERE number = " + first.getLong("logEntry.number"));
        given().get("/api/v1/log/" + first.getLong("logEntry.number")).then().statusCode(404);
        given().get("/api/v1/log/abc").then().statusCode(404).body("detail", not(containsString("删改")));
        verification().body("fault", equalTo("gap")).body("firstFault", equalTo(second.getInt("logEntry.number")));
        sql("INSERT INTO log_entry SELECT * FROM kept");
        verification().body("intact", equalTo(true));
    }

    @Test
    void coversWhatAnOfficeDecides() throws IOException, SQLException {
        file("450107", 100);
        given().auth()
                .oauth2(Tokens.reviewer("450100"))
                .header("If-Match", "\"1.0\"")
                .post("/api/v1/reports/450107/2024/accept")
                .then()
                .statusCode(200);
        given().get("/api/v1/log?limit=5000")
                .then()
                .body("entries.findAll { it.division == '450107' }.kind", contains("filed", "accepted"));
        verification().body("intact", equalTo(true));

        sql("UPDATE report SET status = 'filed' WHERE division = '450107'");
        verification().body("fault", equalTo("unlogged")).body("revision", equalTo("450107/2024/region/1"));
        sql("UPDATE report SET status = 'accepted' WHERE division = '450107'");
        sql("UPDATE decision SET decided_at = decided_at + interval '1 day'");
        verification().body("fault", equalTo("content"));
        sql("UPDATE decision SET decided_at = decided_at - interval '1 day'");
        verification().body("intact", equalTo(true));
    }

    @Test
    void coversDatesThatOfficesSet() throws SQLException {
        for (String date : List.of(
                "450200/2024/government {\"due\": \"2025-03-01\", \"basis\": \"通知\"}",
                "450202/2024/extension {\"until\": \"2025-04-01\", \"reason\": \"延迟\"}")) {
            given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .contentType("application/json")
                    .body(date.substring(date.indexOf('{')))
                    .put("/api/v1/deadlines/" + date.split(" ")[0])
                    .then()
                    .statusCode(200);
        }
        given().get("/api/v1/log?limit=5000")
                .then()
                .body("entries.findAll { it.division =~ /4502/ }.kind", contains("deadline", "extended"));
        verification().body("intact", equalTo(true));

        sql("UPDATE extension SET until = until + 30");
        verification().body("fault", equalTo("content"));
        sql("UPDATE extension SET until = until - 30");
        sql(
                "INSERT INTO extension (body, division, year, until, reason, granted_at, granted_by) SELECT '450203', '450203', year, until, reason, granted_at, granted_by FROM extension");
        verification().body("fault", equalTo("unlogged")).body("revision", equalTo("450203/2024/region/0"));
        sql("DELETE FROM extension WHERE division = '450203'");
        verification().body("intact", equalTo(true));
    }

    @Test
    void coversBodiesTheirReportsAndFromWhomOneIsExpected() throws IOException, SQLException {
        String id = Bodies.department("450502", "海城区教育局");
        String other = Bodies.department("450502", "海城区司法局");
        Bodies.expect(Tokens.ADMINISTRATOR, id, 2024, true, "应报送").statusCode(200);
        ObjectNode report = Samples.report("450502", 2024, id);
        Samples.file(report);
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body("{\"secondPerson\": true}")
                .put("/api/v1/acceptance/450500")
                .then()
                .statusCode(200);
        verification().body("intact", equalTo(true));

        String ofReport = "UPDATE report SET body = '%s' WHERE body = '%s'";
        String entry = "UPDATE log_entry SET body = '%s' WHERE body = '%s' AND kind = 'filed'";
        for (List<String> alteredAndBack : List.of(
                List.of(
                        "UPDATE body_entry SET name = '某局' WHERE body = '" + id + "'",
                        "UPDATE body_entry SET name = '海城区教育局' WHERE body = '" + id + "'"),
                List.of(
                        "UPDATE body SET registered_at = registered_at + interval '1 day'",
                        "UPDATE body SET registered_at = registered_at - interval '1 day'"),
                List.of(
                        "UPDATE second_person SET required = NOT required",
                        "UPDATE second_person SET required = NOT required"),
                List.of("UPDATE expectation SET expected = false", "UPDATE expectation SET expected = true"),
                List.of(ofReport.formatted(other, id), ofReport.formatted(id, other)),
                List.of(entry.formatted(other, id), entry.formatted(id, other)))) {
            sql(alteredAndBack.getFirst());
            verification().body("intact", equalTo(false));
            sql(alteredAndBack.getLast());
            verification().body("intact", equalTo(true));
        }
        sql(
                "INSERT INTO expectation (body, division, year, expected, reason, set_at, set_by) SELECT body, division, 2023, false, reason, set_at, set_by FROM expectation");
        verification().body("fault", equalTo("unlogged")).body("revision", equalTo(id + "/2023/organ/0"));
        sql("DELETE FROM expectation WHERE year = 2023");
        verification().body("intact", equalTo(true));
    }

    @Test
    void refusesAHashThatIsNotTheEntrys() throws IOException {
        JsonPath receipt = file("450103", 300);
        given().queryParam("hash", receipt.getString("sha256"))
                .get("/api/v1/log/" + receipt.getLong("logEntry.number"))
                .then()
                .body("proved", equalTo(false))
                .body("sameHash", equalTo(false));
    }

    @Test
    void givesTheLogInPagesThatFollowOneAnother() throws IOException {
        file("450105", 1);
        file("450105", 2);
        JsonPath page = given().get("/api/v1/log?limit=1")
                .then()
                .body("entries", hasSize(1))
                .body("entries[0].previousHash", equalTo(""))
                .extract()
                .jsonPath();
        given().get(page.getString("next"))
                .then()
                .body("entries[0].previousHash", equalTo(page.getString("entries[0].hash")));
        given().get("/api/v1/log?limit=0").then().statusCode(400);
    }

    @Test
    void letsOnlyAnAdministratorCheckTheWholeLog() {
        given().get("/api/v1/log/verification").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.reviewer("450100"))
                .get("/api/v1/log/verification")
                .then()
                .statusCode(403);
    }
}
