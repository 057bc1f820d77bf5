package io.gongkai.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MetricsTest {

    @Test
    void countsAnswersByTheirKindOfAddress() {
        given().get("/api/v1/divisions/532600?year=2016").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("http_server_requests_seconds_count{"),
                        containsString("jvm_memory_used_bytes{"),
                        not(containsString("532600"))));
    }

    @Test
    void areForThoseWhoOverseeTheNation() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth().oauth2(Tokens.filer("532601")).get("/q/metrics").then().statusCode(403);
    }
}
