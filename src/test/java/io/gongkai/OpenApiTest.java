package io.gongkai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The description of the API that is kept with the sources is the one that the service gives. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpenApiTest {

    private static final Path KEPT = Path.of("docs/openapi.yaml");

    private static final List<String> HEAD = List.of("openapi", "info", "servers", "security");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));

    @Test
    void servesTheDescriptionThatIsKept() throws IOException {
        String served = inOrder(given().queryParam("format", "JSON")
                .when()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        if (Boolean.getBoolean("openapi.rewrite")) {
            Files.writeString(KEPT, served);
        }
        assertThat(Files.readString(KEPT))
                .as(
                        "docs/openapi.yaml differs from what the service serves: run `make openapi` and look at the difference")
                .isEqualTo(served);
    }

    /** Tags, paths and components by name, since the order in which classes are found is nobody's choice. */
    private static String inOrder(String json) throws JsonProcessingException {
        ObjectNode served = (ObjectNode) new ObjectMapper().readTree(json);
        ObjectNode ordered = YAML.createObjectNode();
        HEAD.stream().filter(served::has).forEach(name -> ordered.set(name, served.get(name)));
        ordered.putArray("tags")
                .addAll(served.path("tags")
                        .valueStream()
                        .sorted(Comparator.comparing(tag -> tag.path("name").asText()))
                        .toList());
        ordered.set("paths", byName(served.path("paths")));
        ObjectNode components = ordered.putObject("components");
        byName(served.path("components"))
                .properties()
                .forEach(kind -> components.set(kind.getKey(), byName(kind.getValue())));
        assertThat(ordered.properties()).as("parts of the description").hasSameSizeAs(served.properties());
        return YAML.writeValueAsString(ordered);
    }

    private static ObjectNode byName(JsonNode parts) {
        ObjectNode ordered = YAML.createObjectNode();
        parts.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> ordered.set(part.getKey(), part.getValue()));
        return ordered;
    }
}
