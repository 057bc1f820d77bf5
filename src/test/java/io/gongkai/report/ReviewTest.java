package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What an office above does with a report, from its filing to its acceptance, and who may. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReviewTest {

    private static final String REASONS = """
            {"reasons": [{"text": "复议总计与正文不符。", "cells": ["disputes.reconsideration.total"], "sections": ["s4"]},
                         {"text": "第五部分只写了“无”。", "sections": ["s5"]}]}""";

    /** The sample of a year, with so many applications of natural persons. */
    private static ObjectNode report(String division, int received) throws IOException {
        ObjectNode report = Samples.report(division, 2023);
        ObjectNode cells = (ObjectNode) report.get("cells");
        for (String column : List.of("natural_person", "total")) {
            cells.put("applications.new_received." + column, received);
            cells.put("applications.carried_out." + column, received - 27);
        }
        return report;
    }

    private static ValidatableResponse file(String token, ObjectNode report) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then();
    }

    private static String filed(String division) throws IOException {
        return file(Tokens.ADMINISTRATOR, report(division, 27))
                .statusCode(201)
                .body("status", equalTo("filed"))
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse decide(String token, String division, String what, String tag, String body) {
        RequestSpecification request = given().auth().oauth2(token);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post("/api/v1/reports/" + division + "/2023/" + what).then();
    }

    private static ValidatableResponse get(String division) {
        return given().get("/api/v1/reports/" + division + "/2023").then();
    }

    @Test
    void goesFromFiledThroughReturnedAndCorrectedToAccepted() throws IOException {
        String office = Tokens.reviewer("610300");
        String tag = filed("610302");
        assertThat(get("610302").extract().header("ETag")).isEqualTo(tag);

        String returned = decide(office, "610302", "return", tag, REASONS)
                .statusCode(200)
                .body("status", equalTo("returned"))
                .body("revision", equalTo(1))
                .extract()
                .header("ETag");
        assertThat(returned).isNotEqualTo(tag);
        get("610302")
                .header("ETag", returned)
                .body("receipt.status", equalTo("returned"))
                .body("decisions", hasSize(1))
                .body("decisions[0].decision", equalTo("returned"))
                .body("decisions[0].by", equalTo("test"))
                .body("decisions[0].reasons[0].cells[0].id", equalTo("disputes.reconsideration.total"))
                .body("decisions[0].reasons[0].cells[0].label", containsString("总计"))
                .body("decisions[0].reasons[0].sections", contains("s4"))
                .body("decisions[0].reasons[1].text", containsString("只写了"));
        String beforeCorrection = get("610302").extract().path("decisions[0].at");

        String corrected = file(Tokens.filer("610302"), report("610302", 30))
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("status", equalTo("filed"))
                .extract()
                .header("ETag");
        decide(office, "610302", "accept", corrected, null)
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("decisions.decision", contains("accepted"))
                .body("decisions[0].reasons", empty());
        given().get("/api/v1/reports/610302/2023/revisions")
                .then()
                .body("status", contains("superseded", "accepted"))
                .body("[0].decisions.decision", contains("returned"));
        given().get("/api/v1/reports/610302/2023/revisions/1").then().body("receipt.status", equalTo("superseded"));
        given().queryParam("asOf", beforeCorrection)
                .get("/api/v1/reports/610302/2023")
                .then()
                .header("ETag", nullValue())
                .body("receipt.revision", equalTo(1))
                .body("receipt.status", equalTo("returned"));
    }

    @Test
    void isNotReplacedOnceAcceptedUntilReopenedWithAReason() throws IOException {
        String office = Tokens.administrator("610400");
        String accepted = decide(office, "610402", "accept", filed("610402"), null)
                .extract()
                .header("ETag");
        file(Tokens.filer("610402"), report("610402", 31))
                .statusCode(409)
                .body("type", equalTo("/problems/state-does-not-allow"))
                .body("reportStatus", equalTo("accepted"));
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(report("610402", 31).toString())
                .post("/api/v1/reports?dryRun=true")
                .then()
                .statusCode(409);
        file(Tokens.filer("610402"), report("610402", 27)).statusCode(200).body("status", equalTo("accepted"));

        decide(office, "610402", "reopen", accepted, "{\"reason\": \" \"}")
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        decide(office, "610402", "reopen", accepted, "{\"reason\": \"该县来函更正。\"}")
                .statusCode(200)
                .body("status", equalTo("filed"))
                .body("decisions.decision", contains("accepted", "reopened"))
                .body("decisions[1].reasons[0].text", equalTo("该县来函更正。"));
        file(Tokens.filer("610402"), report("610402", 31)).statusCode(201);
    }

    @Test
    void isDecidedByAnOfficeStrictlyAboveOnly() throws IOException {
        String tag = filed("610502");
        for (String token : List.of(
                Tokens.filer("610502"),
                Tokens.reviewer("610502"),
                Tokens.administrator("610502"),
                Tokens.filer("610500"),
                Tokens.reviewer("610400"))) {
            decide(token, "610502", "return", tag, REASONS).statusCode(403);
            decide(token, "610502", "accept", tag, null).statusCode(403);
            decide(token, "610502", "reopen", tag, "{\"reason\": \"更正\"}").statusCode(403);
        }
        given().header("If-Match", tag)
                .post("/api/v1/reports/610502/2023/accept")
                .then()
                .statusCode(401);
        get("610502").header("ETag", tag).body("receipt.status", equalTo("filed"));
        decide(Tokens.reviewer("610000"), "610502", "accept", tag, null).statusCode(200);
    }

    @Test
    void letsOnlyOneOfTwoOfficesWinThatActAtOnce() throws IOException, InterruptedException, ExecutionException {
        String office = Tokens.reviewer("610600");
        String tag = filed("610602");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boolean accepts = i % 2 == 0;
                running.add(threads.submit(
                        () -> decide(office, "610602", accepts ? "accept" : "return", tag, accepts ? null : REASONS)
                                .extract()
                                .statusCode()));
            }
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
        }
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(answer -> answer != 200)
                .containsOnly(412);
        get("610602").body("decisions", hasSize(1));
    }

    @Test
    void refusesADecisionAboutAStateThatIsGoneOrUnnamed() throws IOException {
        String office = Tokens.reviewer("610700");
        String tag = filed("610702");
        decide(office, "610702", "accept", null, null).statusCode(428);
        decide(office, "610702", "accept", "*", null).statusCode(428);
        decide(office, "610702", "accept", "W/" + tag, null).statusCode(412);
        file(Tokens.filer("610702"), report("610702", 28)).statusCode(201);
        decide(office, "610702", "accept", tag, null).statusCode(412).body("reportStatus", equalTo("filed"));
        String now = get("610702").extract().header("ETag");
        decide(office, "610702", "reopen", now, "{\"reason\": \"更正\"}")
                .statusCode(409)
                .body("reportStatus", equalTo("filed"));
        String returned = decide(office, "610702", "return", "\"9.9\", " + now, REASONS)
                .statusCode(200)
                .extract()
                .header("ETag");
        decide(office, "610702", "accept", returned, null).statusCode(409).body("reportStatus", equalTo("returned"));
    }

    @Test
    void namesTheCellsAndSectionsThatTheFormDoesNotHave() throws IOException {
        String office = Tokens.reviewer("610800");
        String tag = filed("610802");
        decide(office, "610802", "return", tag, """
                        {"reasons": [{"text": "请核对", "cells": ["disputes.total"], "sections": ["s5", "s7"]}, {"cells": []}]}""")
                .statusCode(422)
                .body("violations.pointer", contains("/reasons/1/text"));
        decide(office, "610802", "return", tag, """
                        {"reasons": [{"text": "请核对", "cells": ["disputes.total"], "sections": ["s5", "s7"]}]}""")
                .statusCode(422)
                .body("violations.pointer", contains("/reasons/0/cells/0", "/reasons/0/sections/1"));
        decide(office, "610802", "return", tag, "{\"reasons\": []}").statusCode(422);
        decide(office, "610802", "return", tag, "{\"reasons\": [null]}").statusCode(422);
        decide(office, "610803", "return", tag, REASONS).statusCode(404);
    }

    @Test
    void listsTheReportsInAState() throws IOException {
        String office = Tokens.reviewer("611000");
        decide(office, "611002", "return", filed("611002"), REASONS).statusCode(200);
        decide(office, "611021", "accept", filed("611021"), null).statusCode(200);
        filed("611022");
        for (String status : List.of("returned", "accepted", "filed")) {
            given().get("/api/v1/reports?within=611000&year=2023&status=" + status)
                    .then()
                    .body("reports.status", contains(status));
        }
        given().get("/api/v1/reports?status=superseded")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("status"));
    }
}
