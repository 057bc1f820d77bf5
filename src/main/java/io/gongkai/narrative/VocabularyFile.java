package io.gongkai.narrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code narrative.yaml} as it stands in the file; its comments describe it. */
record VocabularyFile(
        @JsonProperty(required = true) List<Entry> quantities,
        @JsonProperty(required = true) Map<String, List<String>> words,
        @JsonProperty(required = true) Measures measures,
        @JsonProperty(required = true) Approximations approximations,
        @JsonProperty(required = true) Bodies bodies,
        @JsonProperty(required = true) List<String> nothingSaid) {

    /**
     * @param within the quantity it is a part of
     * @param group the outcome group of the edition whose rows it adds up, instead of cells
     */
    record Entry(
            @JsonProperty(required = true) String id,
            @Nullable String within,
            @JsonProperty(required = true) String rule,
            @Nullable List<String> label,
            @Nullable List<String> cells,
            @Nullable String group,
            @Nullable List<String> words) {}

    record Measures(
            @JsonProperty(required = true) List<String> counts,
            @JsonProperty(required = true) List<String> others) {}

    record Approximations(
            @JsonProperty(required = true) List<String> above,
            @JsonProperty(required = true) List<String> aboveBefore,
            @JsonProperty(required = true) List<String> belowBefore,
            @JsonProperty(required = true) List<String> about) {}

    record Bodies(
            @JsonProperty(required = true) List<String> area,
            @JsonProperty(required = true) List<String> office) {}
}
