package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reports of governments are added, or those of departments: never both. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DepartmentRollupTest {

    private static final String LICENSING = "cells.'disclosure.licensing.decisions'";
    private static final String FEES = "cells.'disclosure.fees.amount_wan_yuan'";

    private static void file(String division, String body, int licensing) throws IOException {
        ObjectNode report = Samples.report(division, 2024, body);
        ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", licensing);
        Samples.file(report);
    }

    private static ValidatableResponse rollup(String address) {
        return given().get("/api/v1/statistics/" + address).then();
    }

    @Test
    void addsDepartmentsAndGovernmentsApart() throws IOException {
        String education = Bodies.department("410523", "汤阴县教育局");
        String town = Bodies.registered("township", "410523", "宜沟镇人民政府");
        String missing = Bodies.department("410523", "汤阴县财政局");
        String excused = Bodies.department("410523", "汤阴县数据局");
        String city = Bodies.department("410500", "安阳市教育局");
        Bodies.expect(Tokens.reviewer("410523"), excused, 2024, false, "新组建").statusCode(200);
        file("410523", education, 100);
        file("410523", town, 20);
        file("410500", city, 3);
        file("410523", "410523", 5000);

        rollup("410523/2024?bodies=departments")
                .statusCode(200)
                .body("bodies", equalTo("departments"))
                .body("level", equalTo("county"))
                .body(LICENSING, equalTo(120))
                .body(FEES, equalTo("33342.9616"))
                .body("coverage.expected", equalTo(3))
                .body("coverage.reported", equalTo(2))
                .body("coverage.missing.code", contains(missing))
                .body("coverage.missing.name", contains("汤阴县财政局"))
                .body("coverage.notExpected.code", contains(excused))
                .body("coverage.notExpected.reason.zh", contains("新组建"))
                .body("own.cells.'disclosure.licensing.decisions'", equalTo(5000))
                .body("own.difference.'disclosure.licensing.decisions'", equalTo(4880))
                .body("notes.id", hasItem("departments"))
                .body("links.coverage", equalTo("/api/v1/coverage/410523/2024?bodies=departments"));
        rollup("410500/2024?bodies=departments")
                .body(LICENSING, equalTo(123))
                .body("own", nullValue())
                .body("coverage.expected", equalTo(4));
        rollup("410500/2024")
                .body("bodies", equalTo("governments"))
                .body(LICENSING, equalTo(5000))
                .body("coverage.reported", equalTo(1))
                .body("notes.id", not(hasItem("departments")));
        String links = rollup("410500/2024?bodies=departments").extract().path("links.reports");
        given().get(links).then().body("reports.body.id", containsInAnyOrder(education, town, city));
        rollup("410523/2024").statusCode(404).body("departments", containsString("bodies=departments"));
        rollup("410523/2024?bodies=all").statusCode(400);
    }

    @Test
    void countsABodyThatWasMovedWhereItIs() throws IOException {
        Map<String, Object> body = Bodies.body("department", "411122", "沙澧河建设管理局");
        String moved = Bodies.register(Tokens.ADMINISTRATOR, body)
                .statusCode(201)
                .extract()
                .path("id");
        file("411122", moved, 50);
        body.put("since", 2024);
        body.put("reason", "划归");
        body.put("division", "411121");
        Bodies.put(Tokens.ADMINISTRATOR, moved, body).statusCode(200);
        rollup("411122/2024?bodies=departments").body("coverage.reported", equalTo(0));
        rollup("411121/2024?bodies=departments").body(LICENSING, equalTo(50));

        file("411121", moved, 60);
        rollup("411121/2024?bodies=departments").body(LICENSING, equalTo(60));
    }

    @Test
    void staysTheSameUnderItsSnapshotWhateverIsRegisteredAndExcusedLater() throws IOException {
        String first = Bodies.department("410522", "安阳县教育局");
        file("410522", first, 7);
        String self = rollup("410522/2024?bodies=departments")
                .body("coverage.expected", equalTo(1))
                .extract()
                .path("snapshot.self");
        String before = given().get(self).asString();
        String second = Bodies.department("410522", "安阳县司法局");
        file("410522", second, 8);
        Bodies.expect(Tokens.ADMINISTRATOR, first, 2024, false, "试").statusCode(200);
        rollup("410522/2024?bodies=departments").body(LICENSING, equalTo(15)).body("coverage.expected", equalTo(2));
        assertThat(given().get(self).asString()).isEqualTo(before);

        String governments = rollup("410900/2024")
                .body("coverage.missing.code", hasItem("410922"))
                .extract()
                .path("snapshot.self");
        String then = given().get(governments).asString();
        Bodies.expect(Tokens.reviewer("410900"), "410922", 2024, false, "试").statusCode(200);
        rollup("410900/2024")
                .body("coverage.missing.code", not(hasItem("410922")))
                .body("coverage.notExpected.code", contains("410922"));
        assertThat(given().get(governments).asString()).isEqualTo(then);
    }

    @Test
    void countsOnlyAcceptedOnesWhenAsked() throws IOException {
        String one = Bodies.department("410526", "滑县教育局");
        String other = Bodies.department("410526", "滑县司法局");
        file("410526", one, 1);
        file("410526", other, 2);
        given().auth()
                .oauth2(Tokens.reviewer("410526"))
                .header("If-Match", "\"1.0\"")
                .post("/api/v1/reports/" + other + "/2024/accept")
                .then()
                .statusCode(200);
        rollup("410526/2024?bodies=departments&figures=accepted")
                .body(LICENSING, equalTo(2))
                .body("coverage.notAccepted.code", contains(one));
    }

    @Test
    void leavesOutReportsOfOwnLevelFromBoth() throws IOException {
        ObjectNode own = Samples.report("410527", 2024).put("scope", "own_level");
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(own.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .body("body.id", equalTo("410527"));
        rollup("410527/2024?bodies=departments")
                .body(LICENSING, nullValue())
                .body("own", nullValue())
                .body("coverage.expected", equalTo(0));
        given().get("/api/v1/reports/410527/2024?scope=own_level").then().statusCode(200);
        given().get("/api/v1/coverage/410527/2024").then().body("governments.state", contains("missing"));
    }

    @Test
    void expectsNothingWhereNothingReports() {
        rollup("350500/2024")
                .body("coverage.missing.code", not(hasItem("350527")))
                .body("coverage.notExpected.code", contains("350527"));
        for (String nowhere : List.of("710000", "810000", "820000")) {
            rollup(nowhere + "/2024").body("coverage.expected", equalTo(0));
            rollup(nowhere + "/2024?bodies=departments")
                    .body("coverage.expected", equalTo(0))
                    .body("coverage.missing", empty());
        }
    }
}
