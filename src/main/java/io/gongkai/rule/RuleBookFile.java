package io.gongkai.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gongkai.division.Level;
import io.gongkai.form.Citation;
import io.gongkai.form.Scope;
import io.gongkai.form.Severity;
import io.gongkai.form.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code rules.yaml} as it stands in the file; its head describes the notation. */
final class RuleBookFile {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerForListOf(Entry.class);

    private final Set<String> editions;

    /** @param editions ids of all editions there are */
    RuleBookFile(Set<String> editions) {
        this.editions = editions;
    }

    List<StatedRule> read(InputStream yaml) throws IOException {
        List<Entry> entries = YAML.readValue(yaml);
        return entries.stream().map(this::rule).toList();
    }

    private StatedRule rule(Entry entry) {
        return new StatedRule(
                entry.id(),
                entry.looksAt(),
                entry.title().text(),
                entry.severity(),
                entry.editions() == null ? editions : new LinkedHashSet<>(entry.editions()),
                entry.levels() == null ? Set.copyOf(Arrays.asList(Level.values())) : Set.copyOf(entry.levels()),
                scopes(entry),
                new Citation(entry.citation().source(), entry.citation().article()),
                entry.remedy().text(),
                entry.reasons().stream().map(Words::text).toList(),
                check(entry));
    }

    private static Set<Scope> scopes(Entry entry) {
        return entry.scopes() == null
                ? Set.copyOf(Arrays.asList(Scope.values()))
                : entry.scopes().stream()
                        .map(id -> Scope.of(id).orElseThrow(() -> wrong(entry, "there is no scope " + id)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static StatedRule.Check check(Entry entry) {
        CheckEntry check = entry.check();
        if (check.compare() != null) {
            return new StatedRule.Compare(
                    check.compare().stream().map(RuleBookFile::comparison).toList());
        }
        if (check.change() != null) {
            return new StatedRule.Change(check.change());
        }
        if (check.children() != null) {
            return new StatedRule.Children(check.children().equals("equal"));
        }
        if (check.magnitude() != null) {
            return check.magnitude();
        }
        if (check.sameNumbers() != null) {
            return new StatedRule.SameNumbers(check.sameNumbers());
        }
        if (check.named() != null) {
            return new StatedRule.Named(check.named());
        }
        throw wrong(entry, "its check has no known part");
    }

    private static Comparison comparison(CompareEntry entry) {
        return new Comparison(
                entry.relation() == null ? Comparison.Relation.EQUAL : entry.relation(),
                entry.left().stream().map(Comparison.Term::of).toList(),
                entry.right().stream().map(Comparison.Term::of).toList());
    }

    private static IllegalArgumentException wrong(Entry entry, String what) {
        return new IllegalArgumentException("rules.yaml, " + entry.id() + ": " + what);
    }

    record Entry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Subject looksAt,
            @JsonProperty(required = true) Words title,
            @JsonProperty(required = true) Severity severity,
            @Nullable List<String> editions,
            @Nullable List<Level> levels,
            @Nullable List<String> scopes,
            @JsonProperty(required = true) CitationEntry citation,
            @JsonProperty(required = true) Words remedy,
            @JsonProperty(required = true) List<Words> reasons,
            @JsonProperty(required = true) CheckEntry check) {}

    record CitationEntry(
            @JsonProperty(required = true) String source,
            @Nullable String article) {}

    /** Exactly one of its parts is given. */
    record CheckEntry(
            @Nullable List<CompareEntry> compare,
            @Nullable List<Threshold> change,
            @Nullable String children,
            StatedRule.@Nullable Magnitude magnitude,
            @Nullable Integer sameNumbers,
            @Nullable String named) {}

    record CompareEntry(
            Comparison.@Nullable Relation relation,
            @JsonProperty(required = true) List<String> left,
            @JsonProperty(required = true) List<String> right) {}
}
