package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FreshnessTest {

    private static final String ROLLUP = "/api/v1/statistics/530500/2017";

    @Test
    void answersOnlyWhatChangedSinceItWasRead() throws IOException {
        String tag = given().get(ROLLUP)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get(ROLLUP)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());

        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Samples.report("530502", 2017))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);

        String next = given().header("If-None-Match", tag)
                .get(ROLLUP)
                .then()
                .statusCode(200)
                .body("coverage.reported", equalTo(1))
                .extract()
                .header("ETag");
        assertThat(next).isNotEqualTo(tag);
    }

    @Test
    void letsACacheKeepWhatWasThen() {
        given().get(ROLLUP + "?snapshot=0").then().statusCode(200).header("Cache-Control", "public, max-age=86400");
        given().get(ROLLUP + "?snapshot=999999999").then().statusCode(404).header("ETag", equalTo(null));
    }
}
