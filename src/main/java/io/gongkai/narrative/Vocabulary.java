package io.gongkai.narrative;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code narrative.yaml}, ready to be found in a sentence. */
final class Vocabulary {

    /** Keys of {@code words} that are the ids of one part. */
    private static final Map<String, Part> IDS = Map.ofEntries(
            Map.entry("natural_person", Part.APPLICANT),
            Map.entry("enterprise", Part.APPLICANT),
            Map.entry("research_institution", Part.APPLICANT),
            Map.entry("public_interest_organization", Part.APPLICANT),
            Map.entry("legal_service_organization", Part.APPLICANT),
            Map.entry("other_organization", Part.APPLICANT),
            Map.entry("legal", Part.APPLICANT),
            Map.entry("process", Part.DEAL),
            Map.entry("answer", Part.CONCLUDE),
            Map.entry("upheld", Part.RESULT),
            Map.entry("corrected", Part.RESULT),
            Map.entry("other_result", Part.RESULT),
            Map.entry("pending_case", Part.RESULT),
            Map.entry("rules", Part.DOCUMENT),
            Map.entry("normative", Part.DOCUMENT),
            Map.entry("issued", Part.ACTION),
            Map.entry("repealed", Part.ACTION),
            Map.entry("in_force", Part.ACTION),
            Map.entry("disclosed", Part.ACTION));

    private static final Map<String, Part> BY_RULE =
            Map.of("R15", Part.OUTCOME, "R16", Part.DISPUTE, "R17", Part.DECISION);

    private static final Vocabulary BUNDLED = bundled();

    /** A word and the part it plays. */
    record Entry(String word, Part part, String id) {}

    private final Map<String, VocabularyFile.Entry> quantities = new LinkedHashMap<>();
    private final Map<Character, List<Entry>> byFirst = new HashMap<>();
    private final VocabularyFile file;
    private final FigureScanner figures;

    private Vocabulary(VocabularyFile file) {
        this.file = file;
        for (VocabularyFile.Entry quantity : file.quantities()) {
            quantities.put(quantity.id(), quantity);
            if (quantity.words() != null) {
                Part part = BY_RULE.get(quantity.rule());
                if (part == null) {
                    throw new IllegalArgumentException(
                            "narrative.yaml, " + quantity.id() + ": told by verbs, not by words");
                }
                quantity.words().forEach(word -> add(word, part, quantity.id()));
            }
        }
        file.words().forEach((key, words) -> words.forEach(word -> add(word, part(key), key)));
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> entry.word().length())
                                .reversed()));
        figures = new FigureScanner(this);
    }

    static Vocabulary get() {
        return BUNDLED;
    }

    private static Vocabulary bundled() {
        try (InputStream yaml = Vocabulary.class.getResourceAsStream("/narrative.yaml")) {
            if (yaml == null) {
                throw new IOException("no resource /narrative.yaml");
            }
            return new Vocabulary(YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readValue(yaml, VocabularyFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part part(String key) {
        Part part = IDS.get(key);
        return part == null ? Part.valueOf(key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)) : part;
    }

    private void add(String word, Part part, String id) {
        byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(new Entry(word, part, id));
    }

    /** The longest word at this place; where one plays two parts, the first in the file. */
    Optional<Entry> wordAt(String plain, int at) {
        for (Entry entry : byFirst.getOrDefault(plain.charAt(at), List.of())) {
            if (plain.startsWith(entry.word(), at)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The longest of these words at this place. */
    static @Nullable String longest(List<String> words, String plain, int at) {
        String longest = null;
        for (String word : words) {
            if (plain.startsWith(word, at) && (longest == null || word.length() > longest.length())) {
                longest = word;
            }
        }
        return longest;
    }

    VocabularyFile.Entry quantity(String id) {
        VocabularyFile.Entry entry = quantities.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("narrative.yaml has no quantity " + id);
        }
        return entry;
    }

    FigureScanner figures() {
        return figures;
    }

    VocabularyFile.Measures measures() {
        return file.measures();
    }

    VocabularyFile.Approximations approximations() {
        return file.approximations();
    }

    VocabularyFile.Bodies bodies() {
        return file.bodies();
    }

    boolean saysNothing(String text) {
        return Set.copyOf(file.nothingSaid()).contains(text);
    }
}
