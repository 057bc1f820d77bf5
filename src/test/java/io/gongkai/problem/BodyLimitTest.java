package io.gongkai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 200 MB of nonsense from a caller that says all of it before it listens: the answer must still be there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BodyLimitTest {

    private static final int LIMIT = 32 << 20;
    private static final byte[] MEGABYTE = new byte[1 << 20];
    private static final int NONSENSE = 200;

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {"/tests-of-problem/bytes", "/api/v1/tokens", "/api/v1/nothing"})
    void refusesAnnouncedNonsense(String path) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.say("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + ((long) NONSENSE << 20) + "\r\n\r\n");
            for (int sent = 0; sent < NONSENSE; sent++) {
                connection.say(MEGABYTE);
            }
            assertRefused(connection.hear());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tests-of-problem/bytes", "/api/v1/reports"})
    void keepsAConnectionWhoseBodyWasRead(String path) throws IOException, InterruptedException {
        UnreadBody.patience(Duration.ofMillis(200));
        try (RawConnection connection = new RawConnection(service)) {
            connection.say("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.ADMINISTRATOR + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
            // Longer than a body that is still coming would be waited for.
            Thread.sleep(1000);
            connection.say("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(connection.hear()).contains("\"checks\"");
        } finally {
            UnreadBody.patience(Duration.ofSeconds(30));
        }
    }

    @Test
    void refusesChunkedNonsense() throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.say("POST /tests-of-problem/bytes HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int sent = 0; sent < NONSENSE; sent++) {
                connection.say("100000\r\n");
                connection.say(MEGABYTE);
                connection.say("\r\n");
            }
            connection.say("0\r\n\r\n");
            assertRefused(connection.hear());
        }
    }

    @Test
    void refusesNonsenseInAForm() throws IOException {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        try (RawConnection connection = new RawConnection(service)) {
            connection.say("POST /tests-of-problem/file HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n");
            connection.say(Integer.toHexString(head.length()) + "\r\n" + head + "\r\n");
            for (int sent = 0; sent < NONSENSE; sent++) {
                connection.say("100000\r\n");
                connection.say(MEGABYTE);
                connection.say("\r\n");
            }
            connection.say("0\r\n\r\n");
            assertThat(connection.hear()).startsWith("HTTP/1.1 413").contains("/problems/too-large");
        }
    }

    @Test
    void answersChunkedNonsenseThatNothingReads() throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.say("POST /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            for (int sent = 0; sent < NONSENSE; sent++) {
                connection.say("100000\r\n");
                connection.say(MEGABYTE);
                connection.say("\r\n");
            }
            connection.say("0\r\n\r\n");
            assertThat(connection.hear()).startsWith("HTTP/1.1 404").contains("/problems/not-found");
        }
    }

    @Test
    void answersAnnouncedNonsenseBeforeItIsSent() throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.say("POST /tests-of-problem/bytes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 209715200\r\n\r\n");
            assertThat(connection.hearStatus()).contains("413");
        }
    }

    @Test
    void takesWhatIsJustSmallEnoughAndNoByteMore() throws IOException, InterruptedException {
        HttpResponse<String> taken = post(new byte[LIMIT]);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(String.valueOf(LIMIT));

        HttpResponse<String> refused = post(new byte[LIMIT + 1]);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("larger than the 32 MiB that are taken");
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/tests-of-problem/bytes"))
                    .header("Accept-Language", "en")
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("connection: close")
                .contains("application/problem+json", "/problems/too-large", "32 MiB");
    }
}
