package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Departments, townships, sub-districts and zones file reports of their own, and never the government's. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OrganReportTest {

    private static ValidatableResponse file(String token, String title, String query) throws IOException {
        String text = Files.readString(Path.of("samples/tongjiang-2024.txt")).replace("同江市", title);
        return given().auth()
                .oauth2(token)
                .contentType("text/plain; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports" + query)
                .then();
    }

    private static ValidatableResponse file(ObjectNode report) {
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then();
    }

    static ObjectNode report(String division, String body, int licensing) throws IOException {
        ObjectNode report = Samples.report(division, 2024, body);
        ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", licensing);
        return report;
    }

    @Test
    void isFiledForTheRegisteredBodyThatTheTitleNames() throws IOException {
        String office = Tokens.filer("330921");
        file(office, "岱山县教育局", "")
                .statusCode(422)
                .body("type", equalTo("/problems/question"))
                .body("parameter", equalTo("body"))
                .body("candidates", empty())
                .body("detail", containsString("/api/v1/bodies"));
        given().get("/api/v1/reports/330921/2024").then().statusCode(404);
        given().get("/api/v1/bodies?within=330921&kind=department").then().body("bodies", empty());

        String education = Bodies.department("330921", "岱山县教育局");
        String town = Bodies.registered("township", "330921", "衢山镇人民政府");
        file(office, "岱山县教育局", "")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/reports/" + education + "/2024/revisions/1"))
                .body("division.code", equalTo("330921"))
                .body("body.id", equalTo(education))
                .body("body.name", equalTo("岱山县教育局"))
                .body("scope", equalTo("organ"))
                .body("findings.ruleId", hasItem("D12"));
        file(office, "浙江省舟山市岱山县衢山镇", "?dryRun=true").statusCode(200).body("body.id", equalTo(town));
        file(office, "衢山镇人民政府", "?division=330921&dryRun=true").statusCode(200).body("body.kind", equalTo("township"));
        file(office, "岱山县教育体育局", "")
                .statusCode(422)
                .body("candidates.code", contains(education, town))
                .body("candidates.name", contains("岱山县教育局", "衢山镇人民政府"));
        file(office, "岱山县教育体育局", "?body=" + education + "&dryRun=true")
                .statusCode(200)
                .body("findings.ruleId", hasItem("D10"));
        given().get("/api/v1/reports/330921/2024").then().statusCode(404);
    }

    @Test
    void asksWhichOfTwoThatAreCalledSo() throws IOException {
        String committee = Bodies.registered("zone", "330922", "嵊泗经济开发区管理委员会");
        Map<String, Object> second = Bodies.body("zone", "330922", "嵊泗工业园区管委会");
        String other = Bodies.register(Tokens.ADMINISTRATOR, second)
                .statusCode(201)
                .extract()
                .path("id");
        second.put("since", 2023);
        second.put("firstYear", 2019);
        second.put("reason", "更名");
        second.put("name", "嵊泗经济开发区");
        Bodies.put(Tokens.ADMINISTRATOR, other, second).statusCode(409).body("body", equalTo(committee));
        file(Tokens.filer("330922"), "某局", "?division=330922")
                .statusCode(422)
                .body("candidates.code", containsInAnyOrder(committee, other));
    }

    @Test
    void asksWhetherItIsTheGovernmentsWhereItsOfficeFilesForBoth() throws IOException {
        String clerk = Tokens.filer("331124");
        file(clerk, "松阳县人民政府办公室", "?dryRun=true").statusCode(200).body("body.id", equalTo("331124"));
        String office = Bodies.department("331124", "松阳县人民政府办公室");
        file(clerk, "松阳县人民政府办公室", "").statusCode(422).body("candidates.code", contains("331124", office));
        file(clerk, "松阳县人民政府办公室", "?body=331124&dryRun=true").statusCode(200).body("scope", equalTo("region"));
        file(clerk, "松阳县人民政府办公室", "?body=" + office).statusCode(201).body("scope", equalTo("organ"));
        file(clerk, "松阳县", "").statusCode(201).body("body.id", equalTo("331124"));
    }

    @Test
    void isFiledAsJsonAndReadBackUnderItsId() throws IOException {
        String id = Bodies.department("330902", "定海区司法局");
        file(report("330902", id, 5))
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("body.kind", equalTo("department"));
        file(report("330902", id, 6)).statusCode(201).body("revision", equalTo(2));
        ObjectNode withoutDivision = report("330902", id, 7);
        withoutDivision.remove("division");
        file(withoutDivision).statusCode(201).body("division.code", equalTo("330902"));
        String address = "/api/v1/reports/" + id + "/2024";
        given().get(address)
                .then()
                .statusCode(200)
                .body("receipt.body.name", equalTo("定海区司法局"))
                .body("cells.'disclosure.licensing.decisions'", equalTo(7));
        given().get(address + "?scope=organ").then().statusCode(200);
        given().get(address + "?scope=region").then().statusCode(404);
        given().get(address + "/revisions")
                .then()
                .body("self", hasItem(address + "/revisions/1?scope=organ"))
                .body("body.id", contains(id, id, id));
        given().get(address + "/revisions/2?scope=organ").then().statusCode(200);
        given().get(address + "/revisions/2/document").then().statusCode(200);
        given().get(address + "/revisions/2/changes").then().body("cells.to", contains(6));
        given().get("/api/v1/reports?within=330902&year=2024").then().body("reports.body.id", contains(id));
        given().get("/api/v1/findings?within=330902&year=2024&severity=info")
                .then()
                .body("reports.body.id", everyOrNone(id));
        given().get("/api/v1/reports/330902/2024").then().statusCode(404);
        given().get("/api/v1/reports/330902/2024?scope=organ").then().statusCode(404);
        given().get("/api/v1/log?limit=5000")
                .then()
                .body(
                        "entries.findAll { it.body == '%s' }.kind".formatted(id),
                        contains("registered", "filed", "filed", "filed"));
    }

    private static org.hamcrest.Matcher<Iterable<? extends String>> everyOrNone(String id) {
        return org.hamcrest.Matchers.anyOf(contains(id), org.hamcrest.Matchers.emptyIterable());
    }

    @Test
    void isFoundByItsCreditCodeWheneverThatBecameKnown() throws IOException {
        String id = Bodies.department("331127", "景宁畲族自治县教育局");
        file(report("331127", id, 1)).statusCode(201);
        Map<String, Object> known = Bodies.body("department", "331127", "景宁畲族自治县教育局");
        known.put("creditCode", "91110000802100433B");
        known.put("since", 2019);
        known.put("reason", "补充统一社会信用代码");
        Bodies.put(Tokens.ADMINISTRATOR, id, known).statusCode(200);
        file(report("331127", "91110000802100433B", 2))
                .statusCode(201)
                .body("body.id", equalTo(id))
                .body("revision", equalTo(2));
        given().get("/api/v1/reports/91110000802100433b/2024")
                .then()
                .body("receipt.body.id", equalTo(id))
                .body("receipt.revision", equalTo(2));
    }

    @Test
    void isReturnedAcceptedAndReopenedByTheOfficeOfItsDivision() throws IOException {
        String id = Bodies.department("330903", "普陀区财政局");
        file(report("330903", id, 1)).statusCode(201);
        String address = "/api/v1/reports/" + id + "/2024";
        given().auth()
                .oauth2(Tokens.filer("330903"))
                .header("If-Match", "\"1.0\"")
                .post(address + "/accept")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.reviewer("330903"))
                .header("If-Match", "\"1.0\"")
                .post(address + "/accept")
                .then()
                .statusCode(200)
                .body("body.id", equalTo(id))
                .body("status", equalTo("accepted"));
        file(report("330903", id, 2)).statusCode(409);
    }

    @Test
    void isComparedWithTheBodysOwnYearBeforeAndWithBodiesOfItsKind() throws IOException {
        String health = Bodies.department("331102", "莲都区卫生健康局");
        String water = Bodies.department("331102", "莲都区水利局");
        String town = Bodies.registered("township", "331102", "碧湖镇人民政府");
        ObjectNode before = report("331102", health, 4321).put("year", 2023);
        ((ObjectNode) before.get("cells")).put("applications.carried_out.total", 3);
        ((ObjectNode) before.get("cells")).put("applications.carried_out.natural_person", 3);
        ((ObjectNode) before.get("cells")).put("applications.carried_in.total", 3);
        ((ObjectNode) before.get("cells")).put("applications.carried_in.natural_person", 3);
        file(before).statusCode(201);
        file(report("331102", water, 4321)).statusCode(201);
        file(report("331102", town, 4321)).statusCode(201);
        file(report("331102", health, 4321))
                .statusCode(201)
                .body("findings.findAll { it.severity == 'warning' }.ruleId", hasItem("R08"))
                .body("findings.message.zh", hasItem(containsString("莲都区水利局")))
                .body("findings.message.zh", not(hasItem(containsString("碧湖镇"))));
        given().get("/api/v1/reports/" + town + "/2024")
                .then()
                .body("receipt.findings.findAll { it.severity == 'warning' }.ruleId", not(hasItem("R08")));
    }

    @Test
    void belongsToOneBodyOnly() throws IOException {
        String id = Bodies.department("331121", "青田县民政局");
        file(report("331121", id, 1).put("scope", "region"))
                .statusCode(422)
                .body("violations.pointer", contains("/scope"));
        file(report("331122", id, 1)).statusCode(422).body("violations.pointer", contains("/body"));
        file(report("331121", "331121-d9998", 1)).statusCode(422).body("violations.pointer", contains("/body"));
        file(report("331121", id, 1).put("year", 2018)).statusCode(422).body("violations.pointer", contains("/body"));
        file(report("331121", "11330803MB7654321A", 1)).statusCode(422);
        file(report("331121", "331121", 1).put("scope", "organ"))
                .statusCode(422)
                .body("violations.pointer", contains("/scope"));
        ObjectNode unsaid = Samples.report("331121", 2024).put("scope", "organ");
        file(unsaid).statusCode(422).body("candidates.code", contains(id));
        file(Tokens.filer("331121"), "青田县民政局", "?scope=region&dryRun=true")
                .statusCode(200)
                .body("body.id", equalTo("331121"))
                .body("findings.findAll { it.ruleId == 'D10' }.severity", contains("warning"));
        file(report("331121", "331121", 1)).statusCode(201).body("body.kind", equalTo("government"));
    }
}
