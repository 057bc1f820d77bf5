package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The rows of one HTML table, nested ones left out. */
final class HtmlTable {

    private static final int MOST_SPAN = 200;
    private static final int MOST_DIGITS = 5;
    private static final Set<String> LINES =
            Set.of("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section");

    private final List<List<Element>> rows = new ArrayList<>();

    private HtmlTable() {}

    static HtmlTable of(Element table) {
        HtmlTable found = new HtmlTable();
        found.collect(table);
        return found;
    }

    private void collect(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element child && !HtmlReader.isUnseen(child)) {
                switch (child.normalName()) {
                    case "tr" -> rows.add(cellsOf(child));
                    case "thead", "tbody", "tfoot", "caption" -> collect(child);
                    default -> {}
                }
            }
        }
    }

    private static List<Element> cellsOf(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Node node : row.childNodes()) {
            if (node instanceof Element cell
                    && (cell.nameIs("td") || cell.nameIs("th"))
                    && !HtmlReader.isUnseen(cell)) {
                cells.add(cell);
            }
        }
        return cells;
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
        // The row down to which each column is covered by cells from above.
        int[] covered = new int[16];
        int slots = 0;
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            int ordinal = 0;
            for (Element cell : rows.get(row)) {
                ordinal++;
                while (column < covered.length && covered[column] > row) {
                    column++;
                }
                int width = span(cell, "colspan", MOST_SPAN);
                int height = span(cell, "rowspan", rows.size() - row);
                slots += height * width;
                Bounds.check(slots, Bounds.CELLS);
                if (column + width > covered.length) {
                    covered = Arrays.copyOf(covered, 2 * (column + width));
                }
                for (int x = column; x < column + width; x++) {
                    covered[x] = Math.max(covered[x], row + height);
                }
                cells.add(new GridCell(
                        row, column, height, width, text(cell), new Place.TableCell(number, row + 1, ordinal)));
                column += width;
            }
        }
        return new Grid(Geometry.EXACT, cells);
    }

    private static int span(Element cell, String attribute, int most) {
        if (!cell.hasAttr(attribute)) {
            return 1;
        }
        String value = cell.attr(attribute).strip();
        if (value.isEmpty()
                || value.length() > MOST_DIGITS
                || value.chars().anyMatch(digit -> digit < '0' || digit > '9')) {
            return 1;
        }
        int span = Integer.parseInt(value);
        // rowspan="0" means to the end of the table.
        return span == 0 && attribute.equals("rowspan") ? Math.max(1, most) : Math.clamp(span, 1, Math.max(1, most));
    }

    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText(), text);
            } else if (child instanceof Element element && !HtmlReader.isUnseen(element)) {
                boolean line = LINES.contains(element.normalName());
                if (line) {
                    newLine(text);
                }
                append(element, text);
                if (line) {
                    newLine(text);
                }
            }
        }
    }

    /** Blanks in a row are one; none stand at the beginning or the end of a line. */
    private static void append(String words, StringBuilder text) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != '\u00a0' && !HtmlReader.isWhite(c)) {
                text.append(c);
            } else if (!text.isEmpty() && last(text) != ' ' && last(text) != '\n') {
                text.append(' ');
            }
        }
    }

    /** Lines in a row are one. */
    private static void newLine(StringBuilder text) {
        if (!text.isEmpty() && last(text) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && last(text) != '\n') {
            text.append('\n');
        }
    }

    private static char last(StringBuilder text) {
        return text.charAt(text.length() - 1);
    }
}
