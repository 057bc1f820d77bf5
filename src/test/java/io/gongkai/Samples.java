package io.gongkai;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** The report of {@code samples/} as tests file it. */
public final class Samples {

    private Samples() {}

    /** The sample as another division's and year's, so that tests do not meet. */
    public static ObjectNode report(String division, int year) throws IOException {
        ObjectNode report = (ObjectNode) new ObjectMapper()
                .readTree(Path.of("samples/tongjiang-2024.json").toFile());
        return report.put("division", division).put("year", year);
    }

    /** The sample as the report of a body that files under that division. */
    public static ObjectNode report(String division, int year, String body) throws IOException {
        ObjectNode report = report(division, year).put("body", body);
        report.remove("scope");
        return report;
    }

    /** Files a report that is taken. */
    public static void file(ObjectNode report) {
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }
}
