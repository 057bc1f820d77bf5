package io.gongkai.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
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
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Departments, townships, sub-districts and zones are due by their own date, and listed apart from governments. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DepartmentCoverageTest {

    private final DataSource dataSource = OwnersDatabase.get();

    /** Files the sample, as if it had been at that moment. */
    private void file(String division, String body, String at) throws IOException, SQLException {
        ObjectNode report = Samples.report(division, 2024, body);
        Samples.file(report);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement filedAt = connection.prepareStatement(
                        "UPDATE revision SET filed_at = ? WHERE report = (SELECT id FROM report WHERE body = ?)")) {
            filedAt.setObject(1, OffsetDateTime.parse(at));
            filedAt.setString(2, body);
            assertThat(filedAt.executeUpdate()).isEqualTo(1);
        }
    }

    private static ValidatableResponse get(String address) {
        return given().get("/api/v1/coverage/" + address).then();
    }

    private static String of(String id, String member) {
        return "departments.find { it.body.id == '%s' }.%s".formatted(id, member);
    }

    private static ValidatableResponse extend(String token, String body, String until) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"until\": \"%s\", \"reason\": \"机构改革\"}".formatted(until))
                .put("/api/v1/deadlines/%s/2024/extension".formatted(body))
                .then();
    }

    @Test
    void namesEveryBodyWithItsStateByTheDateOfDepartments() throws IOException, SQLException {
        String education = Bodies.department("410621", "浚县教育局");
        String finance = Bodies.department("410621", "浚县财政局");
        String town = Bodies.registered("township", "410621", "善堂镇人民政府");
        String street = Bodies.registered("subdistrict", "410621", "浚州街道办事处");
        String city = Bodies.department("410600", "鹤壁市教育局");
        String fresh = Bodies.department("410621", "浚县数据局");
        Bodies.expect(Tokens.reviewer("410621"), fresh, 2024, false, "2024年11月新组建")
                .statusCode(200);
        file("410621", education, "2025-01-31T23:59:59+08:00");
        file("410621", finance, "2025-02-03T09:00:00+08:00");
        extend(Tokens.filer("410621"), street, "2025-02-28").statusCode(403);
        extend(Tokens.reviewer("410621"), street, "2025-02-28")
                .statusCode(200)
                .body("body.id", equalTo(street))
                .body("dates.kind", contains("department"))
                .body("dates.due", contains("2025-01-31"))
                .body("extension.until", equalTo("2025-02-28"));
        given().get("/api/v1/deadlines/410621/2024").then().body("extension", nullValue());

        get("410621/2024?bodies=departments")
                .statusCode(200)
                .body("bodies", equalTo("departments"))
                .body("statutory", equalTo("2025-01-31"))
                .body("governments", nullValue())
                .body("counts.expected", equalTo(4))
                .body("counts.onTime", equalTo(1))
                .body("counts.late", equalTo(1))
                .body("counts.missing", equalTo(2))
                .body(of(education, "state"), equalTo("on_time"))
                .body(of(education, "report"), equalTo("/api/v1/reports/" + education + "/2024"))
                .body(of(finance, "daysLate"), equalTo(3))
                .body(of(finance, "division.name"), equalTo("浚县"))
                .body(of(town, "body.kind"), equalTo("township"))
                .body(of(street, "extension.until"), equalTo("2025-02-28"))
                .body("notExpected.body.id", contains(fresh))
                .body("notExpected.reason", contains("2024年11月新组建"));
        get("410621/2024?bodies=departments&kind=township&state=missing")
                .body("departments.body.id", contains(town))
                .body("counts.expected", equalTo(1))
                .body("notExpected", empty());
        get("410600/2024?bodies=departments")
                .body("departments.body.id", containsInAnyOrder(education, finance, town, street, city));
        get("410621/2024")
                .body("bodies", equalTo("governments"))
                .body("departments", nullValue())
                .body("governments.code", contains("410621"))
                .body("governments.state", contains("missing"));

        // One that files though nothing is expected of it counts as expected
        file("410621", fresh, "2025-01-10T09:00:00+08:00");
        get("410621/2024?bodies=departments")
                .body("counts.expected", equalTo(5))
                .body("notExpected", empty());
    }

    @Test
    void leavesOutAGovernmentFromWhichNothingIsExpectedAndSaysWhy() {
        Bodies.expect(Tokens.reviewer("410700"), "410702", 2013, false, "区划调整").statusCode(200);
        get("410700/2013")
                .body("governments.code", not(hasItem("410702")))
                .body("notExpected.body.id", contains("410702"))
                .body("notExpected.reason", contains("区划调整"));
        get("410700/2014").body("governments.code", hasItem("410702")).body("notExpected", empty());
        Bodies.expect(Tokens.reviewer("410700"), "410702", 2013, true, "仍应报送").statusCode(200);
        get("410700/2013").body("governments.code", hasItem("410702"));
    }

    @Test
    void remindsOfWhatIsMissingAndWhatWasReturned() throws IOException, SQLException {
        String accepted = Bodies.department("410622", "淇县司法局");
        String returned = Bodies.department("410622", "淇县\"民政\"局");
        String missing = Bodies.department("410622", "淇县水利局");
        String extended = Bodies.department("410622", "=淇县审计局");
        file("410622", accepted, "2025-01-20T09:00:00+08:00");
        file("410622", returned, "2025-01-20T09:00:00+08:00");
        given().auth()
                .oauth2(Tokens.reviewer("410622"))
                .header("If-Match", "\"1.0\"")
                .contentType("application/json")
                .body("{\"reasons\": [{\"text\": \"请核对\"}]}")
                .post("/api/v1/reports/%s/2024/return".formatted(returned))
                .then()
                .statusCode(200);
        extend(Tokens.reviewer("410622"), extended, "2025-12-31").statusCode(200);

        get("410622/2024/reminders?bodies=departments")
                .statusCode(200)
                .contentType("application/json")
                .body("reminders.body.id", contains(first(returned, missing), second(returned, missing), extended))
                .body("reminders.find { it.body.id == '%s' }.reason".formatted(missing), equalTo("missing"))
                .body("reminders.find { it.body.id == '%s' }.daysLate".formatted(missing), greaterThan(600))
                .body("reminders.find { it.body.id == '%s' }.reason".formatted(returned), equalTo("returned"))
                .body(
                        "reminders.find { it.body.id == '%s' }.report".formatted(returned),
                        equalTo("/api/v1/reports/" + returned + "/2024"))
                .body("reminders[2].extendedUntil", equalTo("2025-12-31"));
        byte[] csv = given().accept("text/csv")
                .get("/api/v1/coverage/410622/2024/reminders?bodies=departments")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv; charset=utf-8"))
                .extract()
                .asByteArray();
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("\uFEFF单位编号,单位名称,");
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith(returned + ",\"淇县\"\"民政\"\"局\",department,410622,淇县,已退回，未更正,2025-01-31,,0,"));
        assertThat(lines).anyMatch(line -> line.startsWith(extended + ",\"'=淇县审计局\","));
        get("410622/2024/reminders")
                .body("reminders.body.id", contains("410622"))
                .body("reminders", hasSize(1));
        get("410622/2024/reminders?format=csv").contentType("text/csv");
        get("410622/2024/reminders?format=xml").statusCode(400);
        get("410622/2007/reminders").statusCode(422);
        get("410699/2024/reminders").statusCode(404);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String second(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    @Test
    void refusesAQuestionThatMixesOrCannotBe() {
        get("410600/2024?bodies=all&level=x&kind=government&asOf=now")
                .statusCode(400)
                .body("violations.pointer", contains("bodies", "level", "asOf"));
        get("410600/2024?bodies=departments&level=county").statusCode(400);
        get("410600/2024?kind=township").statusCode(400);
        extend(Tokens.ADMINISTRATOR, "410600-d9999", "2025-03-01").statusCode(404);
        get("350500/2024?bodies=departments").statusCode(200).body("departments", empty());
        get("710000/2024/reminders").statusCode(200).body("reminders", empty());
        get("000000/2024?state=missing&level=province")
                .body("governments.code", not(hasItem("710000")))
                .body("governments.code", not(hasItem("810000")))
                .body("governments.code", not(hasItem("820000")));
    }
}
