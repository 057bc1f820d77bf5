package io.gongkai;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Bodies for tests: {@code Bodies.department("230881", "同江市教育局")} is the id of one that files from 2019 on. */
public final class Bodies {

    private Bodies() {}

    public static String department(String division, String name) {
        return registered("department", division, name);
    }

    public static String registered(String kind, String division, String name) {
        return register(Tokens.ADMINISTRATOR, body(kind, division, name))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What is sent to register a body. */
    public static Map<String, Object> body(String kind, String division, String name) {
        return new HashMap<>(Map.of("kind", kind, "division", division, "name", name, "firstYear", 2019));
    }

    public static ValidatableResponse register(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/bodies")
                .then();
    }

    public static ValidatableResponse put(String token, String address, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/api/v1/bodies/" + address)
                .then();
    }

    /** Says that a report is expected, or is not. */
    public static ValidatableResponse expect(String token, String body, int year, boolean expected, String reason) {
        return put(token, "%s/expectations/%d".formatted(body, year), Map.of("expected", expected, "reason", reason));
    }
}
