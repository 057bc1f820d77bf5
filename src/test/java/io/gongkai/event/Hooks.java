package io.gongkai.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Registers addresses and looks at what became of the calls. */
record Hooks(String token) {

    static final Hooks NATION = new Hooks(Tokens.ADMINISTRATOR);

    /** A registered address. */
    record Hook(String id, String secret) {}

    Hook register(String url, String division, List<String> types) {
        ValidatableResponse answer =
                post("", Map.of("url", url, "division", division, "types", types, "description", "测试"));
        answer.statusCode(201);
        return new Hook(answer.extract().path("id"), answer.extract().path("secret"));
    }

    ValidatableResponse post(String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks" + path)
                .then();
    }

    ValidatableResponse post(String path) {
        return given().auth().oauth2(token).post("/api/v1/webhooks" + path).then();
    }

    ValidatableResponse patch(Hook hook, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .patch("/api/v1/webhooks/" + hook.id())
                .then();
    }

    ValidatableResponse get(String path) {
        return given().auth().oauth2(token).get("/api/v1/webhooks" + path).then();
    }

    ValidatableResponse remove(Hook hook) {
        return given().auth()
                .oauth2(token)
                .delete("/api/v1/webhooks/" + hook.id())
                .then();
    }

    /** Its delivery log, once it is as expected. */
    List<Map<String, Object>> deliveries(Hook hook, Predicate<List<Map<String, Object>>> expected) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<Map<String, Object>> found = deliveries(hook);
        while (!expected.test(found)) {
            assertThat(System.nanoTime()).as("%s", found).isLessThan(end);
            found = deliveries(hook);
        }
        return found;
    }

    private List<Map<String, Object>> deliveries(Hook hook) {
        return get("/" + hook.id() + "/deliveries").statusCode(200).extract().path("deliveries");
    }

    /** The attempts of a delivery, the latest first. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> attempts(Map<String, Object> delivery) {
        return (List<Map<String, Object>>) delivery.get("attempts");
    }
}
