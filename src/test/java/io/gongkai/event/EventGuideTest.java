package io.gongkai.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/events.md} is what receivers go by: each example in it is tried. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EventGuideTest {

    private static final Path GUIDE = Path.of("docs/events.md");

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(Files.readString(GUIDE));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(
                new TreeSet<>(node.propertyStream().map(Map.Entry::getKey).toList()));
    }

    @Test
    void showsTheEventThatIsTold() throws IOException, InterruptedException {
        String query = first("/api/v1/events([^']*)'", blocks("sh").getFirst());
        JsonNode shown = new ObjectMapper().readTree(blocks("json").getFirst());
        try (EventReader events = EventReader.open(query)) {
            Happenings.file("230881", 27);
            EventReader.Frame frame = events.event();
            assertThat(names(frame.data())).isEqualTo(names(shown));
            assertThat(frame.data().path("division")).isEqualTo(shown.path("division"));
            assertThat(frame.data().path("about").asText())
                    .isEqualTo(shown.path("about").asText().replace("2024", "2014"));
            List<String> stream = blocks("text").getFirst().lines().toList();
            assertThat(stream).contains("retry: 3000", "event: " + frame.type(), ":");
            String script = blocks("js").getFirst();
            assertThat(script).contains("addEventListener(\"" + frame.type() + "\"");
            given().head(first("EventSource\\(\"([^\"]*)\"", script)).then().statusCode(200);
        }
        for (EventType type : EventType.values()) {
            assertThat(Files.readString(GUIDE)).contains("`" + type.id() + "`");
        }
    }

    @Test
    void hasCodeThatTellsGenuineMessagesFromOthers(@TempDir Path directory)
            throws IOException, InterruptedException, ReflectiveOperationException {
        Path source = directory.resolve("Verification.java");
        Files.writeString(source, blocks("java").getFirst());
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-Xlint:all,-path", "-Werror", source.toString()))
                .isZero();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {directory.toUri().toURL()});
                Receiver receiver = new Receiver()) {
            Method isGenuine = Stream.of(loader.loadClass("Verification").getMethods())
                    .filter(method -> method.getName().equals("isGenuine"))
                    .findFirst()
                    .orElseThrow();
            String registration = first("-d '(.*)'", blocks("sh").get(1));
            ObjectNode body = (ObjectNode) new ObjectMapper().readTree(registration);
            URI shown = URI.create(body.path("url").asText());
            body.put("url", receiver.url());
            var registered = given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .contentType("application/json")
                    .body(body.toString())
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(201)
                    .extract();
            String secret = registered.path("secret");
            Happenings.file("230826", 27);
            Receiver.Call call = receiver.next();
            while (!call.json().at("/data/division/code").asText().equals("230826")) {
                call = receiver.next();
            }
            List<String> message = blocks("http").getFirst().lines().toList();
            assertThat(message.getFirst()).isEqualTo("POST " + shown.getPath());
            assertThat(call.headers())
                    .containsEntry(
                            "Content-Type",
                            first("Content-Type: (.*?)\n", blocks("http").getFirst()));
            assertThat(call.body()).startsWith("{\"type\":\"filed\",\"timestamp\":\"");
            assertThat(names(call.json())).containsExactly("data", "timestamp", "type");

            String id = call.headers().get("webhook-id");
            String timestamp = call.headers().get("webhook-timestamp");
            String signature = call.headers().get("webhook-signature");
            byte[] content = call.body().getBytes(StandardCharsets.UTF_8);
            assertThat(isGenuine.invoke(null, secret, id, timestamp, "v1,of-before " + signature, content))
                    .isEqualTo(true);
            assertThat(isGenuine.invoke(null, secret, id, timestamp, signature, (call.body() + " ").getBytes()))
                    .isEqualTo(false);
            assertThat(isGenuine.invoke(null, secret, "another", timestamp, signature, content))
                    .isEqualTo(false);
            assertThat(isGenuine.invoke(
                            null, secret, id, Long.toString(Long.parseLong(timestamp) - 3600), signature, content))
                    .isEqualTo(false);
            given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .delete(registered.header("Location"))
                    .then()
                    .statusCode(204);
        }
    }
}
