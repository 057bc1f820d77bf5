package io.gongkai;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AnswerHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/pages/page.js",
                "/api/v1/divisions/230881",
                "/api/v1/tokens",
                "/nowhere",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/health/ready"
            })
    void tellABrowserToRunNothingOfWhatItGets(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'; base-uri 'none'"));
    }

    /** A web page that somebody files as his report never runs as one of this site's. */
    @Test
    void giveAFiledWebPageBackAsADownloadThatRunsNowhere() throws IOException {
        String page = "<html><script>alert(1)</script><pre>" + Files.readString(Path.of("samples/tongjiang-2024.txt"));
        String filed = given().auth()
                .oauth2(Tokens.filer("530103"))
                .header("Content-Type", "text/html; charset=utf-8")
                .queryParam("division", "530103")
                .queryParam("year", 2024)
                .queryParam("scope", "region")
                .body(page.replace("同江市", "盘龙区").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().get(filed + "/document")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", containsString("sandbox"));
    }

    @Test
    void letNothingBeKeptThatWasGivenToOneCallerAlone() {
        String token = Tokens.reader("530103");
        for (String address :
                new String[] {"/api/v1/tokens", "/api/v1/accounts", "/api/v1/webhooks", "/api/v1/divisions"}) {
            given().auth().oauth2(token).get(address).then().statusCode(200).header("Cache-Control", "no-store");
        }
        given().get("/api/v1/tokens").then().statusCode(401).header("Cache-Control", "no-store");
        given().get("/api/v1/divisions").then().header("Cache-Control", not(equalTo("no-store")));
    }
}
