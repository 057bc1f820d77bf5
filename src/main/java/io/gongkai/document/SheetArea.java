package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The used rows of a sheet up to the next empty one. Lines of text above, below and between are paragraphs, the rest is
 * a table.
 */
final class SheetArea {

    private static final int LONGEST_IN_TABLE = 60;
    private static final Pattern NUMBER = Pattern.compile("[-+0-9.,]+");

    /** A row: its cells, and whether it is drawn as part of a table. */
    record SheetRow(List<GridCell> cells, boolean ruled) {

        boolean isEmpty() {
            return !ruled && cells.stream().allMatch(cell -> cell.text().isEmpty());
        }

        /** One cell of words, outside the lines of a table or too long for a label in one. */
        private boolean isLine() {
            return words() > 0 && (!ruled || isLong());
        }

        private boolean isLong() {
            return words() > LONGEST_IN_TABLE;
        }

        /** The length of the only text of the row, 0 if there are more or it is a number. */
        private int words() {
            List<GridCell> filled =
                    cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
            return filled.size() != 1
                            || NUMBER.matcher(filled.getFirst().text()).matches()
                    ? 0
                    : filled.getFirst().text().length();
        }

        private Paragraph paragraph() {
            GridCell cell = cells.stream()
                    .filter(filled -> !filled.text().isEmpty())
                    .findFirst()
                    .orElseThrow();
            return new Paragraph(cell.text(), cell.place());
        }
    }

    private final List<SheetRow> rows = new ArrayList<>();

    void add(SheetRow row) {
        rows.add(row);
    }

    /** The paragraphs and tables of this area. */
    List<Part> parts() {
        boolean ruled = rows.stream().anyMatch(SheetRow::ruled);
        List<Part> parts = new ArrayList<>();
        List<GridCell> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isLine() && (ruled || rows.get(i).isLong() || isOutside(i))) {
                close(table, parts);
                parts.addAll(lines(rows.get(i).paragraph()));
            } else {
                table.addAll(rows.get(i).cells());
            }
        }
        close(table, parts);
        return parts;
    }

    /** Where no lines are drawn, a label with blank cells looks like a line of text; only at the ends it surely is one. */
    private boolean isOutside(int row) {
        return rows.subList(0, row).stream().allMatch(SheetRow::isLine)
                || rows.subList(row, rows.size()).stream().allMatch(SheetRow::isLine);
    }

    private static List<Paragraph> lines(Paragraph paragraph) {
        return paragraph
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Paragraph(line, paragraph.place()))
                .toList();
    }

    private static void close(List<GridCell> table, List<Part> parts) {
        if (!table.isEmpty()) {
            parts.add(new Grid(Geometry.EXACT, table));
            table.clear();
        }
    }
}
