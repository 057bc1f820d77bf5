package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A roll-up says whether it is made of what was filed or of what was accepted, and who is left out. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AcceptedFiguresTest {

    private static void file(String division) throws IOException {
        ObjectNode report = Samples.report(division, 2022);
        Samples.file(report);
    }

    private static void decide(String division, String what, String tag, String body) {
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reports/" + division + "/2022/" + what)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rollup(String query) {
        return given().get("/api/v1/statistics/420500/2022" + query)
                .then()
                .statusCode(200)
                .body("coverage.expected", equalTo(13));
    }

    @Test
    void areMadeOfAcceptedReportsOnlyIfAskedFor() throws IOException {
        for (String division : new String[] {"420502", "420503", "420504", "420500"}) {
            file(division);
        }
        decide("420502", "accept", "\"1.0\"", "");
        decide("420503", "return", "\"1.0\"", "{\"reasons\": [{\"text\": \"请补正\", \"sections\": [\"s5\"]}]}");

        for (String query : new String[] {"", "?figures=filed"}) {
            rollup(query)
                    .body("figures", equalTo("filed"))
                    .body("cells.'applications.new_received.total'", equalTo(3 * 27))
                    .body("coverage.reported", equalTo(3))
                    .body("coverage.statuses.filed", equalTo(1))
                    .body("coverage.statuses.returned", equalTo(1))
                    .body("coverage.statuses.accepted", equalTo(1))
                    .body("coverage.returned.code", contains("420503"))
                    .body("coverage.notAccepted", empty())
                    .body("own", notNullValue());
        }
        rollup("?figures=accepted")
                .body("figures", equalTo("accepted"))
                .body("cells.'applications.new_received.total'", equalTo(27))
                .body("coverage.reported", equalTo(1))
                .body("coverage.statuses.filed", equalTo(1))
                .body("coverage.notAccepted.code", contains("420503", "420504"))
                .body("coverage.missing.code", hasItem("420505"))
                .body("coverage.missing.code", not(hasItems("420503", "420504")))
                .body("snapshot.revisions", equalTo(1))
                .body("own", nullValue());

        decide("420502", "reopen", "\"1.1\"", "{\"reason\": \"更正\"}");
        rollup("?figures=accepted").body("cells.'applications.new_received.total'", nullValue());
    }

    @Test
    void refusesFiguresOfAnotherKind() {
        given().get("/api/v1/statistics/420500/2022?figures=all")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void refusesMisspeltParameterInsteadOfAnsweringOtherFigures() {
        given().get("/api/v1/statistics/420500/2022?figure=accepted")
                .then()
                .statusCode(400)
                .body(
                        "violations.message",
                        contains("没有参数“figure”；可用：bodies、scope、kind、figures、snapshot、asOf、format、bom。"));
    }
}
