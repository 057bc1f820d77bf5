package io.gongkai.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.document.Place;
import io.gongkai.document.Source;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the sources of a revision's cells in short, for storage: {@code {"cells":{id:[raw,kind,…]},"inferred":[id]}}. Of a
 * report filed as JSON the form tells nearly all: what is kept is {@code {"json":{id:raw},"inferred":[]}} with the cells that
 * were written differently from how their values are.
 */
final class SourceCodec {

    /** Sources and which cells were inferred. */
    record Sources(Map<CellId, Source> cells, Set<CellId> inferred) {}

    private SourceCodec() {}

    static ObjectNode write(Sources sources, FilledForm form) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (isJson(sources, form)) {
            ObjectNode different = json.putObject("json");
            form.values().forEach((id, value) -> {
                String raw = sources.cells().get(id).raw();
                if (!raw.equals(written(value))) {
                    different.put(id.value(), raw);
                }
            });
            json.putArray("inferred");
            return json;
        }
        ObjectNode cells = json.putObject("cells");
        new TreeMap<>(sources.cells()).forEach((id, source) -> {
            ArrayNode entry = cells.putArray(id.value());
            entry.add(source.raw());
            switch (source.place()) {
                case Place.Line(int number) -> entry.add("line").add(number);
                case Place.Box(int page, float x, float y, float width, float height) ->
                    entry.add("box").add(page).add(x).add(y).add(width).add(height);
                case Place.TableCell(int table, int row, int column) ->
                    entry.add("cell").add(table).add(row).add(column);
                case Place.ParagraphNumber(int number) -> entry.add("paragraph").add(number);
                case Place.SheetCell(String sheet, String address) ->
                    entry.add("sheet").add(sheet).add(address);
                case Place.Pointer(String pointer) -> entry.add("json").add(pointer);
            }
        });
        ArrayNode inferred = json.putArray("inferred");
        sources.inferred().stream().sorted().forEach(id -> inferred.add(id.value()));
        return json;
    }

    /** Whether each cell stands in the document under its own name. */
    private static boolean isJson(Sources sources, FilledForm form) {
        return sources.inferred().isEmpty()
                && sources.cells().size() == form.values().size()
                && form.values().keySet().stream().allMatch(id -> {
                    Source source = sources.cells().get(id);
                    return source != null && source.place().equals(Place.Pointer.to(id));
                });
    }

    private static String written(CellValue value) {
        return switch (value) {
            case CellValue.Count(long count) -> Long.toString(count);
            case CellValue.Amount(BigDecimal amount) -> amount.toPlainString();
            case CellValue.Blank() -> "";
            case CellValue.NotApplicable() -> "/";
        };
    }

    static Sources read(JsonNode json, FilledForm form) {
        Map<CellId, Source> cells = new LinkedHashMap<>();
        JsonNode different = json.path("json");
        if (different.isObject()) {
            form.values()
                    .forEach((id, value) -> cells.put(
                            id,
                            new Source(
                                    Place.Pointer.to(id),
                                    different.path(id.value()).asText(written(value)))));
        }
        json.path("cells").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            cells.put(
                    new CellId(entry.getKey()),
                    new Source(place(value), value.get(0).asText()));
        });
        Set<CellId> inferred = new LinkedHashSet<>();
        json.path("inferred").forEach(id -> inferred.add(new CellId(id.asText())));
        return new Sources(cells, inferred);
    }

    private static Place place(JsonNode entry) {
        String kind = entry.get(1).asText();
        return switch (kind) {
            case "line" -> new Place.Line(entry.get(2).asInt());
            case "box" ->
                new Place.Box(
                        entry.get(2).asInt(),
                        entry.get(3).floatValue(),
                        entry.get(4).floatValue(),
                        entry.get(5).floatValue(),
                        entry.get(6).floatValue());
            case "cell" ->
                new Place.TableCell(
                        entry.get(2).asInt(), entry.get(3).asInt(), entry.get(4).asInt());
            case "paragraph" -> new Place.ParagraphNumber(entry.get(2).asInt());
            case "sheet" ->
                new Place.SheetCell(entry.get(2).asText(), entry.get(3).asText());
            case "json" -> new Place.Pointer(entry.get(2).asText());
            default -> throw new IllegalStateException("a place of kind " + kind);
        };
    }
}
