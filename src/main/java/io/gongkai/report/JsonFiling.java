package io.gongkai.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.document.Heading;
import io.gongkai.document.Reading;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Scope;
import io.gongkai.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a report filed as JSON: {@code {"division","body","year","scope","edition","cells":{…},"narrative":{…}}}. */
final class JsonFiling {

    private static final Set<String> PROPERTIES =
            Set.of("division", "body", "year", "scope", "edition", "cells", "narrative");

    /** What a JSON filing gives: its reading and the key it names, or what is wrong with it. */
    sealed interface Result {
        record Given(
                Reading.Read reading,
                @Nullable DivisionCode division,
                @Nullable BodyId body,
                @Nullable Integer year,
                @Nullable Scope scope)
                implements Result {}

        record Wrong(boolean unreadable, List<Violation> violations) implements Result {}
    }

    private final Editions editions;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNumberLength(40)
                            .maxStringLength(2_000_000)
                            .build())
                    .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    JsonFiling(Editions editions) {
        this.editions = editions;
    }

    Result read(byte[] content) {
        JsonNode root;
        try (JsonParser parser = json.createParser(content)) {
            root = json.readTree(parser);
        } catch (JsonProcessingException e) {
            return unreadable(e);
        } catch (IOException e) {
            // A parser over bytes has nothing else to fail on than the bytes: wrong encoding.
            return new Result.Wrong(
                    true, List.of(Violation.of("", "JSON的编码不是UTF-8。", "The JSON is not encoded in UTF-8.")));
        }
        if (root == null || !root.isObject()) {
            return new Result.Wrong(
                    true, List.of(Violation.of("", "应为一个JSON对象{…}。", "A JSON object {…} is expected.")));
        }
        return object(root);
    }

    private static Result unreadable(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String zh = at == null ? "" : "（第%d行第%d列）".formatted(at.getLineNr(), at.getColumnNr());
        String en = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return new Result.Wrong(
                true,
                List.of(Violation.of(
                        "",
                        "不是合法的JSON%s：%s".formatted(zh, e.getOriginalMessage()),
                        "Not well-formed JSON%s: %s".formatted(en, e.getOriginalMessage()))));
    }

    private Result object(JsonNode root) {
        List<Violation> violations = new ArrayList<>();
        root.fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name)) {
                violations.add(Violation.of(
                        "/" + name,
                        "不认识的属性“%s”；可用:division、body、year、scope、edition、cells、narrative。".formatted(name),
                        "Unknown property \"%s\"; known are division, body, year, scope, edition, cells, narrative."
                                .formatted(name)));
            }
        });
        Optional<Edition> edition = edition(root.path("edition"), violations);
        DivisionCode division = division(root.path("division"), violations);
        BodyId body = body(root.path("body"), violations);
        Integer year = year(root.path("year"), violations);
        Scope scope = scope(root.path("scope"), violations);
        JsonCells cells = new JsonCells(edition, violations);
        cells.read(root.path("cells"));
        Map<String, String> narrative = narrative(root.path("narrative"), edition, violations);
        if (edition.isEmpty() || !violations.isEmpty()) {
            return new Result.Wrong(false, violations);
        }
        return new Result.Given(
                new Reading.Read(
                        new FilledForm(edition.get(), cells.values()),
                        cells.sources(),
                        Set.of(),
                        Heading.NONE,
                        narrative,
                        List.of()),
                division,
                body,
                year,
                scope);
    }

    private Optional<Edition> edition(JsonNode node, List<Violation> violations) {
        String known = editions.all().stream().map(Edition::id).collect(Collectors.joining("、"));
        Optional<Edition> edition = node.isTextual() ? editions.find(node.textValue()) : Optional.empty();
        if (edition.isEmpty()) {
            violations.add(Violation.of(
                    "/edition",
                    "须写明表格版本edition,为%s之一。".formatted(known),
                    "Name the edition of the form: one of %s.".formatted(known)));
        }
        return edition;
    }

    private static @Nullable DivisionCode division(JsonNode node, List<Violation> violations) {
        if (node.isMissingNode()) {
            return null;
        }
        Optional<DivisionCode> code = node.isTextual() ? DivisionCode.of(node.textValue()) : Optional.empty();
        if (code.isEmpty()) {
            violations.add(Violation.of(
                    "/division",
                    "应为六位行政区划代码的字符串，例如\"230881\"。",
                    "Expected a string of six digits, the code of the division, for example \"230881\"."));
        }
        return code.orElse(null);
    }

    private static @Nullable BodyId body(JsonNode node, List<Violation> violations) {
        if (node.isMissingNode()) {
            return null;
        }
        Optional<BodyId> id = node.isTextual() ? BodyId.of(node.textValue()) : Optional.empty();
        if (id.isEmpty()) {
            violations.add(
                    Violation.of(
                            "/body",
                            "应为单位编号的字符串，例如\"230881-d0001\"，或校验位相符的统一社会信用代码。",
                            "Expected a string with the id of a body, for example \"230881-d0001\", or a unified social credit code whose check character agrees."));
        }
        return id.orElse(null);
    }

    private static @Nullable Integer year(JsonNode node, List<Violation> violations) {
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            violations.add(Violation.of(
                    "/year", "应为四位数的报告年度，例如2024。", "Expected the report year as a number, for example 2024."));
            return null;
        }
        return node.intValue();
    }

    private static @Nullable Scope scope(JsonNode node, List<Violation> violations) {
        if (node.isMissingNode()) {
            return null;
        }
        Optional<Scope> scope = node.isTextual() ? Scope.of(node.textValue()) : Optional.empty();
        if (scope.isEmpty()) {
            violations.add(
                    Violation.of("/scope", "应为region、own_level或organ。", "Expected one of region, own_level, organ."));
        }
        return scope.orElse(null);
    }

    private static Map<String, String> narrative(JsonNode node, Optional<Edition> edition, List<Violation> violations) {
        Map<String, String> narrative = new HashMap<>();
        if (node.isMissingNode()) {
            return narrative;
        }
        if (!node.isObject()) {
            violations.add(Violation.of(
                    "/narrative", "应为对象，以s1至s6为键、正文为值。", "Expected an object with the keys s1 to s6 and their text."));
            return narrative;
        }
        for (Map.Entry<String, JsonNode> section : node.properties()) {
            boolean known = edition.isEmpty()
                    || edition.get().sections().stream().anyMatch(s -> s.id().equals(section.getKey()));
            if (known && section.getValue().isTextual()) {
                narrative.put(section.getKey(), section.getValue().textValue());
            } else {
                violations.add(Violation.of(
                        "/narrative/" + section.getKey(),
                        known ? "正文应为字符串。" : "没有这一部分；六个部分为s1至s6。",
                        known ? "The text must be a string." : "No such section; the six are s1 to s6."));
            }
        }
        return narrative;
    }
}
