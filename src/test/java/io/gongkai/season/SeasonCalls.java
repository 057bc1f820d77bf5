package io.gongkai.season;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Calls of the service as offices, counties and the public make them. */
final class SeasonCalls {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SeasonCalls() {}

    static Set<String> codes(JsonNode named) {
        Set<String> codes = new TreeSet<>();
        named.forEach(one -> codes.add(one.get("code").asText()));
        return codes;
    }

    static JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path).extract().asByteArray());
    }

    static ValidatableResponse get(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(path + " " + response.asString()).isEqualTo(200);
        return response.then();
    }

    static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    static void put(String token, String path, String body) {
        Response response = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(path);
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 201);
    }

    static String address(County county) {
        return "/api/v1/reports/%s/%d".formatted(county.code, county.year);
    }

    static JsonNode read(byte[] answer) throws IOException {
        return JSON.readTree(answer);
    }
}
