package io.gongkai.launch;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gongkai.division.Level;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case of {@code conformance.yaml}; its head describes the notation. */
record ConformanceCase(
        @JsonProperty(required = true) String rule,
        @JsonProperty(value = "case", required = true) String name,
        @JsonProperty(required = true) Expectation expect,
        boolean silent,
        boolean incomplete,
        @Nullable String severity,
        @Nullable List<String> finding,
        @Nullable Integer year,
        @Nullable Level level,
        @Nullable String edition,
        @Nullable Map<String, Integer> rows,
        @Nullable Map<String, JsonNode> cells,
        @Nullable Map<String, @Nullable String> sections,
        @Nullable Numbers yearBefore,
        @Nullable List<Numbers> below,
        @Nullable Numbers ownLevel,
        @Nullable Numbers beside) {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerForListOf(ConformanceCase.class);

    private static final int USUAL_YEAR = 2024;

    /** What a service must say. */
    enum Expectation {
        PASS,
        FAIL,
        NOT_ASSESSABLE
    }

    /** The numbers of a report. */
    record Numbers(
            @Nullable String edition,
            @Nullable Map<String, Integer> rows,
            @Nullable Map<String, JsonNode> cells,
            @Nullable Map<String, @Nullable String> sections) {}

    static List<ConformanceCase> bundled() throws IOException {
        try (InputStream yaml = ConformanceCase.class.getResourceAsStream("/conformance.yaml")) {
            if (yaml == null) {
                throw new IOException("no resource /conformance.yaml");
            }
            return YAML.readValue(yaml);
        }
    }

    Numbers numbers() {
        return new Numbers(edition, rows, cells, sections);
    }

    int reportYear() {
        return year == null ? USUAL_YEAR : year;
    }

    Level of() {
        return level == null ? Level.COUNTY : level;
    }

    /** Whether other reports must be stored for it. */
    boolean needsOthers() {
        return yearBefore != null || below != null || ownLevel != null || beside != null;
    }
}
