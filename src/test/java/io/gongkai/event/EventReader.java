package io.gongkai.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream of events as a browser does. */
final class EventReader implements AutoCloseable {

    /** What stands between two blank lines; a comment is under the empty name. */
    record Frame(Map<String, String> fields) {

        boolean isEvent() {
            return fields.containsKey("data");
        }

        long id() {
            return Long.parseLong(fields.get("id"));
        }

        String type() {
            return fields.get("event");
        }

        JsonNode data() throws IOException {
            return new ObjectMapper().readTree(fields.get("data"));
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    private EventReader(String query, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/events" + query));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        // Streams of another test may not be noticed to be gone yet.
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            answer.body().close();
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        }
        response = answer;
        assertThat(response.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(this::read);
        // Says that it is open.
        assertThat(next().fields()).containsKeys("retry", "id");
    }

    static EventReader open(String query) throws IOException, InterruptedException {
        return new EventReader(query, null);
    }

    static EventReader resume(String query, String lastEventId) throws IOException, InterruptedException {
        return new EventReader(query, lastEventId);
    }

    /** What would become of a stream; HEAD opens none. */
    static int status(String query) {
        return RestAssured.given().head("/api/v1/events" + query).statusCode();
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    private void read() {
        Map<String, String> fields = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    frames.add(new Frame(Map.copyOf(fields)));
                    fields.clear();
                } else {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException e) {
            // Closed: nobody waits for more.
            return;
        }
    }

    /** The next frame, whatever it is. */
    Frame next() throws InterruptedException {
        Frame frame = frames.poll(20, TimeUnit.SECONDS);
        assertThat(frame).as("a frame of the stream").isNotNull();
        return frame;
    }

    /** The next event. */
    Frame event() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Frame frame = next();
        while (!frame.isEvent()) {
            assertThat(System.nanoTime()).as("an event before long").isLessThan(end);
            frame = next();
        }
        return frame;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client.shutdownNow();
    }
}
