package io.gongkai.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountTest {

    private static final String PASSWORD = "turnip lantern ferry gazette";
    private static final String COOKIE = "gongkai-session";

    record Right(String role, String division) {}

    private final DataSource database = OwnersDatabase.get();

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
            ObjectNode report = Samples.report("610115", 2023).put("body", body);
            report.remove("scope");
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
    void setsThePasswordItsOwnerChoosesOnceWithTheCode() {
        Response invitation = open("zhao.610111", "610111", grant("filer", "610111"));
        String code = invitation.path("code");

        setPassword("zhao.610111", code, "password1234")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/password"))
                .body("violations[0].message", containsString("太容易猜到"));
        setPassword("zhao.610111", code, "short").statusCode(422).body(containsString("12 至 128"));
        setPassword("zhao.610111", "gk_no_such_code", PASSWORD).statusCode(401);
        setPassword("ZHAO.610111 ", code, PASSWORD).statusCode(201).cookie(COOKIE);
        setPassword("zhao.610111", code, "another phrase of the same person").statusCode(401);

        signIn("zhao.610111", PASSWORD).statusCode(201);
        signIn("zhao.610111", PASSWORD + "!")
                .statusCode(401)
                .body("type", equalTo("/problems/sign-in-failed"))
                .body("detail", containsString("密码"));
    }

    @Test
    void endsTheOtherSessionsWithThePasswordAndThisOneOnSigningOut() {
        String first = person("sun.610112", "610112");
        String second = signIn("sun.610112", PASSWORD).statusCode(201).extract().cookie(COOKIE);

        String third = signedIn(second)
                .contentType(ContentType.JSON)
                .body(Map.of("current", PASSWORD, "password", "a quite different phrase of words"))
                .put("/api/v1/session/password")
                .then()
                .statusCode(201)
                .extract()
                .cookie(COOKIE);
        signedIn(first).get("/api/v1/session").then().statusCode(401);
        signedIn(second).get("/api/v1/session").then().statusCode(401);
        signedIn(third).get("/api/v1/session").then().statusCode(200);
        signIn("sun.610112", PASSWORD).statusCode(401);

        signedIn(third).delete("/api/v1/session").then().statusCode(204).cookie(COOKIE, equalTo(""));
        signedIn(third)
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/not-authenticated"));
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

    @Test
    void slowsDownWhoTriesPasswordsAlsoAllAtOnce() throws Exception {
        person("victim.610114", "610114");
        Callable<Response> attempt = () -> signIn("victim.610114", "guess after guess after guess")
                .extract()
                .response();

        List<Future<Response>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(Collections.nCopies(24, attempt));
        }
        int tried = 0;
        for (Future<Response> answer : answers) {
            if (answer.get().statusCode() == 401) {
                tried++;
            } else {
                answer.get()
                        .then()
                        .statusCode(429)
                        .header("Retry-After", notNullValue())
                        .body("detail", containsString("秒后再试"));
            }
        }
        assertThat(tried).isBetween(5, 12);
    }

    @Test
    void actsForNoPageOfAnotherSite() throws Exception {
        String session = person("qian.610115", "610115", grant("filer", "610115"));

        signedIn(session)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body(Samples.report("610115", 2023))
                .post("/api/v1/reports")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site"));
        signedIn(session)
                .header("Origin", "https://evil.example")
                .delete("/api/v1/session")
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "qian.610115", "password", PASSWORD))
                .post("/api/v1/session")
                .then()
                .statusCode(403);
        signedIn(session)
                .header("Sec-Fetch-Site", "same-origin")
                .delete("/api/v1/session")
                .then()
                .statusCode(204);
    }

    @Test
    void keepsPasswordsCodesAndSessionsAsHashesOnly() throws Exception {
        String code = open("feng.610116", "610116").path("code");
        String session = setPassword("feng.610116", code, PASSWORD).extract().cookie(COOKIE);
        String second = open("feng2.610116", "610116").path("code");

        try (Connection connection = database.getConnection()) {
            for (String table : List.of("account", "account_code", "session", "actor", "sign_in_failure")) {
                try (ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT row_to_json(kept)::text FROM " + table + " kept")) {
                    while (rows.next()) {
                        assertThat(rows.getString(1)).doesNotContain(PASSWORD, session, second);
                    }
                }
            }
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("SELECT password_hash FROM account WHERE name = 'feng.610116'")) {
                row.next();
                assertThat(row.getString(1)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            }
        }
    }

    @Test
    void givesTheBrowserACookieNoScriptAndNoOtherSiteComesBy() throws Exception {
        person("zhou.610117", "610117");

        assertThat(signIn("zhou.610117", PASSWORD).extract().header("Set-Cookie"))
                .contains("HTTPOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
    }

    private static String person(String name, String division, Right... grants) {
        String code = open(name, division, grants).path("code");
        return setPassword(name, code, PASSWORD).statusCode(201).extract().cookie(COOKIE);
    }

    private static Response open(String name, String division, Right... grants) {
        Response opened = open(Tokens.ADMINISTRATOR, name, division, grants);
        opened.then().statusCode(201).header("Cache-Control", "no-store");
        return opened;
    }

    private static Response open(String by, String name, String division, Right... grants) {
        return as(by).contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        name,
                        "displayName",
                        name + " in person",
                        "division",
                        division,
                        "grants",
                        List.of(grants)))
                .post("/api/v1/accounts");
    }

    private static ValidatableResponse grant(String id, Right... grants) {
        return administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("grants", List.of(grants)))
                .put("/api/v1/accounts/" + id + "/grants")
                .then();
    }

    private static ValidatableResponse file(String session, String division) throws IOException {
        return signedIn(session)
                .contentType(ContentType.JSON)
                .body(Samples.report(division, 2023))
                .post("/api/v1/reports")
                .then();
    }

    private static ValidatableResponse setPassword(String name, String code, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "code", code, "password", password))
                .post("/api/v1/session/password")
                .then();
    }

    private static ValidatableResponse signIn(String name, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", password))
                .post("/api/v1/session")
                .then();
    }

    private static Right grant(String role, String division) {
        return new Right(role, division);
    }

    private static RequestSpecification administrator() {
        return as(Tokens.ADMINISTRATOR);
    }

    private static RequestSpecification as(String credential) {
        return credential.equals(Tokens.ADMINISTRATOR) ? given().auth().oauth2(credential) : signedIn(credential);
    }

    private static RequestSpecification signedIn(String session) {
        return given().cookie(COOKIE, session);
    }
}
