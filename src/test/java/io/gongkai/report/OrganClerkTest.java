package io.gongkai.report;

import static io.gongkai.report.OrganReportTest.report;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is bound to one body files for it alone, and a report stays with the office under which it was filed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OrganClerkTest {

    private static ValidatableResponse token(Map<String, Object> request) {
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(request)
                .post("/api/v1/tokens")
                .then();
    }

    private static ValidatableResponse file(String token, ObjectNode report) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then();
    }

    @Test
    void isFiledByItsOwnClerkWhoFilesForNoOther() throws IOException {
        String own = Bodies.department("331123", "遂昌县水利局");
        String other = Bodies.department("331123", "遂昌县林业局");
        String clerk = token(Map.of("role", "filer", "body", own, "label", "水利局"))
                .statusCode(201)
                .body("division", equalTo("331123"))
                .body("body", equalTo(own))
                .extract()
                .path("token");
        file(clerk, report("331123", own, 1)).statusCode(201);
        file(clerk, report("331123", other, 1)).statusCode(403);
        file(clerk, report("331123", "331123", 1)).statusCode(403);
        String government = Tokens.filer("331123");
        file(government, report("331123", other, 1)).statusCode(201);
        file(government, report("331123", "331123", 1)).statusCode(201);
        given().auth()
                .oauth2(clerk)
                .contentType("application/json")
                .body(Map.of("role", "filer", "division", "331123", "label", "x"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(403);

        token(Map.of("role", "reviewer", "body", own, "label", "x"))
                .statusCode(422)
                .body("violations.pointer", contains("/body"));
        token(Map.of("role", "filer", "division", "331122", "body", own, "label", "x"))
                .statusCode(422)
                .body("violations.pointer", contains("/division"));
        token(Map.of("role", "filer", "body", "331123-d9998", "label", "x"))
                .statusCode(422)
                .body("violations.pointer", contains("/body"));
        token(Map.of("role", "filer", "label", "x")).statusCode(422).body("violations.pointer", contains("/division"));
    }

    @Test
    void staysWithTheOfficeUnderWhichItWasFiledWhenTheBodyMoves() throws IOException {
        String id = Bodies.department("331125", "云和县林业局");
        String clerk = token(Map.of("role", "filer", "body", id, "label", "林业局"))
                .statusCode(201)
                .extract()
                .path("token");
        file(clerk, report("331125", id, 1)).statusCode(201);
        Map<String, Object> moved = Bodies.body("department", "331126", "庆元县林业局");
        moved.put("since", 2023);
        moved.put("reason", "划归");
        Bodies.put(Tokens.reviewer("331100"), id, moved).statusCode(200);

        file(clerk, report("331126", id, 2)).statusCode(201).body("division.code", equalTo("331125"));
        file(clerk, report("331126", id, 3).put("year", 2023)).statusCode(201).body("division.code", equalTo("331126"));
        file(clerk, report("331125", id, 3).put("year", 2022)).statusCode(201).body("division.code", equalTo("331125"));
        String address = "/api/v1/reports/" + id + "/2024/accept";
        given().auth()
                .oauth2(Tokens.reviewer("331126"))
                .header("If-Match", "\"2.0\"")
                .post(address)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.reviewer("331125"))
                .header("If-Match", "\"2.0\"")
                .post(address)
                .then()
                .statusCode(200);
        Bodies.expect(Tokens.reviewer("331125"), id, 2021, false, "试").statusCode(200);
        Bodies.expect(Tokens.reviewer("331125"), id, 2024, false, "试").statusCode(403);
        Bodies.expect(Tokens.reviewer("331126"), id, 2024, false, "试").statusCode(200);
    }
}
