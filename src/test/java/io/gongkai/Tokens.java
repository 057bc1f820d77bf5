package io.gongkai;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;

/**
 * Tokens for tests that file. {@code given().auth().oauth2(Tokens.filer("230881"))} or
 * {@code given().header("Authorization", "Bearer " + Tokens.ADMINISTRATOR)}; for tests with {@link PostgresForTests}.
 */
public final class Tokens {

    /** The secret of the nation's administrator, who may do anything. */
    public static final String ADMINISTRATOR = "administrator-of-the-tests-000000";

    private Tokens() {}

    /** A new token that files for one division. */
    public static String filer(String division) {
        return issued("filer", division);
    }

    /** A new token that sees what the office of a division sees, and changes nothing. */
    public static String reader(String division) {
        return issued("reader", division);
    }

    /** A new token that files for a division and all below it. */
    public static String reviewer(String division) {
        return issued("reviewer", division);
    }

    /** A new token that does anything within a division. */
    public static String administrator(String division) {
        return issued("administrator", division);
    }

    /** A new token of a role that is bound to a division. */
    public static String issued(String role, String division) {
        return given().auth()
                .oauth2(ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("role", role, "division", division, "label", "test"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
