package io.gongkai.body;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Departments, townships, sub-districts and zones are registered under governments, and keep their ids. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BodyResourceTest {

    private static Map<String, Object> body(String division, String name, String member, Object value) {
        Map<String, Object> body = Bodies.body("department", division, name);
        body.put(member, value);
        return body;
    }

    @Test
    void issuesIdsAndTakesTheCreditCodeWhereItIsKnown() {
        String office = Tokens.reviewer("330802");
        Bodies.register(office, Bodies.body("department", "330802", "柯城区教育局"))
                .statusCode(201)
                .header("Location", containsString("/api/v1/bodies/330802-d0001"))
                .body("id", equalTo("330802-d0001"))
                .body("body.expected", equalTo(true))
                .body("body.division.name", equalTo("柯城区"))
                .body("firstYear", equalTo(2019))
                .body("entries.enteredBy", contains("test"));
        Bodies.register(office, Bodies.body("township", "330802", "航埠镇人民政府"))
                .statusCode(201)
                .body("id", equalTo("330802-t0002"));
        Bodies.register(office, body("330802", "柯城区司法局", "creditCode", " 11330802mb1234567" + "3"))
                .statusCode(422);
        Bodies.register(office, body("330802", "柯城区司法局", "creditCode", "11330881MB1234567W"))
                .statusCode(201)
                .body("id", equalTo("11330881MB1234567W"));
        given().get("/api/v1/bodies/11330881mb1234567w").then().body("body.name", equalTo("柯城区司法局"));
    }

    @Test
    void keepsTheIdOfABodyThatIsRenamedAndFindsItByACodeThatIsKnownLater() {
        String office = Tokens.administrator("330803");
        String id = Bodies.department("330803", "衢江区教育局");
        Map<String, Object> renamed = body("330803", "衢江区教育体育局", "since", 2022);
        Bodies.put(office, id, renamed).statusCode(422).body("violations.pointer", contains("/reason"));
        renamed.put("reason", "机构改革");
        renamed.put("creditCode", "11330803MB7654321T");
        Bodies.put(office, id, renamed)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("body.name", equalTo("衢江区教育体育局"))
                .body("entries.name", contains("衢江区教育局", "衢江区教育体育局"))
                .body("entries.reason", contains(null, "机构改革"));
        given().get("/api/v1/bodies/" + id + "?year=2021").then().body("body.name", equalTo("衢江区教育局"));
        given().get("/api/v1/bodies/11330803MB7654321T?year=2022")
                .then()
                .body("id", equalTo(id))
                .body("body.name", equalTo("衢江区教育体育局"))
                .body("body.creditCode", equalTo("11330803MB7654321T"));
        // The name it had is free again from 2022 on, and is not before
        Map<String, Object> successor = Bodies.body("department", "330803", "教育局");
        Bodies.register(office, successor).statusCode(409).body("body", equalTo(id));
        successor.put("firstYear", 2022);
        Bodies.register(office, successor).statusCode(201);
        Bodies.register(office, body("330803", "衢江区民政局", "creditCode", "11330803MB7654321T"))
                .statusCode(409)
                .body("body", equalTo(id));
        renamed.put("lastYear", 2023);
        Bodies.put(office, id, renamed)
                .statusCode(200)
                .body("body", nullValue())
                .body("lastYear", equalTo(2023));
    }

    @Test
    void namesTheRightCheckCharacter() {
        Bodies.register(Tokens.ADMINISTRATOR, body("330822", "常山县教育局", "creditCode", "11330803MB7654321A"))
                .statusCode(422)
                .body("violations.pointer", contains("/creditCode"))
                .body("detail", containsString("“T”"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        Bodies.register(
                        Tokens.ADMINISTRATOR,
                        Map.of(
                                "kind",
                                "government",
                                "division",
                                "99",
                                "name",
                                "局",
                                "firstYear",
                                1999,
                                "lastYear",
                                1998))
                .statusCode(422)
                .body("violations.pointer", contains("/kind", "/name", "/firstYear", "/lastYear", "/division"));
        Bodies.register(Tokens.ADMINISTRATOR, Bodies.body("department", "350527", "金门县教育局"))
                .statusCode(422)
                .body("violations.pointer", contains("/division"));
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .post("/api/v1/bodies")
                .then()
                .statusCode(400);
    }

    @Test
    void isForTheOfficeOfTheDivisionAndThoseAbove() {
        Map<String, Object> body = Bodies.body("department", "330824", "开化县财政局");
        for (String token : List.of(Tokens.filer("330824"), Tokens.reviewer("330822"), Tokens.reviewer("331100"))) {
            Bodies.register(token, body).statusCode(403);
        }
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/bodies")
                .then()
                .statusCode(401);
        String id = Bodies.register(Tokens.reviewer("330800"), body)
                .statusCode(201)
                .extract()
                .path("id");
        body.put("since", 2024);
        body.put("reason", "划归");
        body.put("division", "330822");
        Bodies.put(Tokens.reviewer("330822"), id, body).statusCode(403);
        Bodies.put(Tokens.reviewer("330800"), id, body).statusCode(200).body("body.division.code", equalTo("330822"));
        given().get("/api/v1/bodies/" + id + "?year=2023").then().body("body.division.code", equalTo("330824"));
        Bodies.put(Tokens.ADMINISTRATOR, "330824-d9999", body).statusCode(404);
        Bodies.put(Tokens.ADMINISTRATOR, "330824", body).statusCode(422);
    }

    @Test
    void listsBodiesInPagesByDivision() {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("教育局", "财政局", "司法局")) {
            ids.add(Bodies.department("330825", "龙游县" + name));
        }
        String zone = Bodies.registered("zone", "330825", "龙游经济开发区管理委员会");
        List<String> listed = new ArrayList<>();
        String next = "/api/v1/bodies?within=330825&year=2024&limit=2";
        while (next != null) {
            JsonPath page = given().get(next).then().statusCode(200).extract().jsonPath();
            listed.addAll(page.getList("bodies.id"));
            next = page.getString("next");
        }
        assertThat(listed.getFirst()).isEqualTo("330825");
        assertThat(listed.subList(1, 5)).containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(2), zone);
        given().get("/api/v1/bodies?within=330800&year=2024&kind=zone").then().body("bodies.id", contains(zone));
        given().get("/api/v1/bodies?within=330800&year=2024&name=司法&kind=department")
                .then()
                .body("bodies.id", hasItem(ids.get(2)))
                .body("bodies.id", not(hasItem(ids.get(1))));
        given().get("/api/v1/bodies?within=330825&year=2018").then().body("bodies.id", contains("330825"));
        given().get("/api/v1/bodies?within=330800&year=2024&kind=government")
                .then()
                .body("bodies.id", contains("330800", "330802", "330803", "330822", "330824", "330825", "330881"));
        given().get("/api/v1/bodies?within=3308&kind=x&limit=0&level=y")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("level", "kind", "limit", "within"));
    }

    @Test
    void expectsEveryGovernmentFromTheStartAndNoneWhereNoneReports() {
        given().get("/api/v1/bodies?within=350500&year=2024&kind=government")
                .then()
                .body("bodies.expected", everyItem(equalTo(true)))
                .body("bodies.id", not(hasItem("350527")))
                .body("bodies.id", hasItem("350581"));
        for (String nowhere : List.of("710000", "810000", "820000")) {
            given().get("/api/v1/bodies?year=2024&within=" + nowhere)
                    .then()
                    .statusCode(200)
                    .body("bodies", empty());
        }
        given().get("/api/v1/bodies/350527").then().body("body.expected", equalTo(false));
        Bodies.expect(Tokens.ADMINISTRATOR, "350527", 2024, true, "试").statusCode(422);
    }

    @Test
    void isToldByAnOfficeFromWhomNothingIsExpected() {
        String id = Bodies.department("330881", "江山市数据局");
        String why = "2024年11月新组建";
        Bodies.expect(Tokens.filer("330881"), id, 2024, false, why).statusCode(403);
        Bodies.expect(Tokens.reviewer("330881"), id, 2024, false, why)
                .statusCode(200)
                .body("body.expected", equalTo(false))
                .body("body.reason", equalTo(why))
                .body("expectations.setBy", contains("test"));
        given().get("/api/v1/bodies?within=330881&year=2024&kind=department")
                .then()
                .body("bodies.expected", contains(false))
                .body("bodies.reason", contains(why));
        given().get("/api/v1/bodies?within=330881&year=2023&kind=department")
                .then()
                .body("bodies.expected", contains(true));
        Bodies.expect(Tokens.reviewer("330881"), id, 2024, true, "收回")
                .statusCode(200)
                .body("body.expected", equalTo(true));
        Bodies.expect(Tokens.reviewer("330881"), id, 2018, true, "试").statusCode(422);

        // No government excuses itself
        Bodies.expect(Tokens.administrator("330881"), "330881", 2013, false, why)
                .statusCode(403);
        Bodies.expect(Tokens.reviewer("330800"), "330881", 2013, false, "撤销").statusCode(200);
        given().get("/api/v1/bodies/330881?year=2013").then().body("body.reason", equalTo("撤销"));
        Bodies.expect(Tokens.ADMINISTRATOR, "000000", 2024, false, why).statusCode(404);
        Bodies.expect(Tokens.ADMINISTRATOR, id, 2024, false, " ").statusCode(422);
    }

    /** 旬阳县 (610928) became 旬阳市 (610981) in 2021. */
    @Test
    void goesWithTheDivisionThatCarriesItsOwnOn() {
        String id = Bodies.department("610928", "旬阳县教育局");
        given().get("/api/v1/bodies?within=610981&year=2024&kind=department")
                .then()
                .body("bodies.id", contains(id))
                .body("bodies.division.name", contains("旬阳市"));
        given().get("/api/v1/bodies?within=610928&year=2020&kind=department")
                .then()
                .body("bodies.id", contains(id));
        Bodies.expect(Tokens.reviewer("610981"), id, 2024, false, "试").statusCode(200);
        Map<String, Object> renamed = body("610981", "旬阳市教育局", "since", 2021);
        renamed.put("reason", "撤县设市");
        Bodies.put(Tokens.reviewer("610981"), id, renamed).statusCode(200).body("body.name", equalTo("旬阳市教育局"));
        String later = Bodies.department("610981", "旬阳市司法局");
        given().get("/api/v1/bodies/" + later + "?year=2020").then().body("body.division.code", equalTo("610928"));
    }

    @Test
    void isInTheLog() {
        String id = Bodies.department("330822", "常山县民政局");
        Bodies.expect(Tokens.ADMINISTRATOR, id, 2024, false, "新组建").statusCode(200);
        given().get("/api/v1/log?limit=5000")
                .then()
                .body("entries.findAll { it.body == '%s' }.kind".formatted(id), contains("registered", "expected"));
    }
}
