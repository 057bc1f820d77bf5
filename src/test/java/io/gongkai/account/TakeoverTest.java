package io.gongkai.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Ways to come to what is another's. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TakeoverTest {

    private static final String PASSWORD = "turnip lantern ferry gazette";
    private static final String COOKIE = "gongkai-session";

    @Inject
    People people;

    @Inject
    Passwords passwords;

    /** A reviewer takes a code for somebody's account, and waits until the account may do more than he. */
    @Test
    void givesNobodyACodeForWhatTheAccountMayDoLater() {
        String reviewer = Tokens.reviewer("610300");
        Response opened = open(Tokens.ADMINISTRATOR, "rising.610302", "610302");
        setPassword("rising.610302", opened.path("code"), 201);
        String id = opened.path("account.id");

        String code = given().auth()
                .oauth2(reviewer)
                .post("/api/v1/accounts/" + id + "/code")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("grants", List.of(Map.of("role", "administrator", "division", "610000"))))
                .put("/api/v1/accounts/" + id + "/grants")
                .then()
                .statusCode(200);

        setPassword("rising.610302", code, 401);
    }

    @Test
    void endsTheSessionBeforeWithSigningInAgain() {
        Response opened = open(Tokens.ADMINISTRATOR, "again.610303", "610303");
        String first = setPassword("again.610303", opened.path("code"), 201);

        String second = given().cookie(COOKIE, first)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "again.610303", "password", PASSWORD))
                .post("/api/v1/session")
                .then()
                .statusCode(201)
                .extract()
                .cookie(COOKIE);

        given().cookie(COOKIE, first).get("/api/v1/session").then().statusCode(401);
        given().cookie(COOKIE, second).get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void signsAnAccountOutEverywhereWhereItsOfficeAsks() {
        Response opened = open(Tokens.ADMINISTRATOR, "lost.610302", "610302");
        String session = setPassword("lost.610302", opened.path("code"), 201);
        String address = "/api/v1/accounts/" + opened.path("account.id") + "/sessions";

        given().auth().oauth2(Tokens.reviewer("610400")).delete(address).then().statusCode(404);
        given().cookie(COOKIE, session).get("/api/v1/session").then().statusCode(200);
        given().auth().oauth2(Tokens.reviewer("610300")).delete(address).then().statusCode(204);
        given().cookie(COOKIE, session).get("/api/v1/session").then().statusCode(401);
    }

    /** What the database refuses would be answered as a fault of the service, and fill its log. */
    @Test
    void knowsNobodyByANameThatCanBeNone() {
        for (String path : new String[] {"/api/v1/session", "/api/v1/session/password"}) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("name", "a\u0000b", "code", "x", "password", PASSWORD))
                    .post(path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void leavesNothingInTheBrowserOfWhoSignsOut() {
        given().delete("/api/v1/session").then().statusCode(204).header("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** Hashing a password takes fifty times what everything else does: who has no code must not see it done. */
    @Test
    void tellsByTheTimeItTakesOfNoNameWhetherSomebodyHasIt() {
        open(Tokens.ADMINISTRATOR, "timed.610304", "610304");

        long hashing = quickest(_ -> passwords.hash(PASSWORD));
        long known = quickest(round ->
                people.setPassword(new NewPassword("timed.610304", "gk_wrong", PASSWORD), "198.51.100." + round));

        assertThat(known).isLessThan(hashing);
    }

    private interface Work {
        void round(long number);
    }

    private static long quickest(Work work) {
        return LongStream.range(0, 12)
                .map(round -> {
                    long began = System.nanoTime();
                    work.round(round);
                    return System.nanoTime() - began;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void keepsNoPasswordOfAClosedAccount() throws SQLException {
        Response opened = open(Tokens.ADMINISTRATOR, "gone.610305", "610305");
        setPassword("gone.610305", opened.path("code"), 201);
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .delete("/api/v1/accounts/" + opened.path("account.id"))
                .then()
                .statusCode(204);

        try (Connection connection = OwnersDatabase.get().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT password_hash FROM account WHERE name = 'gone.610305'")) {
            row.next();
            assertThat(row.getString(1)).isNull();
        }
    }

    private static Response open(String by, String name, String division) {
        Response opened = given().auth()
                .oauth2(by)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "displayName", "in person", "division", division, "grants", List.of()))
                .post("/api/v1/accounts");
        opened.then().statusCode(201);
        return opened;
    }

    private static String setPassword(String name, String code, int status) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "code", code, "password", PASSWORD))
                .post("/api/v1/session/password")
                .then()
                .statusCode(status)
                .extract()
                .cookie(COOKIE);
    }
}
