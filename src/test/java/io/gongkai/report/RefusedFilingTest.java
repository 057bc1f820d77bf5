package io.gongkai.report;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not stored, and what the caller is told to mend. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefusedFilingTest {

    private static String text() throws IOException {
        return Files.readString(Path.of("samples/tongjiang-2024.txt"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static ValidatableResponse file(String token, ObjectNode report, String query) {
        return as(token)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports" + query)
                .then();
    }

    private static ValidatableResponse file(ObjectNode report) {
        return file(Tokens.ADMINISTRATOR, report, "");
    }

    @Test
    void rejectsReportWhoseTotalsDoNotReconcileAndLeavesTheRevisionInForce() throws IOException {
        ObjectNode report = Samples.report("230803", 2023);
        file(report).statusCode(201);
        ObjectNode broken = report.deepCopy();
        ((ObjectNode) broken.get("cells")).put("applications.new_received.total", 28);
        file(broken)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("rules-broken"))
                .body("findings.ruleId", hasItem("R01"))
                .body("findings.ruleId", hasItem("R03"))
                .body("findings.find { it.ruleId == 'R03' }.left", equalTo(27))
                .body("findings.find { it.ruleId == 'R03' }.right", equalTo(28))
                .body("findings.find { it.ruleId == 'R03' }.message.zh", containsString("28"));
        given().get("/api/v1/reports/230803/2023")
                .then()
                .body("receipt.revision", equalTo(1))
                .body("cells.'applications.new_received.total'", equalTo(27));
    }

    @Test
    void takesNoMistypedDryRunForAFiling() throws IOException {
        file(Tokens.ADMINISTRATOR, Samples.report("230804", 2022), "?dry_run=true")
                .statusCode(400)
                .body("violations.pointer", hasItem("dry_run"));
        given().get("/api/v1/reports/230804/2022").then().statusCode(404);
    }

    @Test
    void refusesAnUploadOfATypeItDoesNotRead() throws IOException {
        as(Tokens.ADMINISTRATOR)
                .multiPart("file", "a.txt", text().getBytes(java.nio.charset.StandardCharsets.UTF_8), "image/png")
                .post("/api/v1/reports")
                .then()
                .statusCode(415);
    }

    @Test
    void namesEveryFaultOfAJsonFilingAtOnce() throws IOException {
        ObjectNode report = Samples.report("230806", 2023);
        ObjectNode cells = (ObjectNode) report.get("cells");
        cells.put("applications.new_recieved.total", 27);
        cells.put("applications.granted_full.total", -1);
        cells.put("applications.granted_part.total", 1.5);
        cells.put("disclosure.fees.amount_wan_yuan", "1.1234567");
        file(Tokens.ADMINISTRATOR, report, "")
                .statusCode(422)
                .body(
                        "violations.pointer.sort()",
                        equalTo(List.of(
                                "/cells/applications.granted_full.total",
                                "/cells/applications.granted_part.total",
                                "/cells/applications.new_recieved.total",
                                "/cells/disclosure.fees.amount_wan_yuan")))
                .body(
                        "violations.find { it.pointer.contains('recieved') }.message",
                        containsString("applications.new_received.total"));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "999999, 2023, 422, unknown-division",
        "371202, 2023, 422, unknown-division",
        "230807, 2007, 422, year-not-reportable",
        "230807, 2999, 422, year-not-reportable",
    })
    void refusesKeysThatCannotBe(String division, int year, int status, String type) throws IOException {
        file(Samples.report(division, year)).statusCode(status).body("type", endsWith(type));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "application/json,      '{\"a\":',      400, unreadable-body",
        "application/json,      '[1]',          400, unreadable-body",
        "application/json,      '{}',           422, invalid",
        "application/json,      '',             400, empty-body",
        "image/png,             x,              415, unsupported-media-type",
        "application/x-www-form-urlencoded, x,  415, unsupported-media-type",
        "application/pdf,       not a pdf,      415, unsupported-media-type",
        "text/plain;charset=utf-8, 没有表格的文字, 422, document-refused",
    })
    void answersEachBadInputInItsOwnWay(String type, String body, int status, String problem) {
        for (String language : List.of("zh", "en")) {
            as(Tokens.ADMINISTRATOR)
                    .header("Accept-Language", language)
                    .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                    .contentType(type)
                    .body(body)
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("type", endsWith(problem))
                    .body("detail", notNullValue());
        }
    }

    @Test
    void asksWhichOfSeveralDivisionsIsMeant() throws IOException {
        String report = text().replace("同江市2024年政府信息公开", "鼓楼区人民政府2024年政府信息公开");
        as(Tokens.ADMINISTRATOR)
                .contentType("text/plain; charset=utf-8")
                .body(report.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/reports")
                .then()
                .statusCode(422)
                .body("type", endsWith("question"))
                .body("parameter", equalTo("division"))
                .body("candidates.name", hasItem("江苏省南京市鼓楼区"))
                .body("candidates", hasSize(4));
    }

    @Test
    void letsNobodyFileForOthers() throws IOException {
        ObjectNode report = Samples.report("230822", 2023);
        given().contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(401);
        file(Tokens.filer("230826"), report, "").statusCode(403);
        file(Tokens.reviewer("230100"), report, "").statusCode(403);
        file(Tokens.reviewer("230800"), report, "").statusCode(201);
    }
}
