package io.gongkai.account;

import static io.gongkai.account.AccountCalls.COOKIE;
import static io.gongkai.account.AccountCalls.PASSWORD;
import static io.gongkai.account.AccountCalls.grant;
import static io.gongkai.account.AccountCalls.open;
import static io.gongkai.account.AccountCalls.person;
import static io.gongkai.account.AccountCalls.setPassword;
import static io.gongkai.account.AccountCalls.signIn;
import static io.gongkai.account.AccountCalls.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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

/** Passwords, sessions and the cookie that stands for one. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SignInTest {

    private final DataSource database = OwnersDatabase.get();

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
}
