package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A warning about carry-over, from its first sight to its end: explained, lapsed, gone. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExplanationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARRIED_IN = "findings.find { it.ruleId == 'R08' && it.cells[0].id =~ /total/ }";

    /** The sample with so many applications of natural persons carried in, and so many carried out. */
    private static ObjectNode report(String division, int year, int in, int out) throws IOException {
        ObjectNode report = Samples.report(division, year);
        ObjectNode cells = (ObjectNode) report.get("cells");
        for (String column : new String[] {"natural_person", "total"}) {
            cells.put("applications.carried_in." + column, in);
            cells.put("applications.carried_out." + column, out);
            cells.put("applications.new_received." + column, 27 + out - in);
        }
        return report;
    }

    private static ValidatableResponse explain(String token, String division, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reports/" + division + "/2024/explanations")
                .then();
    }

    private static ValidatableResponse receipt(String division) {
        return given().get("/api/v1/reports/" + division + "/2024")
                .then()
                .statusCode(200)
                .rootPath("receipt");
    }

    @Test
    void bindsAnExplanationToTheValuesAndLetsItLapseWhenTheOtherYearIsCorrected() throws IOException {
        Samples.file(report("650502", 2023, 0, 5));
        Samples.file(report("650502", 2024, 3, 0));
        receipt("650502")
                .body(CARRIED_IN + ".left", equalTo(3))
                .body(CARRIED_IN + ".right", equalTo(5))
                .body(CARRIED_IN + ".message.zh", containsString("2023年报告"))
                .body(CARRIED_IN + ".reasons", hasSize(5))
                .body(CARRIED_IN + ".explanation", nullValue());

        explain(Tokens.filer("650502"), "650502", """
                        {"ruleId": "R08", "cells": ["applications.carried_in.total"],
                         "text": "两件在2024年初撤回后重新提出。"}""").statusCode(201).body("explanation.text", containsString("撤回"));
        receipt("650502")
                .body(CARRIED_IN + ".explanation.text", containsString("撤回"))
                .body("summary.zh", containsString("1处已说明"))
                .body(
                        "findings.findAll { it.ruleId == 'R08' && it.explanation == null && it.severity == 'warning' }",
                        hasSize(1));

        given().get("/api/v1/findings?within=650500&year=2024&rule=R08")
                .then()
                .statusCode(200)
                .body("reports.division.code", contains("650502"))
                .body("reports[0].findings", hasSize(2))
                .body("reports[0].unexplained", equalTo(1));
        given().get("/api/v1/findings?within=650500&year=2024&rule=R08&explained=true")
                .then()
                .body("reports[0].findings", hasSize(1))
                .body("reports[0].findings[0].explanation.text", containsString("撤回"));

        Samples.file(report("650502", 2023, 0, 6));
        receipt("650502").body(CARRIED_IN + ".right", equalTo(6)).body(CARRIED_IN + ".explanation", nullValue());
        given().get("/api/v1/reports/650502/2024/explanations")
                .then()
                .body("inForce", contains(false))
                .body("[0].finding.right", equalTo(5));

        Samples.file(report("650502", 2023, 0, 3));
        receipt("650502").body("findings.ruleId", not(hasItem("R08"))).body("revision", equalTo(1));
    }

    @Test
    void explainsTogetherWhatTwoSentencesSayOfTheSameCells() throws IOException {
        ObjectNode report = report("650421", 2024, 0, 0);
        report.withObject("/narrative").put("s1", "2024年全县共收到政府信息公开申请30件。").put("s3", "2024年全县共收到政府信息公开申请31件。");
        Samples.file(report);
        String told = "findings.findAll { it.ruleId == 'R13' }";
        receipt("650421").body(told, hasSize(2));
        explain(Tokens.filer("650421"), "650421", "{\"ruleId\": \"R13\", \"text\": \"文字含乡镇收到的件数。\"}")
                .statusCode(201);
        receipt("650421").body(told + ".explanation.text", contains("文字含乡镇收到的件数。", "文字含乡镇收到的件数。"));
    }

    @Test
    void refusesAQuestionForFindingsThatItCannotAnswer() {
        given().get("/api/v1/findings?severity=grave&rule=8&explained=maybe&within=650500&sort=rule")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("severity", "rule", "explained", "sort"))
                .body(
                        "violations[3].message",
                        equalTo("没有参数“sort”；可用：within、year、scope、kind、status、cursor、limit、explained、rule、severity。"));
    }

    @Test
    void refusesWhatIsNoWarningOfTheReport() throws IOException {
        Samples.file(report("650521", 2024, 3, 0));
        explain(Tokens.filer("650521"), "650521", "{\"ruleId\": \"R08\", \"text\": \"无\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("warnings.ruleId", not(hasItem("R08")));
        explain(Tokens.filer("650521"), "650521", "{\"cells\": [], \"text\": \" \"}")
                .statusCode(422)
                .body("violations.pointer", contains("/ruleId", "/text"));
        explain(Tokens.filer("650502"), "650521", "{\"ruleId\": \"R08\", \"text\": \"说明\"}")
                .statusCode(403);
        explain(Tokens.filer("650522"), "650522", "{\"ruleId\": \"R08\", \"text\": \"说明\"}")
                .statusCode(404);
    }

    @Test
    void tellsOfAPastMomentWhatOthersSaidAndWasExplainedThen() throws IOException {
        Samples.file(report("650422", 2023, 0, 5));
        Samples.file(report("650422", 2024, 3, 0));
        String warned = now();
        explain(Tokens.filer("650422"), "650422", """
                        {"ruleId": "R08", "cells": ["applications.carried_in.total"], "text": "两件撤回。"}""").statusCode(201);
        String explained = now();
        Samples.file(report("650422", 2023, 0, 3));

        receipt("650422").body("findings.ruleId", not(hasItem("R08")));
        asOf("650422", warned).body(CARRIED_IN + ".right", equalTo(5)).body(CARRIED_IN + ".explanation", nullValue());
        asOf("650422", explained).body(CARRIED_IN + ".explanation.text", equalTo("两件撤回。"));
    }

    private static String now() {
        return Instant.now().toString();
    }

    private static ValidatableResponse asOf(String division, String moment) {
        return given().queryParam("asOf", moment)
                .get("/api/v1/reports/" + division + "/2024")
                .then()
                .statusCode(200)
                .rootPath("receipt");
    }
}
