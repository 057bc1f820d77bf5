package io.gongkai.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against a provider whose only person is alice. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = OidcWiremockTestResource.class, restrictToAnnotatedClass = true)
@TestProfile(ExternalSignInTest.WithProvider.class)
class ExternalSignInTest {

    private static final String PATH = "/api/v1/session/external";

    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gongkai.oidc.issuer", "${keycloak.url}/realms/quarkus/",
                    "gongkai.oidc.client-id", "quarkus-app",
                    "gongkai.oidc.client-secret", "secret");
        }
    }

    @Test
    void signsInAtTheProviderWithTheAccountOfThatName() {
        assertThat(comeBack().getHeader("Location")).endsWith("/sign-in.html?unknown");

        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "alice",
                        "displayName", "Alice",
                        "division", "230881",
                        "grants", List.of(Map.of("role", "filer", "division", "230881"))))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .body("account.state", equalTo("invited"));

        for (int i = 0; i < 2; i++) {
            Response back = comeBack();
            assertThat(back.getHeader("Location")).endsWith("/");
            given().cookie("gongkai-session", back.getCookie("gongkai-session"))
                    .get("/api/v1/session")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("alice"))
                    .body("grants.division", contains("230881"));
        }
    }

    @Test
    void takesNoTokenOfTheProviderForOneOfItsOwn() {
        given().auth().oauth2("alice").get("/api/v1/session").then().statusCode(401);
        given().get("/api/v1/session").then().statusCode(401);
        given().get("/api/v1/divisions").then().statusCode(200);
    }

    @Test
    void signsNobodyInBecauseAnotherSitesPageAsks() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .get(PATH)
                .then()
                .statusCode(401);
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .get(PATH)
                .then()
                .statusCode(302);
    }

    /** To the provider and back, as a browser goes. */
    private static Response comeBack() {
        Response there = given().redirects().follow(false).get(PATH);
        assertThat(there.statusCode()).isEqualTo(302);
        String asked = there.getHeader("Location");
        assertThat(asked).contains("code_challenge_method=S256", "redirect_uri=");
        assertThat(there.getHeaders().getValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax", "Path=" + PATH));
        String state = List.of(URI.create(asked).getQuery().split("&")).stream()
                .filter(part -> part.startsWith("state="))
                .findFirst()
                .orElseThrow()
                .substring("state=".length());
        Response back = given().redirects()
                .follow(false)
                .cookies(there.getCookies())
                .queryParam("state", state)
                .queryParam("code", "58af24f2-9093-4674-a431-4a9d66be719c")
                .get(PATH);
        if (back.statusCode() == 302) {
            back = given().redirects().follow(false).cookies(back.getCookies()).get(PATH);
        }
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
        return back;
    }
}
