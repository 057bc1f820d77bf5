package io.gongkai;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page of another site, such as an office's dashboard, may ask of the service from a browser. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DashboardTest {

    private static final String ELSEWHERE = "https://dashboard.example.gov.cn";

    @Test
    void readsWhatEverybodyMayRead() {
        given().header("Origin", ELSEWHERE)
                .get("/api/v1/statistics/000000/2024")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void doesNothingAndShowsNoTokenOrSession() {
        given().header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type")
                .options("/api/v1/reports")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        given().header("Origin", ELSEWHERE)
                .auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .get("/api/v1/accounts")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", ELSEWHERE)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "somebody", "password", "something"))
                .post("/api/v1/session")
                .then()
                .statusCode(403);
    }

    @Test
    void isToldFromThePagesOfThisSite() {
        given().header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "somebody", "password", "something"))
                .post("/api/v1/session")
                .then()
                .statusCode(not(403));
    }
}
