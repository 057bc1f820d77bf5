package io.gongkai.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TokenTest {

    @Test
    void filerSeesItsOwnTokenOnly() {
        given().auth()
                .oauth2(Tokens.filer("230881"))
                .get("/api/v1/tokens")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].division", equalTo("230881"));
    }

    @Test
    void refusesUnknownTokenEvenWhereNoneIsNeeded() {
        given().auth()
                .oauth2("gk_nobody")
                .get("/api/v1/nothing")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"gongkai\""));
    }
}
