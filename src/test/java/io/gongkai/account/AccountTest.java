package io.gongkai.account;

import static io.gongkai.account.AccountCalls.PASSWORD;
import static io.gongkai.account.AccountCalls.administrator;
import static io.gongkai.account.AccountCalls.file;
import static io.gongkai.account.AccountCalls.grant;
import static io.gongkai.account.AccountCalls.open;
import static io.gongkai.account.AccountCalls.person;
import static io.gongkai.account.AccountCalls.signIn;
import static io.gongkai.account.AccountCalls.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountTest {

    @Test
    void signsInAndFilesWithoutAToken() throws Exception {
        String session = person("filer-610102", "610102", grant("filer", "610102"));

        signedIn(session)
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("kind", equalTo("account"))
                .body("name", equalTo("filer-610102"))
                .body("grants.role", contains("filer"))
                .body("endsAt", notNullValue());
        signedIn(session)
                .contentType(ContentType.JSON)
                .body(Samples.report("610102", 2023))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        signedIn(session)
                .contentType(ContentType.JSON)
                .body(Samples.report("610103", 2023))
                .post("/api/v1/reports")
                .then()
                .statusCode(403);
    }

    @Test
    void grantsNothingWithoutAGrantAndTakesEffectAtOnce() throws Exception {
        String session = person("nobody-610104", "610104");
        String id = signedIn(session).get("/api/v1/session").then().extract().path("id");

        file(session, "610104").statusCode(403);
        signedIn(session).get("/api/v1/accounts").then().statusCode(200).body("$", empty());

        grant(id, grant("filer", "610104")).statusCode(200).body("grants.division", contains("610104"));
        file(session, "610104").statusCode(201);

        grant(id).statusCode(200).body("grants", empty());
        file(session, "610104").statusCode(403);
    }

    @Test
    void filesForOneBodyAloneWhereItIsBoundToIt() throws Exception {
        String body = Bodies.department("610115", "临潼区水务局");
        String session = person("clerk-610115", "610115");
        String id = signedIn(session).get("/api/v1/session").then().extract().path("id");
        Map<String, Object> grants = Map.of("grants", List.of(Map.of("role", "filer", "body", body)));
        for (int again = 0; again < 2; again++) {
            administrator()
                    .contentType(ContentType.JSON)
                    .body(grants)
                    .put("/api/v1/accounts/" + id + "/grants")
                    .then()
                    .statusCode(200)
                    .body("grants.body", contains(body))
                    .body("grants.division", contains("610115"));
            file(session, "610115").statusCode(403);
            ObjectNode report = Samples.report("610115", 2023, body);
            signedIn(session)
                    .contentType(ContentType.JSON)
                    .body(report)
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(again == 0 ? 201 : 200);
            grant(id).statusCode(200).body("grants", empty());
        }
        grant(id, grant("filer", "610115")).statusCode(200);
        file(session, "610115").statusCode(201);
    }

    @Test
    void closesAnAccountForGoodAndKeepsItsName() {
        String session = person("li.610113", "610113", grant("reviewer", "610113"));
        String id = signedIn(session).get("/api/v1/session").then().extract().path("id");

        administrator().delete("/api/v1/accounts/" + id).then().statusCode(204);

        signedIn(session).get("/api/v1/session").then().statusCode(401);
        signIn("li.610113", PASSWORD).statusCode(401);
        open(Tokens.ADMINISTRATOR, "li.610113", "610113")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"));
        administrator().get("/api/v1/accounts/" + id).then().statusCode(200).body("state", equalTo("closed"));
        administrator().get("/api/v1/accounts").then().body("name", not(hasItem("li.610113")));
    }

    /** A reviewer of 宝鸡市 looks after readers and filers of its area and reviewers below, and after nobody else. */
    @Test
    void isLookedAfterByWhoMayIssueAllItsRoles() {
        String reviewer = person("wang.610300", "610300", grant("reviewer", "610300"));

        open(reviewer, "below.610302", "610302", grant("reviewer", "610302"), grant("filer", "610302"))
                .then()
                .statusCode(201);
        open(reviewer, "beside.610400", "610400").then().statusCode(403);
        open(reviewer, "above.610302", "610302", grant("administrator", "610302"))
                .then()
                .statusCode(403);
        signedIn(reviewer)
                .get("/api/v1/accounts")
                .then()
                .body("name", hasItem("below.610302"))
                .body("name", not(hasItem("wang.610300")));

        Response mighty = open("mighty.610303", "610303", grant("administrator", "610000"));
        String id = mighty.path("account.id");
        signedIn(reviewer).get("/api/v1/accounts/" + id).then().statusCode(404);
        signedIn(reviewer).post("/api/v1/accounts/" + id + "/code").then().statusCode(403);
        signedIn(reviewer).delete("/api/v1/accounts/" + id).then().statusCode(403);
        signedIn(reviewer)
                .contentType(ContentType.JSON)
                .body(Map.of("grants", List.of()))
                .put("/api/v1/accounts/" + id + "/grants")
                .then()
                .statusCode(403);
    }

    @Test
    void namesEverythingThatIsWrongWithAnAccountAtOnce() {
        administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x", "division", "999999", "grants", List.of(grant("king", "230881"))))
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/name", "/displayName", "/division", "/grants/0/role"));
    }
}
