package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an office asks for it, two people accept a report. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SecondPersonTest {

    /** Files the sample with so many applications, and gives the ETag. */
    private static String file(String division, int received) throws IOException {
        ObjectNode report = Samples.report(division, 2023);
        ObjectNode cells = (ObjectNode) report.get("cells");
        for (String column : List.of("natural_person", "total")) {
            cells.put("applications.new_received." + column, received);
            cells.put("applications.carried_out." + column, received - 27);
        }
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse decide(String token, String division, String what, String tag) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(
                        switch (what) {
                            case "return" -> "{\"reasons\": [{\"text\": \"请核对\"}]}";
                            case "reopen" -> "{\"reason\": \"更正\"}";
                            default -> "";
                        })
                .post("/api/v1/reports/" + division + "/2023/" + what)
                .then();
    }

    private static String proposed(String token, String division, String tag) {
        return decide(token, division, "accept", tag)
                .statusCode(200)
                .body("status", equalTo("filed"))
                .body("acceptanceProposed.by", equalTo("test"))
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse ask(String token, String division, boolean secondPerson) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"secondPerson\": %s}".formatted(secondPerson))
                .put("/api/v1/acceptance/" + division)
                .then();
    }

    @Test
    void hasAnotherConfirmWhatOneProposes() throws IOException {
        String first = Tokens.reviewer("621000");
        String second = Tokens.reviewer("620000");
        decide(first, "621002", "accept", file("621002", 27)).statusCode(200).body("status", equalTo("accepted"));
        ask(Tokens.administrator("621000"), "621000", true).statusCode(200).body("secondPerson", equalTo(true));

        String filed = file("621021", 27);
        String tag = decide(first, "621021", "accept", filed)
                .statusCode(200)
                .body("status", equalTo("filed"))
                .body("acceptanceProposed.by", equalTo("test"))
                .body("acceptanceProposed.at", notNullValue())
                .body("decisions.decision", contains("proposed"))
                .extract()
                .header("ETag");
        assertThat(tag).isNotEqualTo(filed);
        given().get("/api/v1/reports/621021/2023")
                .then()
                .header("ETag", tag)
                .body("receipt.status", equalTo("filed"))
                .body("acceptanceProposed.by", equalTo("test"));
        given().get("/api/v1/reports?within=621021&year=2023")
                .then()
                .body("reports[0].acceptanceProposed.by", equalTo("test"));

        decide(first, "621021", "accept", tag)
                .statusCode(409)
                .body("type", equalTo("/problems/second-person-needed"))
                .body("detail", containsString("另一人"))
                .body("reportStatus", equalTo("filed"));
        decide(second, "621021", "accept", filed).statusCode(412);
        decide(second, "621021", "accept", tag)
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("acceptanceProposed", nullValue())
                .body("decisions.decision", contains("proposed", "accepted"));
        given().get("/api/v1/reports/621021/2023")
                .then()
                .body("receipt.status", equalTo("accepted"))
                .body("acceptanceProposed", nullValue());
    }

    @Test
    void dropsTheProposalWithAReturnAReopeningOrAnotherRevision() throws IOException {
        ask(Tokens.administrator("621100"), "621100", true).statusCode(200);
        String first = Tokens.reviewer("621100");
        String second = Tokens.administrator("621100");

        String tag = proposed(first, "621102", file("621102", 27));
        tag = decide(second, "621102", "return", tag)
                .statusCode(200)
                .body("status", equalTo("returned"))
                .body("acceptanceProposed", nullValue())
                .extract()
                .header("ETag");
        decide(second, "621102", "accept", tag).statusCode(409).body("type", equalTo("/problems/state-does-not-allow"));

        tag = proposed(second, "621102", file("621102", 30));
        tag = decide(first, "621102", "reopen", tag)
                .statusCode(200)
                .body("status", equalTo("filed"))
                .body("acceptanceProposed", nullValue())
                .extract()
                .header("ETag");
        decide(first, "621102", "reopen", tag).statusCode(409);

        proposed(first, "621102", tag);
        String corrected = file("621102", 31);
        given().get("/api/v1/reports/621102/2023").then().body("acceptanceProposed", nullValue());
        given().get("/api/v1/reports/621102/2023/revisions")
                .then()
                .body("[0].acceptanceProposed", nullValue())
                .body("[1].acceptanceProposed", nullValue());
        tag = proposed(second, "621102", corrected);
        decide(first, "621102", "accept", tag).statusCode(200).body("status", equalTo("accepted"));
        List<Integer> proposals = given().get("/api/v1/log?limit=5000")
                .then()
                .extract()
                .path("entries.findAll { it.division == '621102' && it.kind == 'proposed' }.number");
        assertThat(proposals)
                .hasSize(4)
                .allSatisfy(
                        number -> given().get("/api/v1/log/" + number).then().body("proved", equalTo(true)));
    }

    @Test
    void isAskedForByAdministratorsAndBindsAllBelow() throws IOException {
        String city = Tokens.administrator("621200");
        for (String other : List.of(
                Tokens.reviewer("621200"),
                Tokens.filer("621200"),
                Tokens.administrator("621202"),
                Tokens.administrator("621100"))) {
            ask(other, "621200", true).statusCode(403);
        }
        given().contentType("application/json")
                .body("{\"secondPerson\": true}")
                .put("/api/v1/acceptance/621200")
                .then()
                .statusCode(401);
        given().get("/api/v1/acceptance/621200")
                .then()
                .statusCode(200)
                .body("secondPerson", equalTo(false))
                .body("set", empty());
        ask(city, "621200", true).statusCode(200);
        ask(Tokens.administrator("621202"), "621202", false)
                .statusCode(200)
                .body("secondPerson", equalTo(true))
                .body("set.division", contains("621200", "621202"))
                .body("set.secondPerson", contains(true, false))
                .body("set.by", contains("test", "test"));
        given().get("/api/v1/log?limit=5000").then().body("entries.kind", hasItem("second_person"));

        // The city's own report is accepted by the province, which asks for nobody else
        decide(Tokens.reviewer("620000"), "621200", "accept", file("621200", 27))
                .statusCode(200)
                .body("status", equalTo("accepted"));
        String reviewer = Tokens.reviewer("621200");
        String tag = proposed(reviewer, "621202", file("621202", 27));

        // Once it is taken back, one is enough, whoever it is
        ask(city, "621200", false).statusCode(200).body("secondPerson", equalTo(false));
        decide(reviewer, "621202", "accept", tag).statusCode(200).body("status", equalTo("accepted"));

        ask(city, "999999", true).statusCode(404);
        given().get("/api/v1/acceptance/none").then().statusCode(404);
        given().auth()
                .oauth2(city)
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/acceptance/621200")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/secondPerson"));
    }
}
