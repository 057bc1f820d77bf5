package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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

/** A report that was published with a wrong total cannot be unpublished. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AsPublishedTest {

    private static final String REASON = "已于2023年3月公布，复议总计漏计";

    /** The sample with a total of table four that nobody added up, unless it is right. */
    private static ObjectNode report(String division, boolean right) throws IOException {
        ObjectNode report = Samples.report(division, 2022);
        ObjectNode cells = (ObjectNode) report.get("cells");
        cells.put("disputes.reconsideration.upheld", 2);
        cells.put("disputes.reconsideration.total", right ? 2 : 0);
        return report;
    }

    private static ValidatableResponse file(String token, ObjectNode report, String reason) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .queryParam("asPublished", reason)
                .body(report.toString())
                .post("/api/v1/reports")
                .then();
    }

    @Test
    void isFiledByAnOfficeAboveWithItsErrorsWhichEveryFigureThenTells() throws IOException {
        String office = Tokens.reviewer("360200");
        file(office, report("360222", false), REASON)
                .statusCode(201)
                .body("asPublished", equalTo(REASON))
                .body("findings.findAll { it.severity == 'error' }.ruleId", hasItem("R04"));
        file(office, report("360281", true), REASON).statusCode(201).body("asPublished", nullValue());

        given().get("/api/v1/reports/360222/2022")
                .then()
                .body("receipt.asPublished", equalTo(REASON))
                .body("receipt.findings[0].severity", equalTo("error"));
        given().get("/api/v1/statistics/360200/2022")
                .then()
                .body("cells.'disputes.reconsideration.total'", equalTo(2))
                .body("coverage.withErrors", hasSize(1))
                .body("coverage.withErrors[0].code", equalTo("360222"))
                .body("coverage.withErrors[0].errors", equalTo(1))
                .body("coverage.withErrors[0].reason", equalTo(REASON))
                .body("coverage.cellsWithErrors", aMapWithSize(5))
                .body("coverage.cellsWithErrors.'disputes.reconsideration.total'", equalTo(1))
                .body("indicators.recon_total.withErrors", equalTo(1))
                .body("indicators.disclosure_rate.withErrors", equalTo(0))
                .body("outcomes.groups.granted_full.withErrors", aMapWithSize(0))
                .body("fees.administrativeFees.withErrors", equalTo(0))
                .body("notes.id", hasItem("published-with-errors"));
    }

    @Test
    void isToldAtTheOutcomesItsErrorIsIn() throws IOException {
        ObjectNode report = report("360403", true);
        ((ObjectNode) report.get("cells")).put("applications.granted_full.total", 16);
        file(Tokens.reviewer("360400"), report, REASON).statusCode(201);
        given().get("/api/v1/statistics/360400/2022")
                .then()
                .body("outcomes.groups.granted_full.withErrors.total", equalTo(1))
                .body("outcomes.groups.granted_full.withErrors.enterprise", equalTo(1))
                .body("indicators.disclosure_rate.withErrors", equalTo(1));
    }

    @Test
    void isGoneFromTheFiguresWhenACorrectionIsFiled() throws IOException {
        file(Tokens.reviewer("360300"), report("360321", false), REASON).statusCode(201);
        given().auth()
                .oauth2(Tokens.filer("360321"))
                .contentType("application/json")
                .body(report("360321", true).toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2));
        given().get("/api/v1/statistics/360300/2022")
                .then()
                .body("coverage.withErrors", hasSize(0))
                .body("coverage.cellsWithErrors", aMapWithSize(0));
    }

    @Test
    void isRefusedFromTheCountyItself() throws IOException {
        file(Tokens.filer("360322"), report("360322", false), REASON)
                .statusCode(422)
                .body("type", equalTo("/problems/rules-broken"))
                .body("detail", containsString("上级"))
                .body("findings.ruleId", hasItem("R04"));
        file(Tokens.reviewer("360322"), report("360322", false), REASON).statusCode(422);
        given().get("/api/v1/reports/360322/2022").then().statusCode(404);
    }

    @Test
    void needsAReason() throws IOException {
        file(Tokens.reviewer("360300"), report("360323", false), "true")
                .statusCode(400)
                .body("violations.pointer", hasItem("asPublished"));
    }
}
