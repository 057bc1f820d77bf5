package io.gongkai.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErrorAnswersTest {

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/q/nothing", "/api/v1/tokens/a/b"})
    void saysWhatMendsAnUnknownAddress(String path) {
        problem(given().get(path), ProblemType.NOT_FOUND)
                .body("instance", equalTo(path))
                .body("detail", containsString("/q/swagger-ui"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                     | en    | Not found
                    en-GB,en;q=0.8         | en    | Not found
                    zh;q=0.5,en            | en    | Not found
                    zh-CN,zh;q=0.9,en;q=0.8| zh-CN | 不存在
                    fr                     | zh-CN | 不存在
                    ;;;                    | zh-CN | 不存在
                    """)
    void answersInTheLanguageAskedFor(String asked, String answered, String title) {
        given().header("Accept-Language", asked)
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo(answered))
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title));
    }

    @Test
    void saysWhereTheBodyIsNotJson() {
        problem(posting("{\"role\": \"filer\",\n \"division\" 230881}"), ProblemType.UNREADABLE_BODY)
                .body("line", equalTo(2))
                .body("detail", containsString("第 2 行"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"role\": {}}", "\"text\"", "{", "17"})
    void refusesJsonOfAnotherShape(String body) {
        problem(posting(body), ProblemType.UNREADABLE_BODY);
    }

    @Test
    void refusesEmptyBody() {
        problem(posting(""), ProblemType.EMPTY_BODY);
        problem(posting("null"), ProblemType.EMPTY_BODY);
    }

    @Test
    void refusesParameterThatIsNoNumber() {
        problem(given().get("/tests-of-problem/numbered?number=many"), ProblemType.BAD_PARAMETER);
    }

    @Test
    void asksForTokenWhereOneIsNeeded() {
        problem(given().get("/api/v1/tokens"), ProblemType.NOT_AUTHENTICATED)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"gongkai\""))
                .body("detail", containsString("Authorization: Bearer"));
    }

    @Test
    void namesTheMethodsAnAddressTakes() {
        problem(given().put("/api/v1/tokens"), ProblemType.METHOD_NOT_ALLOWED)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(given().post("/api/v1/tokens/0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11"), ProblemType.METHOD_NOT_ALLOWED)
                .header("Allow", equalTo("DELETE, OPTIONS"));
    }

    @Test
    void saysThatItHasNoSuchFormat() {
        problem(administrator().accept("text/csv").get("/api/v1/tokens"), ProblemType.NOT_ACCEPTABLE);
    }

    @Test
    void saysThatItTakesNoSuchMediaType() {
        problem(
                administrator().contentType("text/csv").body("a,b").post("/api/v1/tokens"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"garbage, 415", "/, 415", "multipart/form-data; boundary=x, 400"})
    void tellsTheCallerThatHisContentTypeOrFormIsNone(String contentType, int status) throws IOException {
        String answer = saying("POST /tests-of-problem/file HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: 5\r\n\r\nwords");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json", "\"detail\":");
    }

    @Test
    void tellsTheIncidentAndNothingOfWhatFailed() {
        problem(given().get("/tests-of-problem/failing"), ProblemType.INTERNAL)
                .body("incident", not(equalTo(null)))
                .body(not(containsString(FaultyResource.WHAT_FAILED)))
                .body(not(containsString("Exception")));
    }

    @Test
    void saysThatItPassesWhenTheDatabaseCannotBeReached() {
        problem(given().get("/tests-of-problem/unreachable"), ProblemType.UNAVAILABLE)
                .body("incident", not(equalTo(null)));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void describesEachKindWhereItsTypePoints(ProblemType type) {
        given().get(type.reference())
                .then()
                .statusCode(200)
                .body("type", equalTo(type.reference()))
                .body("status", equalTo(type.status()))
                .body("title.zh", equalTo(type.title().zh()))
                .body("mending.en", equalTo(type.mending().en()));
        problem(given().get("/problems/none"), ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "/%zz, 400",
        "/api/v1/tokens/%zz, 400",
        "/api/v1/tokens?x=%zz, 400",
        "/api/v1/divisions?name=<x>, 400",
        "/api/v1/tokens?x=%C3, 401",
        "/api/v1/../../etc/passwd, 404",
        "/api/v1/tokens/%00, 405",
    })
    void answersAddressesThatCannotBeRead(String path, int status) throws IOException {
        String answer = saying("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json", "\"detail\":");
    }

    @Test
    void answersHeadersAndAddressesThatAreTooLong() throws IOException {
        String large = "x".repeat(24_000);

        assertThat(saying("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Large: " + large + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json");
        assertThat(saying("GET /" + large + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json");
    }

    private String saying(String request) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.say(request);
            return connection.hear();
        }
    }

    private static Response posting(String body) {
        return administrator().contentType(ContentType.JSON).body(body).post("/api/v1/tokens");
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.ADMINISTRATOR);
    }

    private static ValidatableResponse problem(Response answer, ProblemType type) {
        return answer.then()
                .statusCode(type.status())
                .contentType(Problem.MEDIA_TYPE)
                .header("Content-Language", equalTo("zh-CN"))
                .body("type", equalTo("/problems/" + type.slug()))
                .body("status", equalTo(type.status()))
                .body("title", equalTo(type.title().zh()))
                .body("detail", not(equalTo("")));
    }
}
