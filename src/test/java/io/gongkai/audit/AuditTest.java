package io.gongkai.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who read or changed what is known to the office concerned, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AuditTest {

    /** But for those of reading it, which these tests do over and over. */
    static List<Map<String, Object>> entries(String token, String query) {
        List<Map<String, Object>> found = given().auth()
                .oauth2(token)
                .get("/api/v1/audit" + (query.isEmpty() ? "?" : query + "&") + "limit=500")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .path("entries");
        return found.stream()
                .filter(entry -> !"readAudit".equals(entry.get("operation")))
                .toList();
    }

    /** The entries, once they are as expected: they are written a second later. */
    static List<Map<String, Object>> entries(
            String token, String query, Predicate<List<Map<String, Object>>> expected) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<Map<String, Object>> found = entries(token, query);
        while (!expected.test(found)) {
            assertThat(System.nanoTime()).as("%s", found).isLessThan(end);
            found = entries(token, query);
        }
        return found;
    }

    private static String id(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static String file(String token, String division) throws IOException {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Samples.report(division, 2021).toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/tokens",
                "/%61pi/v1/tokens",
                "/x/../api/v1/tokens",
                "/api;x=1/v1/tokens",
                "/%2e/api/v1/tokens"
            })
    void recordsARequestHoweverItsAddressIsWritten(String address) {
        String token = Tokens.filer("630225");
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get(address)
                .then()
                .statusCode(200);
        entries(
                Tokens.reader("630225"),
                "?actor=" + id(token),
                list -> list.stream()
                        .anyMatch(entry -> "listTokens".equals(entry.get("operation"))
                                && "/api/v1/tokens".equals(entry.get("path"))));
    }

    @Test
    void recordsWhoReadAndChangedWhat() throws IOException {
        String filer = Tokens.filer("630222");
        String office = Tokens.reviewer("630200");
        String tag = file(filer, "630222");
        given().auth()
                .oauth2(office)
                .get("/api/v1/reports/630222/2021?sources=true")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(office)
                .header("If-Match", tag)
                .post("/api/v1/reports/630222/2021/accept")
                .then()
                .statusCode(200);
        given().get("/api/v1/reports/630222/2021").then().statusCode(200);

        String reader = Tokens.reader("630222");
        List<Map<String, Object>> found = entries(
                reader,
                "?within=630222",
                list -> list.stream().anyMatch(entry -> "acceptReport".equals(entry.get("operation"))));
        assertThat(found)
                .extracting(entry -> entry.get("operation"))
                .containsExactly("acceptReport", "getReport", "fileReport");
        assertThat(found.getFirst())
                .containsEntry("method", "POST")
                .containsEntry("path", "/api/v1/reports/630222/2021/accept")
                .containsEntry("division", "630222")
                .containsEntry("year", 2021)
                .containsEntry("status", 200)
                .containsEntry("network", "127.0.0.0/24")
                .containsKeys("at", "millis", "id");
        assertThat(found.getFirst().get("actor")).isEqualTo(Map.of("id", id(office), "kind", "token", "label", "test"));
        assertThat(found.get(1)).containsEntry("path", "/api/v1/reports/630222/2021");
        assertThat(found.get(2)).containsEntry("status", 201).containsEntry("division", "630222");

        assertThat(entries(reader, "?operation=acceptReport")).hasSize(1);
        assertThat(entries(Tokens.reader("630200"), "?within=630200&operation=fileReport&actor=" + id(filer)))
                .hasSize(1);
        String at = (String) found.get(1).get("at");
        assertThat(entries(reader, "?operation=getReport&from=" + at)).hasSize(1);
        assertThat(entries(reader, "?operation=getReport&to=" + at)).isEmpty();
        // Whoever belongs to another office sees what was done to its own reports only
        assertThat(entries(Tokens.administrator("630203"), ""))
                .extracting(entry -> entry.get("division"))
                .doesNotContain("630222");
    }

    @Test
    void recordsWhatWasRefused() {
        String stranger = Tokens.filer("632221");
        given().auth()
                .oauth2(stranger)
                .header("If-Match", "\"1.0\"")
                .post("/api/v1/reports/632222/2021/accept")
                .then()
                .statusCode(403);
        given().post("/api/v1/reports/632222/2021/accept").then().statusCode(401);
        given().auth()
                .oauth2("gk_not-a-token-that-anybody-has-0000000000000")
                .get("/api/v1/reports/632222/2021?token=gk_in-the-wrong-place")
                .then()
                .statusCode(401);
        String office = Tokens.reviewer("632200");
        List<Map<String, Object>> found = entries(office, "?within=632222", list -> list.size() >= 3);
        assertThat(found).hasSize(3).extracting(entry -> entry.get("status")).containsExactly(401, 401, 403);
        assertThat(found.getFirst()).doesNotContainKey("actor").containsEntry("path", "/api/v1/reports/632222/2021");
        assertThat(found.get(2)).containsEntry("operation", "acceptReport");
        assertThat(found.toString()).doesNotContain("gk_");

        assertThat(entries(Tokens.reader("632221"), "?operation=acceptReport")).hasSize(1);

        given().contentType("application/json")
                .body("{\"name\": \"nobody.at.all\", \"password\": \"correct horse battery\"}")
                .post("/api/v1/session")
                .then()
                .statusCode(401);
        found = entries(
                Tokens.ADMINISTRATOR,
                "?operation=signIn",
                list -> !list.isEmpty() && list.getFirst().get("status").equals(401));
        assertThat(found.getFirst()).containsEntry("status", 401);
        assertThat(found.toString()).doesNotContain("nobody.at.all").doesNotContain("horse");
    }

    @Test
    void recordsWhoSignedIn() {
        var opened = given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "audit.person",
                        "displayName",
                        "张三",
                        "division",
                        "632622",
                        "grants",
                        List.of(Map.of("role", "reader", "division", "632622"))))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract();
        given().contentType("application/json")
                .body(Map.of(
                        "name",
                        "audit.person",
                        "code",
                        opened.path("code"),
                        "password",
                        "turnip lantern ferry gazette"))
                .post("/api/v1/session/password")
                .then()
                .statusCode(201);
        List<Map<String, Object>> found =
                entries(Tokens.reader("632622"), "?operation=setPassword", list -> !list.isEmpty());
        assertThat(found.getFirst().get("actor"))
                .isEqualTo(Map.of("id", opened.path("account.id"), "kind", "account", "label", "张三"));
    }

    @Test
    void recordsNobodyWhoReadsPublicFiguresWithoutSigningIn() throws IOException {
        file(Tokens.ADMINISTRATOR, "632322");
        given().get("/api/v1/reports/632322/2021").then().statusCode(200);
        given().get("/api/v1/reports/632322/2020").then().statusCode(404);
        given().auth().oauth2(Tokens.ADMINISTRATOR).get("/api/v1/reports/632322/2021/revisions");
        List<Map<String, Object>> found = entries(
                Tokens.reviewer("632300"),
                "?within=632322",
                list -> list.stream().anyMatch(entry -> "listRevisions".equals(entry.get("operation"))));
        assertThat(found)
                .filteredOn(entry -> "632322".equals(entry.get("division")))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("listRevisions", "fileReport");
    }

    @Test
    void isPagedAndRefusesWhatItCannotUnderstand() {
        String office = Tokens.reader("632500");
        for (int i = 0; i < 3; i++) {
            given().auth().oauth2(office).get("/api/v1/session").then().statusCode(200);
        }
        entries(office, "?operation=whoAmI", list -> list.size() == 3);
        String next = given().auth()
                .oauth2(office)
                .get("/api/v1/audit?operation=whoAmI&limit=2")
                .then()
                .body("entries.size()", equalTo(2))
                .extract()
                .path("next");
        given().auth()
                .oauth2(office)
                .get(next)
                .then()
                .body("entries.size()", equalTo(1))
                .body("next", nullValue());
        given().auth()
                .oauth2(office)
                .queryParam("from", "+300000-12-31T23:59:59Z")
                .get("/api/v1/audit")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(office)
                .get("/api/v1/audit?within=999999&actor=me&operation=a-b&from=today&to=1&cursor=x&limit=0&path=y")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        contains("path", "within", "actor", "operation", "from", "to", "cursor", "limit"));
        for (String other : List.of(Tokens.reader("632600"), Tokens.filer("632500"))) {
            given().auth()
                    .oauth2(other)
                    .get("/api/v1/audit?within=632500")
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(Tokens.filer("632500"))
                .get("/api/v1/audit")
                .then()
                .statusCode(403);
        given().get("/api/v1/audit").then().statusCode(401);
    }
}
