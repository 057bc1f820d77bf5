package io.gongkai.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.division.Division;
import io.gongkai.form.Cell;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the report of a case as JSON: every cell 0 and every section there, but for what the case says. */
final class ConformanceReport {

    private static final String USUAL_EDITION = "F2021";
    private static final Map<String, String> SECTIONS = Map.of(
            "s1", "本年度各项公开工作正常开展，未出现责任追究情形。",
            "s2", "见下表。",
            "s3", "见下表。",
            "s4", "见下表。",
            "s5", "存在公开内容不够丰富的问题，将加强培训予以改进。",
            "s6", "本年度未收取信息处理费。");

    private final Editions editions = Editions.bundled();
    private final ObjectMapper json = new ObjectMapper();

    String of(Division division, int year, Scope scope, ConformanceCase.Numbers numbers) {
        Edition edition = editions.find(numbers.edition() == null ? USUAL_EDITION : numbers.edition())
                .orElseThrow();
        ObjectNode report = json.createObjectNode()
                .put("division", division.code().value())
                .put("year", year)
                .put("scope", scope.id())
                .put("edition", edition.id());
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        for (Cell cell : edition.cells()) {
            cells.put(
                    cell.id().value(),
                    cell.unit().isMoney()
                            ? JsonNodeFactory.instance.textNode("0")
                            : JsonNodeFactory.instance.numberNode(0));
        }
        if (numbers.rows() != null) {
            numbers.rows().forEach((row, number) -> {
                cells.put("applications." + row + ".natural_person", JsonNodeFactory.instance.numberNode(number));
                cells.put("applications." + row + ".total", JsonNodeFactory.instance.numberNode(number));
            });
        }
        if (numbers.cells() != null) {
            cells.putAll(numbers.cells());
        }
        report.set("cells", json.valueToTree(cells));
        ObjectNode sections = report.putObject("narrative");
        Map<String, @Nullable String> texts = new LinkedHashMap<>(SECTIONS);
        if (numbers.sections() != null) {
            texts.putAll(numbers.sections());
        }
        texts.forEach((id, text) -> {
            if (text != null) {
                sections.put(id, text);
            }
        });
        return report.toString();
    }
}
