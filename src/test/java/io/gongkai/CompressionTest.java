package io.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire, by a client that unpacks nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CompressionTest {

    private static final String SERIES =
            "api/v1/statistics/series?within=440000&years=2016..2019&measures=new_received";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    private <T> HttpResponse<T> get(String path, String encodings, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(service + path))
                        .header("Accept-Encoding", encodings)
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SERIES,
                SERIES + "&format=csv",
                SERIES + "&format=json-stat",
                SERIES + "&format=sdmx-csv",
                "api/v1/measures",
                "api/v1/statistics/440000/2016",
                "api/v1/coverage/440000/2016"
            })
    void zipsTextForWhoAsks(String path) throws Exception {
        byte[] plain =
                get(path, "identity", HttpResponse.BodyHandlers.ofByteArray()).body();

        HttpResponse<byte[]> zipped = get(path, "gzip", HttpResponse.BodyHandlers.ofByteArray());

        assertThat(zipped.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(zipped.body().length).isLessThan(plain.length);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void packsTighterWithBrotli() throws Exception {
        int zipped = get("api/v1/measures", "gzip", HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
        HttpResponse<byte[]> packed = get("api/v1/measures", "br, gzip", HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(packed.body().length).isLessThan(zipped);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERIES + "&format=xlsx", "api/v1/statistics/440000/2016/draft"})
    void leavesWhatIsPackedAlready(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path, "br, gzip", HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(answer.body()).startsWith('P', 'K');
    }

    @Test
    void leavesAStreamOfEventsAsItIs() throws Exception {
        HttpResponse<InputStream> stream = get("api/v1/events", "br, gzip", HttpResponse.BodyHandlers.ofInputStream());
        stream.body().close();
        assertThat(stream.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
    }

    @Test
    void tellsCachesThatItDepends() throws Exception {
        HttpResponse<byte[]> answer = get(SERIES, "gzip", HttpResponse.BodyHandlers.ofByteArray());
        assertThat(String.join(",", answer.headers().allValues("Vary"))).contains("Accept-Encoding");
    }
}
