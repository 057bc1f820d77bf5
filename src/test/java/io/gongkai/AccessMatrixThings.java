package io.gongkai;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the calls of the access matrix are about, made when a path or a body names it in braces. */
final class AccessMatrixThings {

    private AccessMatrixThings() {}

    private static int made;

    static String filled(String text) {
        Map<String, Supplier<String>> makers = Map.of(
                "{unique}",
                () -> "matrix" + ++made,
                "{account}",
                () -> account("matrix" + ++made),
                "{token}",
                AccessMatrixThings::token,
                "{tested}",
                AccessMatrixThings::tested,
                "{body}",
                AccessMatrixThings::body,
                "{webhook}",
                AccessMatrixThings::webhook);
        String filled = text;
        for (var maker : makers.entrySet()) {
            if (filled.contains(maker.getKey())) {
                filled = filled.replace(maker.getKey(), maker.getValue().get());
            }
        }
        return filled;
    }

    private static String account(String name) {
        return made(
                        "/api/v1/accounts",
                        Map.of(
                                "name",
                                name,
                                "displayName",
                                name,
                                "division",
                                AccessMatrixTest.OWN,
                                "grants",
                                List.of()))
                .path("account.id");
    }

    private static String token() {
        return made("/api/v1/tokens", Map.of("role", "filer", "division", AccessMatrixTest.OWN, "label", "matrix"))
                .path("id");
    }

    /** A webhook with a delivery, as the two stand in a path. */
    private static String tested() {
        String webhook = webhook();
        String delivery = given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .post("/api/v1/webhooks/" + webhook + "/test")
                .then()
                .extract()
                .path("id");
        return webhook + "/deliveries/" + delivery;
    }

    private static String body() {
        return made(
                        "/api/v1/bodies",
                        Map.of(
                                "kind",
                                "department",
                                "division",
                                AccessMatrixTest.OWN,
                                "name",
                                "第" + ++made + "局",
                                "firstYear",
                                2020))
                .path("id");
    }

    private static String webhook = "none";

    /** A division has only so many: the one before makes room. */
    private static String webhook() {
        given().auth().oauth2(Tokens.ADMINISTRATOR).delete("/api/v1/webhooks/" + webhook);
        webhook = made(
                        "/api/v1/webhooks",
                        Map.of("url", "http://localhost:1/", "division", AccessMatrixTest.OWN, "description", "matrix"))
                .path("id");
        return webhook;
    }

    static Response made(String path, Map<String, ?> body) {
        var response = given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        response.then().statusCode(201);
        return response;
    }
}
