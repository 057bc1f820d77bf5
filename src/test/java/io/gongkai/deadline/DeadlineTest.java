package io.gongkai.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who of an area is on time, late, extended and missing, by dates that its offices have set. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeadlineTest {

    private final DataSource dataSource = OwnersDatabase.get();

    /** Files the sample, as if it had been at that moment. */
    private void file(String division, String at) throws IOException, SQLException {
        ObjectNode report = Samples.report(division, 2024);
        Samples.file(report);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement filedAt = connection.prepareStatement(
                        "UPDATE revision SET filed_at = ? WHERE report = (SELECT id FROM report WHERE division = ? AND year = 2024)")) {
            filedAt.setObject(1, OffsetDateTime.parse(at));
            filedAt.setString(2, division);
            assertThat(filedAt.executeUpdate()).isEqualTo(1);
        }
    }

    private static ValidatableResponse put(String token, String address, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/api/v1/deadlines/" + address)
                .then();
    }

    private static ValidatableResponse coverage(String division, String query) {
        return given().get("/api/v1/coverage/" + division + "/2024" + query)
                .then()
                .statusCode(200);
    }

    private static String of(String code, String member) {
        return "governments.find { it.code == '%s' }.%s".formatted(code, member);
    }

    @Test
    void tellsWhoIsOnTimeLateExtendedAndMissing() throws IOException, SQLException {
        String city = Tokens.reviewer("430600");
        put(city, "430600/2024/government", "{\"due\": \"2025-02-20\", \"basis\": \"岳政办函〔2025〕1号\"}")
                .statusCode(200)
                .body("dates.find { it.kind == 'government' }.due", equalTo("2025-03-31"));
        // The last minute of the day in China, and the first of the next
        file("430602", "2025-02-20T23:59:59+08:00");
        file("430603", "2025-02-21T00:00:00+08:00");
        file("430611", "2025-02-25T12:00:00+08:00");
        file("430600", "2025-03-31T12:00:00+08:00");
        put(city, "430611/2024/extension", "{\"until\": \"2025-03-01\", \"reason\": \"机构改革\"}")
                .statusCode(200);
        put(city, "430621/2024/extension", "{\"until\": \"2025-04-10\", \"reason\": \"数据汇总延迟\"}")
                .statusCode(200)
                .body("extension.until", equalTo("2025-04-10"))
                .body("extension.grantedBy", equalTo("test"));

        coverage("430600", "")
                .body("statutory", equalTo("2025-03-31"))
                .body("counts.expected", equalTo(10))
                .body("counts.onTime", equalTo(3))
                .body("counts.late", equalTo(1))
                .body("counts.missing", equalTo(6))
                .body("governments", hasSize(10))
                .body("governments[0].code", equalTo("430600"))
                .body(of("430600", "state"), equalTo("on_time"))
                .body(of("430600", "due"), equalTo("2025-03-31"))
                .body(of("430602", "state"), equalTo("on_time"))
                .body(of("430602", "due"), equalTo("2025-02-20"))
                .body(of("430602", "report"), equalTo("/api/v1/reports/430602/2024"))
                .body(of("430602", "status"), equalTo("filed"))
                .body(of("430603", "state"), equalTo("late"))
                .body(of("430603", "daysLate"), equalTo(1))
                .body(of("430611", "state"), equalTo("on_time"))
                .body(of("430611", "extension.reason"), equalTo("机构改革"))
                .body(of("430621", "state"), equalTo("missing"))
                .body(of("430621", "filedAt"), nullValue());
        coverage("430600", "?state=late").body("governments.code", contains("430603"));
        coverage("430600", "?state=missing&level=prefecture")
                .body("governments", empty())
                .body("counts.missing", equalTo(6));
        coverage("430602", "").body("governments.code", contains("430602"));
        coverage("430000", "?level=province").body("governments.code", contains("430000"));
    }

    @Test
    void tellsHowItStoodAtAMoment() throws IOException, SQLException {
        file("430702", "2025-04-01T08:00:00+08:00");
        coverage("430700", "?asOf=2025-03-31T15:59:59Z")
                .body("day", equalTo("2025-03-31"))
                .body("counts.notDue", equalTo(10))
                .body(of("430702", "state"), equalTo("not_due"));
        coverage("430700", "?asOf=2025-04-01T00:00:00Z")
                .body("day", equalTo("2025-04-01"))
                .body(of("430702", "state"), equalTo("late"))
                .body(of("430703", "state"), equalTo("missing"))
                .body(of("430703", "daysLate"), equalTo(1));
    }

    @Test
    void countsTheEarliestOfTheDatesThatOfficesSet() {
        put(Tokens.reviewer("430000"), "430000/2024/government", "{\"due\": \"2025-03-10\", \"basis\": \"省厅通知\"}")
                .statusCode(200);
        put(Tokens.reviewer("430900"), "430900/2024/government", "{\"due\": \"2025-03-20\", \"basis\": \"市通知\"}")
                .statusCode(200)
                .body("dates.find { it.kind == 'government' }.local.division.code", contains("430000"));
        given().get("/api/v1/deadlines/430902/2024")
                .then()
                .rootPath("dates.find { it.kind == 'government' }")
                .body("due", equalTo("2025-03-10"))
                .body("statutory", equalTo("2025-03-31"))
                .body("local.division.code", contains("430900", "430000"))
                .body("basis.article", equalTo("第四十九条第二款"))
                .rootPath("dates.find { it.kind == 'department' }")
                .body("due", equalTo("2025-01-31"))
                .body("local", empty());
        put(Tokens.reviewer("430902"), "430902/2024/department", "{\"due\": \"2025-01-20\", \"basis\": \"区通知\"}")
                .statusCode(200)
                .body("dates.find { it.kind == 'department' }.due", equalTo("2025-01-20"));
        put(Tokens.reviewer("430000"), "430000/2024/government", "{\"due\": \"2025-03-31\", \"basis\": \"收回\"}")
                .statusCode(200);
        given().get("/api/v1/deadlines/430902/2024")
                .then()
                .body("dates.find { it.kind == 'government' }.due", equalTo("2025-03-20"));
    }

    @Test
    void areSetByTheOfficeOfTheAreaAndExtendedByOneAbove() {
        String earlier = "{\"due\": \"2025-03-01\", \"basis\": \"通知\"}";
        for (String token : List.of(Tokens.filer("431000"), Tokens.reviewer("431002"), Tokens.reviewer("430900"))) {
            put(token, "431000/2024/government", earlier).statusCode(403);
        }
        String longer = "{\"until\": \"2025-04-10\", \"reason\": \"延迟\"}";
        for (String token : List.of(Tokens.filer("431002"), Tokens.administrator("431002"), Tokens.filer("431000"))) {
            put(token, "431002/2024/extension", longer).statusCode(403);
        }
        given().contentType("application/json")
                .body(longer)
                .put("/api/v1/deadlines/431002/2024/extension")
                .then()
                .statusCode(401);
        given().get("/api/v1/deadlines/431002/2024").then().body("extension", nullValue());
    }

    @Test
    void refusesDatesThatCannotBe() {
        String token = Tokens.ADMINISTRATOR;
        put(token, "431100/2024/government", "{\"due\": \"2025-04-01\", \"basis\": \"通知\"}")
                .statusCode(422)
                .body("violations.pointer", contains("/due"));
        put(token, "431100/2024/government", "{\"due\": \"2月20日\"}")
                .statusCode(422)
                .body("violations.pointer", contains("/due", "/basis"));
        put(token, "431102/2024/extension", "{\"until\": \"2025-03-31\", \"reason\": \"延迟\"}")
                .statusCode(422)
                .body("violations.pointer", contains("/until"));
        put(token, "431100/2024/township", "{\"due\": \"2025-03-01\", \"basis\": \"通知\"}")
                .statusCode(400);
        put(token, "431199/2024/government", "{\"due\": \"2025-03-01\", \"basis\": \"通知\"}")
                .statusCode(404);
        given().get("/api/v1/coverage/431100/2024?state=early").then().statusCode(400);
        given().get("/api/v1/coverage/431100/2024?asOf=yesterday").then().statusCode(400);
        given().get("/api/v1/coverage/431100/2007").then().statusCode(422);
        given().get("/api/v1/coverage/4311/2024").then().statusCode(400);
    }

    @Test
    void expectsNothingWhereNothingIsPublished() {
        coverage("350500", "").body("governments.code", not(hasItem("350527")));
        coverage("710000", "").body("counts.expected", equalTo(0));
    }
}
