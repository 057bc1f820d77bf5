package io.gongkai.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind a proxy that says who calls; each test calls from addresses of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(RateLimitTest.Tight.class)
class RateLimitTest {

    private static final String MEASURES = "/api/v1/measures";
    private static final int ANONYMOUS = 5;

    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gongkai.limit.anonymous", String.valueOf(ANONYMOUS),
                    "gongkai.limit.known", "30",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static void useUp(String address) {
        for (int request = 0; request < ANONYMOUS; request++) {
            from(address).get(MEASURES).then().statusCode(200);
        }
    }

    @Test
    void saysWhatIsLeftAndRefusesWhatIsMore() {
        Response first = from("203.0.113.1").get(MEASURES);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=5;w=60");
        assertThat(first.header("RateLimit")).matches("\"anonymous\";r=4;t=\\d+");
        for (int left = 3; left >= 0; left--) {
            from("203.0.113.1")
                    .get(MEASURES)
                    .then()
                    .statusCode(200)
                    .header("RateLimit", matchesPattern("\"anonymous\";r=" + left + ";t=\\d+"));
        }
        Response refused = from("203.0.113.1").get(MEASURES);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .header("RateLimit", matchesPattern("\"anonymous\";r=0;t=\\d+"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60 / ANONYMOUS + 1);
    }

    @Test
    void countsEachAddressForItself() {
        useUp("203.0.113.2");
        from("203.0.113.2").get(MEASURES).then().statusCode(429);
        from("203.0.113.3").get(MEASURES).then().statusCode(200);
    }

    @Test
    void countsANetworkOfIpv6Once() {
        useUp("2001:db8:1:1::1");
        from("2001:db8:1:1:ffff::2").get(MEASURES).then().statusCode(429);
        from("2001:db8:1:2::1").get(MEASURES).then().statusCode(200);
    }

    @Test
    void countsATokenByItselfWhereverItCallsFrom() {
        String token = Tokens.reader("430100");
        useUp("203.0.113.4");
        Response first = from("203.0.113.4").auth().oauth2(token).get(MEASURES);
        first.then().statusCode(200).header("RateLimit", matchesPattern("\"known\";r=29;t=\\d+"));
        from("203.0.113.5")
                .auth()
                .oauth2(token)
                .get(MEASURES)
                .then()
                .header("RateLimit", matchesPattern("\"known\";r=28;t=\\d+"));
        from("203.0.113.4")
                .auth()
                .oauth2(Tokens.reader("430100"))
                .get(MEASURES)
                .then()
                .header("RateLimit", matchesPattern("\"known\";r=29;t=\\d+"));
    }

    @Test
    void leavesAlonePagesAndWhoeverCallsFromTheMachineItself() {
        useUp("203.0.113.6");
        from("203.0.113.6").get("/index.html").then().statusCode(200).header("RateLimit", equalTo(null));
        for (int request = 0; request < 3 * ANONYMOUS; request++) {
            given().get(MEASURES).then().statusCode(200).header("RateLimit", equalTo(null));
        }
    }

    @Test
    void countsAWholeYearForMore() {
        from("203.0.113.7").get("/api/v1/statistics/years/2007").then().statusCode(429);
        from("203.0.113.7").get(MEASURES).then().statusCode(200);
    }
}
