package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report as JSON in a form, as clients declare files whose type they do not know. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UploadedJsonTest {

    private static ValidatableResponse upload(String name, String content, String mediaType) {
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), mediaType)
                .multiPart("dryRun", "true")
                .post("/api/v1/reports")
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "report.json, application/json",
        "report.json, application/octet-stream",
        "report, application/octet-stream",
        "report.txt, text/plain"
    })
    void isReadWhateverItsFieldIsDeclaredAs(String name, String mediaType) throws IOException {
        upload(name, "\uFEFF\n  " + Samples.report("331004", 2023), mediaType)
                .statusCode(200)
                .body("division.code", equalTo("331004"))
                .body("year", equalTo(2023));
    }

    @Test
    void isToldWhereItIsBroken() {
        upload("report.json", "{\"edition\": ", "application/octet-stream")
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-body"));
    }

    @Test
    void isNotWhatBeginsWithABraceAlone() {
        upload("a.txt", "{ 政府信息公开工作年度报告 }", "text/plain")
                .statusCode(422)
                .body("type", equalTo("/problems/document-refused"));
    }
}
