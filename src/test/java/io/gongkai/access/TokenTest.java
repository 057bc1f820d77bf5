package io.gongkai.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TokenTest {

    private final DataSource database = OwnersDatabase.get();

    @Test
    void tellsTheSecretOnceAndLetsNoCacheKeepIt() {
        String location = issue(Tokens.ADMINISTRATOR, "filer", "230881", "同江市政务公开办")
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("token", matchesPattern("gk_[A-Za-z0-9_-]{43}"))
                .body("role", equalTo("filer"))
                .body("division", equalTo("230881"))
                .body("label", equalTo("同江市政务公开办"))
                .body("issuedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .extract()
                .header("Location");

        assertThat(location).contains("/api/v1/tokens/");
        list(Tokens.ADMINISTRATOR)
                .body("id", hasItem(location.substring(location.lastIndexOf('/') + 1)))
                .body(not(containsString("gk_")));
    }

    @Test
    void storesNothingButTheHashOfTheSecret() throws SQLException {
        String secret = Tokens.filer("230882");

        try (Connection connection = database.getConnection();
                ResultSet rows =
                        connection.createStatement().executeQuery("SELECT hash, row_to_json(token)::text FROM token")) {
            boolean stored = false;
            while (rows.next()) {
                stored |= Arrays.equals(rows.getBytes(1), new Secret(secret).hash());
                assertThat(rows.getString(2)).doesNotContain(secret).doesNotContain(Tokens.ADMINISTRATOR);
            }
            assertThat(stored).isTrue();
        }
        assertThat(new Secret(secret).toString()).doesNotContain(secret);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        issue(Tokens.ADMINISTRATOR, "king", "999999", " ")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid"))
                .body("violations.pointer", contains("/role", "/division", "/label"))
                .body("violations[0].message", equalTo("角色须为 reader、filer、reviewer、administrator 之一。"));
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(422)
                .body("violations.size()", equalTo(3))
                .body("violations[1].message", containsString("There is no division of this code."));
    }

    @Test
    void takesLabelOfTwoHundredCharactersAndNoMore() {
        issue(Tokens.ADMINISTRATOR, "filer", "230881", "𠮷".repeat(200)).statusCode(201);
        issue(Tokens.ADMINISTRATOR, "filer", "230881", "公".repeat(201))
                .statusCode(422)
                .body("violations.pointer", contains("/label"));
        issue(Tokens.ADMINISTRATOR, "filer", "230881", "a\u0000b").statusCode(422);
    }

    @Test
    void issuesForDivisionThatIsNoMore() {
        issue(Tokens.ADMINISTRATOR, "filer", "371200", "莱芜市").statusCode(201);
    }

    @Test
    void letsReviewerIssueBelowItselfOnly() {
        String reviewer = Tokens.reviewer("230800");

        issue(reviewer, "filer", "230881", "同江市").statusCode(201);
        issue(reviewer, "reviewer", "230881", "同江市").statusCode(201);
        issue(reviewer, "filer", "230800", "佳木斯市").statusCode(201);
        forbidden(issue(reviewer, "reviewer", "230800", "佳木斯市"));
        forbidden(issue(reviewer, "administrator", "230881", "同江市"));
        forbidden(issue(reviewer, "filer", "230102", "道里区"));
        forbidden(issue(Tokens.filer("230881"), "filer", "230881", "同江市"));
    }

    @Test
    void listsToEachWhatItMayRevoke() {
        String reviewer = Tokens.reviewer("230700");
        issue(reviewer, "filer", "230717", "伊美区").statusCode(201);

        list(reviewer).body("division", hasItem("230717")).body("division", not(hasItem("230881")));
        list(Tokens.filer("230718")).body("division", contains("230718"));
    }

    @Test
    void refusesRevokedTokenAtOnce() {
        ValidatableResponse issued = issue(Tokens.ADMINISTRATOR, "filer", "230883", "抚远市");
        String secret = issued.extract().path("token");
        String id = issued.extract().path("id");
        list(secret).body("id", contains(id));

        revoke(Tokens.ADMINISTRATOR, id).then().statusCode(204);

        given().auth().oauth2(secret).get("/api/v1/tokens").then().statusCode(401);
        list(Tokens.ADMINISTRATOR).body("id", not(hasItem(id)));
        revoke(Tokens.ADMINISTRATOR, id).then().statusCode(204);
    }

    @Test
    void letsEachRevokeItselfAndWhatItCouldIssue() {
        ValidatableResponse filer = issue(Tokens.ADMINISTRATOR, "filer", "230822", "桦南县");
        String id = filer.extract().path("id");

        revoke(Tokens.filer("230822"), id).then().statusCode(404);
        revoke(Tokens.reviewer("230700"), id).then().statusCode(404);
        revoke(filer.extract().path("token"), id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11", "none"})
    void knowsNoTokenOfAnotherId(String id) {
        revoke(Tokens.ADMINISTRATOR, id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void keepsTheLastAdministrator() {
        // Other tests may have issued more.
        List<String> others = list(Tokens.ADMINISTRATOR)
                .extract()
                .path("findAll { it.role == 'administrator' && it.division == '000000' && it.label == 'test' }.id");
        others.forEach(other -> revoke(Tokens.ADMINISTRATOR, other).then().statusCode(204));
        String id = list(Tokens.ADMINISTRATOR)
                .extract()
                .path("find { it.role == 'administrator' && it.division == '000000' }.id");

        revoke(Tokens.ADMINISTRATOR, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"))
                .body("detail", containsString("请先另设一个"));
        list(Tokens.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer gk_nobody", "Bearer", "Basic YTpi", "gk_nobody", "Bearer a b", ""})
    void refusesAnyOtherCredentialsEvenWhereNoneAreNeeded(String credentials) {
        given().header("Authorization", credentials)
                .get("/api/v1/forms")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"gongkai\""))
                .body("detail", containsString("Authorization: Bearer"));
        given().get("/api/v1/forms").then().statusCode(200);
    }

    private static ValidatableResponse issue(String bearer, String role, String division, String label) {
        return given().auth()
                .oauth2(bearer)
                .contentType(ContentType.JSON)
                .body(Map.of("role", role, "division", division, "label", label))
                .post("/api/v1/tokens")
                .then();
    }

    private static ValidatableResponse list(String bearer) {
        return given().auth().oauth2(bearer).get("/api/v1/tokens").then().statusCode(200);
    }

    private static Response revoke(String bearer, String id) {
        return given().auth().oauth2(bearer).delete("/api/v1/tokens/" + id);
    }

    private static void forbidden(ValidatableResponse answer) {
        answer.statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", not(equalTo("")));
    }
}
