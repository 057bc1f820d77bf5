package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What an office saw in March it can see again in May, byte for byte. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SnapshotTest {

    private static final String LICENSING = "cells.'disclosure.licensing.decisions'";

    private static String file(String division, int licensing) throws IOException {
        ObjectNode report = Samples.report(division, 2022);
        ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", licensing);
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("filedAt");
    }

    private static JsonPath rollup(String query) {
        return given().get("/api/v1/statistics/450200/2022" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void givesTheSameBytesForASnapshotWhateverIsFiledLater() throws IOException {
        file("450202", 10);
        String address = rollup("").getString("snapshot.self");
        String before = given().get(address).asString();
        file("450202", 99);
        file("450203", 1);
        assertThat(rollup("").getInt(LICENSING)).isEqualTo(100);
        assertThat(given().get(address).asString()).isEqualTo(before);
        assertThat(JsonPath.from(before).getInt(LICENSING)).isEqualTo(10);
        assertThat(JsonPath.from(before).getInt("coverage.reported")).isOne();
    }

    @Test
    void givesTheFiguresAsTheyStoodAtAMoment() throws IOException {
        String first = file("450204", 7);
        file("450204", 8);
        assertThat(rollup("?asOf=" + first).getInt("coverage.reported")).isPositive();
        assertThat(given().get("/api/v1/statistics/450000/2022?asOf=2020-01-01T00:00:00Z")
                        .jsonPath()
                        .getInt("coverage.reported"))
                .isZero();
    }

    @Test
    void refusesASnapshotThatIsNotThere() {
        given().get("/api/v1/statistics/450200/2022?snapshot=999999999").then().statusCode(404);
        given().get("/api/v1/statistics/450200/2022?snapshot=1&asOf=2025-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        given().get("/api/v1/statistics/450200/2022?asOf=yesterday").then().statusCode(400);
    }
}
