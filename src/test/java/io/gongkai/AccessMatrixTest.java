package io.gongkai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the API, called by everybody: nobody, an account without grants, and every role at the division
 * concerned, above it, beside it and elsewhere. What each may is in {@code access-matrix.yaml}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccessMatrixTest {

    static final String OWN = "520402";
    private static final List<String> ABOVE = List.of("520400", "520000", "000000");
    private static final List<String> ELSEWHERE = List.of("520403", "520300", "510000");

    private static final String STREAM = "text/event-stream";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI service;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Who calls; with no division nobody, or somebody without grants. */
    private record Person(String name, String role, String division, Map<String, String> credential) {}

    private record Call(String operation, String method, String path) {}

    private record Answer(int status, String problem) {}

    @Test
    void letsEverybodyDoWhatHeMayAndNothingElse() throws IOException, InterruptedException {
        Map<String, JsonNode> rules = rules();
        List<Person> people = people();
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Samples.report(OWN, 2023))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);

        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            JsonNode rule = rules.get(call.operation());
            if (rule == null) {
                continue;
            }
            for (Person person : concerned(rule.get("may"), people)) {
                Answer answer = answer(call, rule, person);
                boolean let = isLet(answer, rule);
                if (let != may(rule.get("may"), person)) {
                    wrong.add(call.operation() + " as " + person.name() + ": " + answer);
                } else if (!let && !refusals(rule, person).contains(answer.problem())) {
                    wrong.add(call.operation() + " as " + person.name() + " is refused with " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void forgetsNoOperation() throws IOException {
        assertThat(rules().keySet())
                .as("access-matrix.yaml says who may call each operation of docs/openapi.yaml")
                .isEqualTo(new TreeSet<>(calls().stream().map(Call::operation).toList()));
    }

    /** What is open to everybody is asked for by one of each role. */
    private static List<Person> concerned(JsonNode may, List<Person> people) {
        return may.isTextual() && may.asText().equals("everyone")
                ? people.stream()
                        .filter(person ->
                                person.division().isEmpty() || person.division().equals(OWN))
                        .toList()
                : people;
    }

    private static boolean may(JsonNode may, Person person) {
        if (may.isTextual()) {
            return may.asText().equals("everyone") || !person.name().equals("nobody");
        }
        return switch (may.path(person.role()).asText("")) {
            case "own" -> person.division().equals(OWN);
            case "above" -> ABOVE.contains(person.division());
            case "covering" -> person.division().equals(OWN) || ABOVE.contains(person.division());
            case "anywhere" -> true;
            case "" -> false;
            default -> throw new IllegalStateException("no such place: " + may);
        };
    }

    private static boolean isLet(Answer answer, JsonNode rule) {
        return rule.has("answer") && answer.problem().equals(rule.get("answer").asText())
                || !List.of(401, 403).contains(answer.status())
                        && !(rule.has("refusal")
                                && answer.problem().equals(rule.get("refusal").asText()));
    }

    private static List<String> refusals(JsonNode rule, Person person) {
        return person.name().equals("nobody")
                ? List.of("not-authenticated")
                : List.of("forbidden", rule.path("refusal").asText("forbidden"));
    }

    private static byte[] whole(InputStream content, Call call, Person person) throws IOException {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new IOException(call.operation() + " as " + person.name() + " broke off", e);
        }
    }

    private Answer answer(Call call, JsonNode rule, Person person) throws IOException, InterruptedException {
        String path = call.path();
        for (var value : rule.path("path").properties()) {
            path = path.replace(
                    "{" + value.getKey() + "}",
                    AccessMatrixThings.filled(value.getValue().asText()));
        }
        path = path.replace("{division}", OWN).replace("{body}", OWN).replace("{year}", "2023");
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
        person.credential().forEach(request::header);
        rule.path("header")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        if (rule.has("body")) {
            request.header("Content-Type", "application/json");
            request.method(call.method(), HttpRequest.BodyPublishers.ofString(body(rule.get("body"))));
        } else {
            request.method(call.method(), HttpRequest.BodyPublishers.noBody());
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream content = response.body()) {
            if (response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith(STREAM))
                    .isPresent()) {
                return new Answer(response.statusCode(), "");
            }
            byte[] whole = whole(content, call, person);
            boolean problem = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("application/problem+json"))
                    .isPresent();
            String type = problem ? JSON.readTree(whole).path("type").asText().replace("/problems/", "") : "";
            return new Answer(response.statusCode(), type);
        }
    }

    private static String body(JsonNode body) throws IOException {
        return body.isTextual()
                ? Samples.report(OWN, 2023).toString()
                : AccessMatrixThings.filled(JSON.writeValueAsString(body));
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        people.add(new Person("nobody", "", "", Map.of()));
        people.add(new Person("an account without grants", "", "", Map.of("Cookie", "gongkai-session=" + signedIn())));
        for (String role : List.of("reader", "filer", "reviewer", "administrator")) {
            List<String> places = new ArrayList<>(List.of(OWN));
            places.addAll(ABOVE);
            places.addAll(ELSEWHERE);
            for (String place : places) {
                people.add(new Person(
                        role + " of " + place,
                        role,
                        place,
                        Map.of("Authorization", "Bearer " + Tokens.issued(role, place))));
            }
        }
        return people;
    }

    private static String signedIn() {
        String code = AccessMatrixThings.made(
                        "/api/v1/accounts",
                        Map.of(
                                "name",
                                "matrix.nothing",
                                "displayName",
                                "nothing",
                                "division",
                                OWN,
                                "grants",
                                List.of()))
                .path("code");
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", "matrix.nothing", "code", code, "password", "turnip lantern ferry gazette"))
                .post("/api/v1/session/password")
                .then()
                .statusCode(201)
                .extract()
                .cookie("gongkai-session");
    }

    private static Map<String, JsonNode> rules() throws IOException {
        Map<String, JsonNode> rules = new TreeMap<>();
        try (InputStream file = AccessMatrixTest.class.getResourceAsStream("/access-matrix.yaml")) {
            YAML.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .properties()
                    .forEach(rule -> rules.put(rule.getKey(), rule.getValue()));
        }
        return rules;
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        YAML.readTree(Path.of("docs/openapi.yaml").toFile())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("operationId")) {
                        calls.add(new Call(
                                operation.getValue().get("operationId").asText(),
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()));
                    }
                }));
        // Whoever signs out is out for the rest.
        calls.sort(Comparator.comparing(call -> call.operation().equals("signOut")));
        return calls;
    }
}
