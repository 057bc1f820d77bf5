package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the bodies that file under the governments of 宁德, those of one kind. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KindOfBodyTest {

    private static final String LICENSING = "disclosure.licensing.decisions";

    private static boolean isFiled;

    /** By kind: departments 100 + 3, towns 20 + 7 with one missing, a sub-district 4, a zone that has not filed. */
    @BeforeEach
    void filed() throws IOException {
        if (isFiled) {
            return;
        }
        isFiled = true;
        file("350902", Bodies.department("350902", "蕉城区教育局"), 100);
        file("350900", Bodies.department("350900", "宁德市教育局"), 3);
        file("350902", Bodies.registered("township", "350902", "城南镇人民政府"), 20);
        file("350921", Bodies.registered("township", "350921", "松城镇人民政府"), 7);
        Bodies.registered("township", "350921", "牙城镇人民政府");
        file("350902", Bodies.registered("subdistrict", "350902", "蕉北街道办事处"), 4);
        Bodies.registered("zone", "350900", "宁德市东侨开发区管理委员会");
    }

    private static void file(String division, String body, int licensing) throws IOException {
        ObjectNode report = Samples.report(division, 2024, body);
        ((ObjectNode) report.get("cells")).put(LICENSING, licensing);
        Samples.file(report);
    }

    private static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get("/api/v1/" + address).then();
    }

    @Test
    void isAddedAndExpectedAlone() {
        sum("department", 103, 2, 2);
        sum("township", 27, 3, 2);
        sum("subdistrict", 4, 1, 1);
        sum("zone", null, 1, 0);
        get("statistics/350900/2024?bodies=departments")
                .body("cells.'" + LICENSING + "'", equalTo(134))
                .body("coverage.expected", equalTo(7));
        get("statistics/350900/2024?bodies=departments&kind=township")
                .body("coverage.missing.name", contains("牙城镇人民政府"))
                .body("notes.id", hasItems("departments", "one-kind"))
                .body("links.coverage", equalTo("/api/v1/coverage/350900/2024?bodies=departments&kind=township"));
    }

    private static void sum(String kind, Integer sum, int expected, int reported) {
        get("statistics/350900/2024?bodies=departments&kind=" + kind)
                .statusCode(200)
                .body("scope", equalTo("organ"))
                .body("kind", equalTo(kind))
                .body("cells.'" + LICENSING + "'", equalTo(sum))
                .body("coverage.expected", equalTo(expected))
                .body("coverage.reported", equalTo(reported));
    }

    @Test
    void isRankedCutAndHeldAgainstPeersAlone() {
        String towns = "&year=2024&bodies=departments&kind=township";
        get("statistics/series?division=350902,350921&years=2024&measures=" + LICENSING
                        + "&bodies=departments&kind=township")
                .body("kind", equalTo("township"))
                .body("observations.value", equalTo(List.of(20, 7)))
                .body("observations.expected", equalTo(List.of(1, 2)));
        get("statistics/ranking?division=350902,350921&measure=" + LICENSING + towns)
                .body("rows.area.code", equalTo(List.of("350902", "350921")))
                .body("rows.rank", equalTo(Arrays.asList(1, null)))
                .body("rows[1].unranked", equalTo("incomplete"));
        get("statistics/breakdown?division=350900&by=child&measure=" + LICENSING + towns)
                .body("cuts[0].whole.value", equalTo(27))
                .body("cuts[0].parts.findAll { it.figure.value != null }.figure.value", equalTo(List.of(20, 7)));
        get("statistics/distribution?division=350902&measure=" + LICENSING + towns)
                .body("kind", equalTo("township"))
                .body("own.figure.value", equalTo(20));
    }

    @Test
    void isToldOfAloneInCoverage() {
        get("coverage/350900/2024?bodies=departments&kind=township")
                .body("kind", equalTo("township"))
                .body("counts.expected", equalTo(3))
                .body("departments.body.name", containsInAnyOrder("城南镇人民政府", "松城镇人民政府", "牙城镇人民政府"));
    }

    @Test
    void goesWithDepartmentsAlone() {
        get("statistics/350900/2024?kind=township").statusCode(400).body("violations.pointer", contains("kind"));
        get("statistics/350900/2024?bodies=departments&kind=government&limit=3")
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("kind", "limit"));
    }
}
