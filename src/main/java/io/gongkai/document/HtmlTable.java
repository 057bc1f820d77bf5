package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The rows of one HTML table, nested ones left out. */
final class HtmlTable {

    private static final int MOST_SPAN = 200;
    private static final Set<String> LINES = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section");

    private final List<List<Element>> rows = new ArrayList<>();

    private HtmlTable() {}

    static HtmlTable of(Element table) {
        HtmlTable found = new HtmlTable();
        found.collect(table);
        return found;
    }

    private void collect(Element parent) {
        for (Element child : parent.children()) {
            switch (child.normalName()) {
                case "tr" ->
                    rows.add(child.children().stream()
                            .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                            .toList());
                case "thead", "tbody", "tfoot", "caption" -> collect(child);
                default -> {}
            }
        }
    }

    /** The most cells any row has. */
    int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    List<Element> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** Cells with their spans resolved, as the HTML standard forms a table. */
    Grid grid(int number) throws UnreadableException {
        List<GridCell> cells = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            int ordinal = 0;
            for (Element cell : rows.get(row)) {
                ordinal++;
                while (taken.contains(slot(row, column))) {
                    column++;
                }
                int width = span(cell, "colspan", MOST_SPAN);
                int height = span(cell, "rowspan", rows.size() - row);
                Bounds.check(taken.size() + height * width, Bounds.CELLS);
                for (int y = row; y < row + height; y++) {
                    for (int x = column; x < column + width; x++) {
                        taken.add(slot(y, x));
                    }
                }
                cells.add(new GridCell(
                        row, column, height, width, text(cell), new Place.TableCell(number, row + 1, ordinal)));
                column += width;
            }
        }
        return new Grid(Geometry.EXACT, cells);
    }

    private static long slot(int row, int column) {
        return (long) row << 32 | column;
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (!value.matches("[0-9]{1,5}")) {
            return 1;
        }
        int span = Integer.parseInt(value);
        // rowspan="0" means to the end of the table.
        return span == 0 && attribute.equals("rowspan") ? Math.max(1, most) : Math.clamp(span, 1, Math.max(1, most));
    }

    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (child instanceof Element element) {
                boolean line = element.nameIs("br") || LINES.contains(element.normalName());
                if (line) {
                    text.append('\n');
                }
                append(element, text);
                if (line) {
                    text.append('\n');
                }
            }
        }
    }
}
