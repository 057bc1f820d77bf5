package io.gongkai.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gongkai.body.BodyKind;
import io.gongkai.form.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The dates of the Regulations, from {@code deadlines.yaml}. */
public final class Statutory {

    private static final ObjectReader YAML = YAMLMapper.builder().build().readerForListOf(Entry.class);

    private record Entry(
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) int month,
            @JsonProperty(required = true) int day,
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String article) {}

    private final Map<BodyKind, Entry> entries = new EnumMap<>(BodyKind.class);

    private Statutory(List<Entry> entries) {
        entries.forEach(entry -> this.entries.put(BodyKind.of(entry.kind()).orElseThrow(), entry));
    }

    public static Statutory bundled() {
        try (InputStream yaml = Objects.requireNonNull(Statutory.class.getResourceAsStream("/deadlines.yaml"))) {
            return new Statutory(YAML.readValue(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last day for reports of that year: it lies in the next. */
    LocalDate due(BodyKind kind, int year) {
        Entry entry = entry(kind);
        return LocalDate.of(year + 1, entry.month(), entry.day());
    }

    Citation basis(BodyKind kind) {
        Entry entry = entry(kind);
        return new Citation(entry.source(), entry.article());
    }

    private Entry entry(BodyKind kind) {
        return Objects.requireNonNull(entries.get(kind), kind::id);
    }
}
