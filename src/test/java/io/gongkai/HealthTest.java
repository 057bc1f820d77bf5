package io.gongkai;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HealthTest {

    @Test
    void isReadyOnceItsDatabaseIs() {
        when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
