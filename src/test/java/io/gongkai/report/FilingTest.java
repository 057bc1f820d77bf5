package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FilingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
    void readsStoresAndGivesBackTheReportAsItWasPublished() throws IOException {
        String location = as(Tokens.filer("230881"))
                .contentType("text/plain; charset=utf-8")
                .body(text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .body("division.code", equalTo("230881"))
                .body("division.name", equalTo("同江市"))
                .body("year", equalTo(2024))
                .body("edition", equalTo("F2021"))
                .body("scope", equalTo("region"))
                .body("cells.numbers", equalTo(200))
                .body("findings.findAll { it.severity != 'info' }", hasSize(0))
                .body("sha256", notNullValue())
                .extract()
                .header("Location");
        given().get(location + "?sources=true")
                .then()
                .statusCode(200)
                .body("cells.'applications.new_received.total'", equalTo(27))
                .body("cells.'applications.granted_part.natural_person'", equalTo(4))
                .body("cells.'disclosure.fees.amount_wan_yuan'", equalTo("16671.4808"))
                .body("cells.'applications.carried_out.total'", equalTo(0))
                .body("cells.keySet()", not(hasItem("applications.other_all.total")))
                .body("sources.'applications.new_received.total'.place.zh", containsString("行"))
                .body("narrative.s6", containsString("信息处理费"));
        byte[] document = given().get(location + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(document).isEqualTo(Files.readAllBytes(Path.of("samples/tongjiang-2024.txt")));
    }

    @Test
    void answersTheSameContentWithTheSameReceiptAndTakesACorrectionAsRevisionTwo() throws IOException {
        ObjectNode report = Samples.report("230882", 2023);
        String first = file(report).statusCode(201).extract().asString();
        assertThat(file(report).statusCode(200).extract().asString()).isEqualTo(first);

        ObjectNode corrected = report.deepCopy();
        ((ObjectNode) corrected.get("cells")).put("disclosure.licensing.decisions", 1990);
        file(corrected).statusCode(201).body("revision", equalTo(2));
        given().get("/api/v1/reports/230882/2023")
                .then()
                .body("receipt.revision", equalTo(2))
                .body("cells.'disclosure.licensing.decisions'", equalTo(1990));
        String before = given().get("/api/v1/reports/230882/2023/revisions/1").path("receipt.filedAt");
        given().get("/api/v1/reports/230882/2023?asOf=" + before)
                .then()
                .body("receipt.revision", equalTo(1))
                .body("cells.'disclosure.licensing.decisions'", equalTo(1989));
        given().get("/api/v1/reports/230882/2023/revisions").then().body("inForce", equalTo(List.of(false, true)));
        file(report).statusCode(201).body("revision", equalTo(3));
    }

    @Test
    void storesNothingInADryRun() throws IOException {
        file(Tokens.filer("230804"), Samples.report("230804", 2023), "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("revision", nullValue())
                .body("cells.numbers", equalTo(200));
        given().get("/api/v1/reports/230804/2023").then().statusCode(404).body("status", equalTo(404));
    }

    @Test
    void storesATextWithCharacterZeroInIt() throws IOException {
        as(Tokens.ADMINISTRATOR)
                .contentType("text/plain; charset=utf-8")
                .body(text().replaceFirst("\t1989", "\t1989\0").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/reports?year=2021&division=230883")
                .then()
                .statusCode(201);
        given().get("/api/v1/reports/230883/2021").then().body("cells.'disclosure.licensing.decisions'", equalTo(1989));
    }

    @Test
    void keepsBlankAndNotApplicableAndMissingApartFromZero() throws IOException {
        ObjectNode report = Samples.report("230805", 2023);
        ObjectNode cells = (ObjectNode) report.get("cells");
        cells.putNull("disclosure.rules.issued");
        cells.put("disclosure.rules.repealed", "/");
        cells.remove("disclosure.rules.in_force");
        file(report)
                .statusCode(201)
                .body("cells.numbers", equalTo(197))
                .body("cells.blank", equalTo(1))
                .body("cells.notApplicable", equalTo(1))
                .body("cells.missing", equalTo(1))
                .body("findings.ruleId", hasItem("R06"));
        String stored = given().get("/api/v1/reports/230805/2023").asString();
        ObjectNode read = (ObjectNode) JSON.readTree(stored).get("cells");
        assertThat(read.get("disclosure.rules.issued").isNull()).isTrue();
        assertThat(read.get("disclosure.rules.repealed").textValue()).isEqualTo("/");
        assertThat(read.has("disclosure.rules.in_force")).isFalse();
        assertThat(read.get("disclosure.coercion.decisions").intValue()).isZero();
    }

    @Test
    void keepsOneRowOfOtherOutcomesAsItWasPrinted() throws IOException {
        ObjectNode report = Samples.report("230811", 2023);
        ObjectNode cells = (ObjectNode) report.get("cells");
        List<String> others = new ArrayList<>();
        cells.fieldNames().forEachRemaining(id -> {
            if (id.startsWith("applications.other.")) {
                others.add(id);
            }
        });
        cells.remove(others);
        for (String column : List.of(
                "natural_person",
                "enterprise",
                "research_institution",
                "public_interest_organization",
                "legal_service_organization",
                "other_organization",
                "total")) {
            cells.put("applications.other_all." + column, 0);
        }
        file(report)
                .statusCode(201)
                .body("cells.numbers", equalTo(186))
                .body("findings.findAll { it.ruleId == 'R02' }", hasSize(0));
        given().get("/api/v1/reports/230811/2023")
                .then()
                .body("cells.'applications.other_all.total'", equalTo(0))
                .body("cells.keySet()", not(hasItem("applications.other.other.total")))
                .body("receipt.cells.missing", equalTo(0));
        given().get("/api/v1/statistics/230800/2023").then().body("cells.'applications.other_all.total'", equalTo(0));
    }

    @Test
    void takesAnUploadedFileByForm() throws IOException {
        as(Tokens.ADMINISTRATOR)
                .multiPart("file", "2024年报.txt", text().getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain")
                .multiPart("division", "230881")
                .multiPart("year", "2019")
                .multiPart("dryRun", "true")
                .post("/api/v1/reports")
                .then()
                .statusCode(200)
                .body("year", equalTo(2019))
                .body("findings.ruleId", hasItem("D11"));
    }

    @Test
    void givesConcurrentFilingsAGaplessChainOfRevisions() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        String token = Tokens.filer("230828");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                ObjectNode report = Samples.report("230828", 2023);
                ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", 2000 + i);
                answers.add(clients.submit(() -> number(token, report)));
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            numbers.add(answer.get());
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 24).boxed().toList());
    }

    private static Integer number(String token, ObjectNode report) throws ExecutionException {
        return file(token, report, "").statusCode(201).extract().path("revision");
    }

    @Test
    void pagesThroughTheReportsOfAnArea() throws IOException {
        for (String county : List.of("330102", "330105", "330106")) {
            file(Samples.report(county, 2022)).statusCode(201);
        }
        var first = given().get("/api/v1/reports?within=330100&year=2022&limit=2")
                .then()
                .statusCode(200)
                .body("reports.division.code", equalTo(List.of("330102", "330105")));
        given().get((String) first.extract().path("next"))
                .then()
                .body("reports.division.code", equalTo(List.of("330106")))
                .body("next", nullValue());
        for (String wrong : List.of("as_of=2020-01-01T00:00:00Z", "sources=maybe", "scope=everything")) {
            given().get("/api/v1/reports/330102/2022?" + wrong).then().statusCode(400);
        }
        given().get("/api/v1/reports?yaer=2022").then().statusCode(400).body("violations.pointer", hasItem("yaer"));
    }
}
