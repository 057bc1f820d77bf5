package io.gongkai.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gongkai.form.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code measures.yaml} as it stands; the file describes its notation. */
record MeasuresFile(
        @JsonProperty(required = true) List<IndicatorEntry> indicators,
        @JsonProperty(required = true) List<NoteEntry> notes) {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(MeasuresFile.class);

    record IndicatorEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Words label,
            @JsonProperty(required = true) Words definition,
            @JsonProperty(required = true) String unit,
            @Nullable Integer times,
            @JsonProperty(required = true) List<String> count,
            @Nullable List<String> by,
            @JsonProperty(required = true) List<String> editions,
            @Nullable List<String> notes) {}

    record NoteEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Words text,
            @Nullable Integer from,
            @JsonProperty(required = true) List<String> cells) {}

    static MeasuresFile read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml);
    }
}
