package io.gongkai.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongkai.document.Place;
import io.gongkai.document.Source;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.problem.Violation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code cells} of a JSON filing, each by itself, and gathers what is wrong with any. */
final class JsonCells {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,14}(\\.[0-9]{1,20})?");
    private static final int DECIMALS = 6;

    private final Optional<Edition> edition;
    private final List<Violation> violations;
    private final Map<CellId, CellValue> values = new LinkedHashMap<>();
    private final Map<CellId, Source> sources = new LinkedHashMap<>();

    JsonCells(Optional<Edition> edition, List<Violation> violations) {
        this.edition = edition;
        this.violations = violations;
    }

    Map<CellId, CellValue> values() {
        return values;
    }

    Map<CellId, Source> sources() {
        return sources;
    }

    void read(JsonNode node) {
        if (!node.isObject()) {
            violations.add(
                    Violation.of(
                            "/cells",
                            "须有cells:以单元格标识为键的对象，例如{\"applications.new_received.total\":27}。",
                            "Give cells: an object with cell ids as keys, for example {\"applications.new_received.total\":27}."));
            return;
        }
        edition.ifPresent(known -> {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                Optional<Cell> cell = CellId.of(entry.getKey()).flatMap(known::cell);
                if (cell.isPresent()) {
                    read(cell.get(), entry.getValue());
                } else {
                    unknown(known, entry.getKey());
                }
            }
        });
    }

    private void unknown(Edition known, String id) {
        String nearest = known.index().keySet().stream()
                .map(CellId::value)
                .min(Comparator.comparingInt(candidate -> Similarity.distance(candidate, id)))
                .orElseThrow();
        violations.add(Violation.of(
                pointer(id),
                "%s没有单元格“%s”；是否指“%s”?全部标识见/api/v1/forms/%s。".formatted(known.id(), id, nearest, known.id()),
                "%s has no cell \"%s\"; did you mean \"%s\"? All ids: /api/v1/forms/%s."
                        .formatted(known.id(), id, nearest, known.id())));
    }

    private void read(Cell cell, JsonNode node) {
        if (node.isNull()) {
            put(cell, CellValue.BLANK, "");
        } else if (node.isTextual() && node.textValue().equals("/")) {
            put(cell, CellValue.NOT_APPLICABLE, "/");
        } else if (cell.unit().isMoney()) {
            amount(cell, node);
        } else {
            count(cell, node);
        }
    }

    private void count(Cell cell, JsonNode node) {
        if (!node.isNumber()) {
            wrong(
                    cell,
                    node,
                    "应为整数(件数),空白写null,不适用写\"/\"。",
                    "Expected a whole number; null for blank, \"/\" for not applicable.");
        } else if (!node.isIntegralNumber()) {
            wrong(cell, node, "件数不能有小数。", "A count has no decimals.");
        } else if (!node.canConvertToLong()) {
            wrong(cell, node, "数字过大。", "The number is too large.");
        } else if (node.longValue() < 0 && !cell.column().signed()) {
            wrong(cell, node, "件数不能为负数。", "A count is not negative.");
        } else {
            put(cell, new CellValue.Count(node.longValue()), node.asText());
        }
    }

    private void amount(Cell cell, JsonNode node) {
        BigDecimal value = decimal(node);
        if (value == null) {
            wrong(
                    cell,
                    node,
                    "应为金额的十进制字符串，例如\"16671.4808\",空白写null,不适用写\"/\"。",
                    "Expected an amount as a decimal string, for example \"16671.4808\"; null for blank, \"/\" for not applicable.");
        } else if (value.signum() < 0) {
            wrong(cell, node, "金额不能为负数。", "An amount is not negative.");
        } else if (value.stripTrailingZeros().scale() > DECIMALS) {
            wrong(cell, node, "金额最多六位小数。", "An amount has at most six decimals.");
        } else {
            put(cell, new CellValue.Amount(value), node.asText());
        }
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        if (node.isNumber() && node.decimalValue().abs().compareTo(new BigDecimal("1e14")) < 0) {
            return node.decimalValue();
        }
        return node.isTextual() && DECIMAL.matcher(node.textValue()).matches()
                ? new BigDecimal(node.textValue())
                : null;
    }

    private void put(Cell cell, CellValue value, String raw) {
        values.put(cell.id(), value);
        sources.put(cell.id(), new Source(Place.Pointer.to(cell.id()), raw));
    }

    private void wrong(Cell cell, JsonNode node, String zh, String en) {
        String label = cell.row().number() + cell.row().label().zh() + "·"
                + cell.column().label().zh();
        String shown = node.toString().length() > 40 ? node.toString().substring(0, 40) + "…" : node.toString();
        violations.add(Violation.of(
                pointer(cell.id().value()),
                "“%s”写的是%s:%s".formatted(label, shown, zh),
                "%s is %s: %s".formatted(cell.id(), shown, en)));
    }

    private static String pointer(String id) {
        return "/cells/" + id.replace("~", "~0").replace("/", "~1");
    }
}
