package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FreshnessTest {

    private static final String ROLLUP = "/api/v1/statistics/530500/2017";
    private static final Edition FORM = Editions.bundled().find("F2019").orElseThrow();
    private static final CellId APPLICATIONS = new CellId("applications.new_received.total");

    @Inject
    StoredReports stored;

    @Test
    void answersOnlyWhatChangedSinceItWasRead() throws IOException {
        String tag = given().get(ROLLUP)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get(ROLLUP)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());

        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Samples.report("530502", 2017))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);

        String next = given().header("If-None-Match", tag)
                .get(ROLLUP)
                .then()
                .statusCode(200)
                .body("coverage.reported", equalTo(1))
                .extract()
                .header("ETag");
        assertThat(next).isNotEqualTo(tag);
    }

    @Test
    void saysSinceWhenItIsSo() throws InterruptedException {
        String address = "/api/v1/statistics/530300/2017";
        stored.file("530302", 2017, Scope.REGION, FORM, Map.of());
        // In the second of the change it is not said: there may be another.
        String since = given().get(address).header("Last-Modified");
        for (int tries = 0; tries < 40 && since == null; tries++) {
            Thread.sleep(100);
            since = given().get(address).header("Last-Modified");
        }
        assertThat(since).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        given().header("If-Modified-Since", since).get(address).then().statusCode(304);
        given().header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                .get(address)
                .then()
                .statusCode(200)
                .header("Last-Modified", equalTo(since));
    }

    @Test
    void letsACacheKeepWhatWasThen() {
        given().get(ROLLUP + "?snapshot=0").then().statusCode(200).header("Cache-Control", "public, max-age=86400");
        given().get(ROLLUP + "?snapshot=999999999").then().statusCode(404).header("ETag", equalTo(null));
    }

    @Test
    void knowsOfWhatAnyInstanceHasAcknowledged() {
        for (long applications = 1; applications <= 20; applications++) {
            stored.file("530602", 2017, Scope.REGION, FORM, Map.of(APPLICATIONS, new CellValue.Count(applications)));
            for (String area : List.of("530600", "530000", "000000")) {
                given().get("/api/v1/statistics/" + area + "/2017")
                        .then()
                        .statusCode(200)
                        .body("snapshot.newestFiledAt", notNullValue());
            }
            given().get("/api/v1/statistics/530600/2017")
                    .then()
                    .body("cells.'applications.new_received.total'", equalTo((int) applications));
        }
    }

    @Test
    void asksTheDatabaseWhereThatIsWanted() {
        String address = "/api/v1/statistics/530800/2018";
        for (long applications = 1; applications <= 20; applications++) {
            stored.fileBehind(
                    "530802", 2018, Scope.REGION, FORM, Map.of(APPLICATIONS, new CellValue.Count(applications)));
            given().header("Cache-Control", "no-cache")
                    .get(address)
                    .then()
                    .body("cells.'applications.new_received.total'", equalTo((int) applications));
        }
    }

    @Test
    void isNotMadeAnewForWhatIsFiledElsewhere() {
        String address = "/api/v1/statistics/530700/2017";
        String coverage = "/api/v1/coverage/530700/2017";
        String tag = given().get(address).header("ETag");
        String coverageTag = given().get(coverage).header("ETag");

        stored.file("530702", 2018, Scope.REGION, FORM, Map.of());
        stored.file("530802", 2017, Scope.REGION, FORM, Map.of());
        stored.file("530702", 2017, Scope.ORGAN, FORM, Map.of());
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        given().header("If-None-Match", coverageTag).get(coverage).then().statusCode(304);

        stored.file("530702", 2017, Scope.REGION, FORM, Map.of());
        given().header("If-None-Match", tag).get(address).then().statusCode(200);
        given().header("If-None-Match", coverageTag)
                .get(coverage)
                .then()
                .statusCode(200)
                .body("governments.find { it.code == '530702' }.filedAt", notNullValue());
    }

    @Test
    void isTheSameCompressed() throws IOException {
        RestAssuredConfig plain = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        String whole = given().config(plain)
                .get(ROLLUP)
                .then()
                .header("Content-Encoding", nullValue())
                .extract()
                .asString();
        given().header("Accept-Encoding", "gzip")
                .get(ROLLUP)
                .then()
                .header("Content-Encoding", "gzip")
                .body(equalTo(whole));
        byte[] brotli = given().config(plain)
                .header("Accept-Encoding", "gzip, br")
                .get(ROLLUP)
                .then()
                .header("Content-Encoding", "br")
                .extract()
                .asByteArray();
        assertThat(Decoder.decompress(brotli).getDecompressedData())
                .asString(UTF_8)
                .isEqualTo(whole);
        given().config(plain)
                .header("Accept-Encoding", "gzip;q=0, identity")
                .get(ROLLUP)
                .then()
                .header("Content-Encoding", nullValue())
                .body(equalTo(whole));
    }
}
