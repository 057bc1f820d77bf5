package io.gongkai.account;

import static io.restassured.RestAssured.given;

import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Opens accounts, signs in, and calls as who is signed in. */
final class AccountCalls {

    static final String PASSWORD = "turnip lantern ferry gazette";
    static final String COOKIE = "gongkai-session";

    private AccountCalls() {}

    /** What an account may, where. */
    record Right(String role, String division) {}

    static String person(String name, String division, Right... grants) {
        String code = open(name, division, grants).path("code");
        return setPassword(name, code, PASSWORD).statusCode(201).extract().cookie(COOKIE);
    }

    static Response open(String name, String division, Right... grants) {
        Response opened = open(Tokens.ADMINISTRATOR, name, division, grants);
        opened.then().statusCode(201).header("Cache-Control", "no-store");
        return opened;
    }

    static Response open(String by, String name, String division, Right... grants) {
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

    static ValidatableResponse grant(String id, Right... grants) {
        return administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("grants", List.of(grants)))
                .put("/api/v1/accounts/" + id + "/grants")
                .then();
    }

    static ValidatableResponse file(String session, String division) throws IOException {
        return signedIn(session)
                .contentType(ContentType.JSON)
                .body(Samples.report(division, 2023))
                .post("/api/v1/reports")
                .then();
    }

    static ValidatableResponse setPassword(String name, String code, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "code", code, "password", password))
                .post("/api/v1/session/password")
                .then();
    }

    static ValidatableResponse signIn(String name, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", password))
                .post("/api/v1/session")
                .then();
    }

    static Right grant(String role, String division) {
        return new Right(role, division);
    }

    static RequestSpecification administrator() {
        return as(Tokens.ADMINISTRATOR);
    }

    static RequestSpecification as(String credential) {
        return credential.equals(Tokens.ADMINISTRATOR) ? given().auth().oauth2(credential) : signedIn(credential);
    }

    static RequestSpecification signedIn(String session) {
        return given().cookie(COOKIE, session);
    }
}
