package io.gongkai.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Registered addresses are called when something happens, by those who may have it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WebhookTest {

    private static final Hooks HOOKS = Hooks.NATION;

    @Test
    void callsTheAddressWithASignedMessageWhenSomethingHappens() throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            Hooks.Hook hook = HOOKS.register(receiver.url(), "630100", List.of("filed", "accepted"));
            Happenings.file("630200", 27);
            Happenings.file("630102", 27);
            String tag = Happenings.file("630102", 30);
            Happenings.decide("630102", "accept", tag);

            Receiver.Call filed = receiver.next();
            assertThat(filed.method()).isEqualTo("POST");
            assertThat(filed.path()).isEqualTo("/hook?for=test");
            assertThat(filed.headers().get("Content-Type")).startsWith("application/json");
            assertThat(filed.json().path("type").asText()).isEqualTo("filed");
            assertThat(filed.json().at("/data/division/code").asText()).isEqualTo("630102");
            assertThat(filed.json().at("/data/revision").asInt()).isEqualTo(1);
            assertThat(filed.json().path("timestamp")).isEqualTo(filed.json().at("/data/at"));

            long timestamp = Long.parseLong(filed.headers().get("webhook-timestamp"));
            assertThat(Instant.ofEpochSecond(timestamp))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
            assertThat(hook.secret()).startsWith("whsec_");
            SigningSecret secret =
                    new SigningSecret(Base64.getDecoder().decode(hook.secret().substring("whsec_".length())));
            assertThat(filed.headers().get("webhook-signature"))
                    .isEqualTo(secret.signature(filed.headers().get("webhook-id"), timestamp, filed.body()));

            // In their order, and the correction, which was not asked for, is left out
            assertThat(receiver.next().json().path("type").asText()).isEqualTo("accepted");
            List<Map<String, Object>> log = HOOKS.deliveries(
                    hook,
                    found -> found.size() == 2 && found.getFirst().get("state").equals("delivered"));
            assertThat(log).extracting(one -> one.get("type")).containsExactly("accepted", "filed");
            assertThat(log.get(1)).containsEntry("id", filed.headers().get("webhook-id"));
            assertThat(log.get(1))
                    .containsEntry("event", filed.json().at("/data/id").asInt());
            assertThat(Hooks.attempts(log.get(1)))
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt)
                            .containsEntry("status", 204)
                            .containsKeys("at", "millis")
                            .doesNotContainKey("error"));
            assertThat(receiver.waiting()).isZero();
        }
    }

    @Test
    void sendsATestOnce() throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            Hooks.Hook hook = HOOKS.register(receiver.url(), "630000", List.of("returned"));
            receiver.answers(Receiver.status(500));
            String id = HOOKS.post("/" + hook.id() + "/test")
                    .statusCode(202)
                    .body("type", equalTo("ping"))
                    .body("state", equalTo("pending"))
                    .extract()
                    .path("id");
            Receiver.Call ping = receiver.next();
            assertThat(ping.json().path("type").asText()).isEqualTo("ping");
            assertThat(ping.json().has("data")).isFalse();
            assertThat(ping.headers()).containsEntry("webhook-id", id).containsKey("webhook-signature");
            List<Map<String, Object>> log = HOOKS.deliveries(
                    hook, found -> found.getFirst().get("state").equals("failed"));
            assertThat(Hooks.attempts(log.getFirst())).hasSize(1);
            HOOKS.get("/" + hook.id()).body("enabled", equalTo(true));
        }
    }

    @Test
    void tellsTheSecretOnce() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Hooks.Hook hook = HOOKS.register(receiver.url(), "632200", List.of("filed"));
            HOOKS.get("/" + hook.id())
                    .statusCode(200)
                    .body("secret", nullValue())
                    .body(not(containsString("whsec_")));
            HOOKS.get("").body("id", hasItem(hook.id())).body(not(containsString("whsec_")));
            HOOKS.patch(hook, "{\"description\": \"另一个\"}")
                    .statusCode(200)
                    .body("description", equalTo("另一个"))
                    .body("types", contains("filed"))
                    .body(not(containsString("whsec_")));
        }
    }

    @Test
    void isKeptByReviewersAndAdministratorsOfTheDivisionAndSeenByItsReaders() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Hooks city = new Hooks(Tokens.reviewer("632300"));
            Hooks.Hook hook = city.register(receiver.url(), "632301", List.of("filed"));
            Map<String, String> wanted = Map.of("url", receiver.url(), "division", "632301", "description", "测试");
            Hooks administrator = new Hooks(Tokens.administrator("632301"));
            administrator.post("", wanted).statusCode(201).body("createdBy", equalTo("test"));
            administrator.get("").body("division", contains("632301", "632301"));

            Hooks reader = new Hooks(Tokens.reader("632300"));
            reader.get("/" + hook.id()).statusCode(200);
            reader.get("/" + hook.id() + "/deliveries").statusCode(200);
            reader.get("").body("id", hasItem(hook.id()));
            for (Hooks other : List.of(
                    reader,
                    new Hooks(Tokens.filer("632301")),
                    new Hooks(Tokens.reviewer("632322")),
                    new Hooks(Tokens.administrator("632500")))) {
                other.post("", wanted).statusCode(403);
                // Who may not see it, or not change it, is told that there is none.
                Matcher<Integer> refused = anyOf(equalTo(403), equalTo(404));
                other.patch(hook, "{\"enabled\": false}").statusCode(refused);
                other.remove(hook).statusCode(refused);
                other.post("/" + hook.id() + "/test").statusCode(refused);
                other.post("/" + hook.id() + "/deliveries/" + hook.id() + "/redeliver")
                        .statusCode(refused);
            }
            for (Hooks other : List.of(new Hooks(Tokens.filer("632301")), new Hooks(Tokens.reader("632500")))) {
                other.get("/" + hook.id()).statusCode(404);
                other.get("/" + hook.id() + "/deliveries").statusCode(404);
                other.get("").body("id", not(hasItem(hook.id())));
            }
            given().get("/api/v1/webhooks").then().statusCode(401);

            city.remove(hook).statusCode(204);
            city.get("/" + hook.id()).statusCode(404);
            city.remove(hook).statusCode(404);
            city.get("/none/deliveries").statusCode(404);
        }
    }

    @Test
    void isTakenByTheRightSideOnly() throws IOException {
        try (Receiver receiver = new Receiver()) {
            HOOKS.post("", Map.of())
                    .statusCode(422)
                    .body("violations.pointer", contains("/url", "/division", "/description"));
            HOOKS.post("", Map.of("url", "ftp://localhost/", "division", "990000", "types", List.of("lost")))
                    .statusCode(422)
                    .body("violations.pointer", contains("/url", "/division", "/types", "/description"));
            for (String url : List.of(
                    "hooks.example.gov.cn",
                    "https:///path",
                    "https://user:word@localhost/",
                    "https://localhost/#here",
                    "https://localhost:70000/",
                    "https://no-such-host.invalid/",
                    "https://169.254.169.254/latest/meta-data",
                    "https://" + "a".repeat(2000) + "/")) {
                HOOKS.post("", Map.of("url", url, "division", "632600", "description", "测试"))
                        .statusCode(422)
                        .body("violations.pointer", contains("/url"));
            }
            given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .contentType("application/json")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(400);
            for (int i = 0; i < 20; i++) {
                HOOKS.register(receiver.url(), "632600", List.of("filed"));
            }
            HOOKS.post("", Map.of("url", receiver.url(), "division", "632600", "description", "测试"))
                    .statusCode(409);
        }
    }

    @Test
    void pagesItsDeliveryLog() throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            Hooks.Hook hook = HOOKS.register(receiver.url(), "632700", List.of("filed"));
            for (int i = 0; i < 3; i++) {
                HOOKS.post("/" + hook.id() + "/test").statusCode(202);
            }
            String next = HOOKS.get("/" + hook.id() + "/deliveries?limit=2")
                    .body("deliveries.size()", equalTo(2))
                    .body("next", startsWith("/api/v1/webhooks/" + hook.id()))
                    .body("next", endsWith("&limit=2"))
                    .extract()
                    .path("next");
            given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .get(next)
                    .then()
                    .body("deliveries.size()", equalTo(1))
                    .body("next", nullValue());
            HOOKS.get("/" + hook.id() + "/deliveries?limit=201").statusCode(400);
            HOOKS.get("/" + hook.id() + "/deliveries?cursor=last").statusCode(400);
        }
    }
}
