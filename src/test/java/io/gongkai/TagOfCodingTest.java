package io.gongkai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed differently is another representation, with another strong tag (RFC 9110, section 8.8.3.3). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TagOfCodingTest {

    private static final String IDENTITY = "identity";
    private static final List<String> CODINGS = List.of(IDENTITY, "gzip", "br");

    private static final RestAssuredConfig AS_IT_COMES = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @TestHTTPResource("/")
    URI service;

    private static Response get(String path, String coding, String... tags) {
        var asked = given().config(AS_IT_COMES).urlEncodingEnabled(false).header("Accept-Encoding", coding);
        return (tags.length == 0 ? asked : asked.header("If-None-Match", String.join(", ", tags))).get(path);
    }

    private static Map<String, String> tags(String path) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String coding : CODINGS) {
            Response answer = get(path, coding);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Content-Encoding")).isEqualTo(coding.equals(IDENTITY) ? null : coding);
            tags.put(coding, answer.header("ETag"));
        }
        return tags;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/statistics/440000/2016",
                "/api/v1/statistics/440000/2016?format=csv",
                "/api/v1/statistics/series?within=440000&years=2016&measures=new_received&format=json-stat",
                "/api/v1/coverage/440000/2016"
            })
    void isItsOwnAndKnownAgain(String path) {
        Map<String, String> tags = tags(path);
        assertThat(tags.values()).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"[^\"]+\""));

        tags.forEach((coding, tag) -> get(path, coding, tag)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Vary", containsString("Accept-Encoding"))
                .body(emptyString()));
    }

    /** A client that has another body than the one it would be sent cannot make use of that one's 304. */
    @Test
    void isNotThatOfAnotherCoding() {
        String path = "/api/v1/statistics/440000/2016";
        Map<String, String> tags = tags(path);
        for (String asked : CODINGS) {
            tags.forEach((coding, tag) -> get(path, asked, tag)
                    .then()
                    .statusCode(coding.equals(asked) ? 304 : 200)
                    .header("ETag", tags.get(asked)));
        }
    }

    @Test
    void isFoundAmongAllThatTheClientHas() {
        String path = "/api/v1/statistics/440000/2016";
        Map<String, String> tags = tags(path);
        for (String asked : CODINGS) {
            get(path, asked, tags.values().toArray(String[]::new))
                    .then()
                    .statusCode(304)
                    .header("ETag", tags.get(asked));
            get(path, asked, "\"0-of-old\"", "W/" + tags.get(asked)).then().statusCode(304);
            get(path, asked, "*").then().statusCode(304);
        }
    }

    /** Which is packed while it is written: of what is asked for here only the head is read. */
    @Test
    void isItsOwnOfAWholeYearToo() throws IOException {
        String csv = "api/v1/statistics/years/2008?snapshot=0&format=csv";
        String parquet = "api/v1/statistics/years/2008?snapshot=0&format=parquet";
        URLConnection packed = head(csv, "gzip");
        assertThat(packed.getHeaderField("Content-Encoding")).isEqualTo("gzip");
        String zipped = packed.getHeaderField("ETag");
        assertThat(zipped).isNotEqualTo(head(csv, IDENTITY).getHeaderField("ETag"));
        get("/" + csv, "gzip", zipped).then().statusCode(304).header("ETag", zipped);
        assertThat(head(parquet, "gzip").getHeaderField("ETag"))
                .isEqualTo(head(parquet, IDENTITY).getHeaderField("ETag"));
    }

    private URLConnection head(String path, String coding) throws IOException {
        URLConnection answer = URI.create(service + path).toURL().openConnection();
        answer.setRequestProperty("Accept-Encoding", coding);
        answer.getInputStream().close();
        return answer;
    }

    /** Too short to be worth packing, packed already, or of the past: one body for all who ask. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/statistics/440000/2016?snapshot=0",
                "/api/v1/statistics/440000/2016?format=xlsx",
                "/api/v1/statistics/440000/2016/draft"
            })
    void isOneWhereNothingIsPacked(String path) {
        String tag = get(path, IDENTITY).header("ETag");
        for (String coding : CODINGS) {
            get(path, coding).then().header("Content-Encoding", nullValue()).header("ETag", tag);
            get(path, coding, tag).then().statusCode(304).header("ETag", tag);
        }
    }
}
