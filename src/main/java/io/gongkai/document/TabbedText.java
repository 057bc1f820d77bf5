package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.TextReader.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables told by tabs. Either each cell stands on a line behind a tab, its further lines without one, and a blank line
 * ends the row; or a line is a row and tabs stand between its cells.
 */
final class TabbedText {

    private TabbedText() {}

    static boolean opens(TextLine line) {
        return line.text().startsWith("\t") || isRow(line);
    }

    private static boolean isRow(TextLine line) {
        return line.text().strip().indexOf('\t') > 0;
    }

    /** The line after the last of the table that opens at {@code start}. */
    static int end(List<TextLine> lines, int start) {
        boolean cellALine = lines.get(start).text().startsWith("\t") && !isRow(lines.get(start));
        int end = start + 1;
        while (end < lines.size()) {
            TextLine line = lines.get(end);
            boolean within = cellALine
                    ? line.text().startsWith("\t")
                            || (!line.isBlank() && !lines.get(end - 1).isBlank())
                    : opens(line);
            if (line.isBlank() && cellALine && end + 1 < lines.size()) {
                within = lines.get(end + 1).text().startsWith("\t")
                        || line.text().startsWith("\t");
            }
            if (!within) {
                break;
            }
            end++;
        }
        return end;
    }

    static Grid grid(List<TextLine> lines) {
        boolean rowALine = lines.stream().filter(TabbedText::isRow).count() * 2 > lines.size();
        return rowALine ? rows(lines) : cells(lines);
    }

    private static Grid rows(List<TextLine> lines) {
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            String[] texts = lines.get(row).text().split("\t", -1);
            for (int column = 0; column < texts.length; column++) {
                cells.add(new GridCell(
                        row, column, 1, 1, texts[column].strip(), lines.get(row).place()));
            }
        }
        return new Grid(Geometry.ROWS, cells);
    }

    private static Grid cells(List<TextLine> lines) {
        List<GridCell> cells = new ArrayList<>();
        int row = 0;
        int column = 0;
        for (TextLine line : lines) {
            if (line.text().startsWith("\t")) {
                cells.add(new GridCell(row, column++, 1, 1, line.text().strip(), line.place()));
            } else if (line.isBlank()) {
                row += column > 0 ? 1 : 0;
                column = 0;
            } else {
                GridCell open = cells.removeLast();
                cells.add(new GridCell(
                        open.row(),
                        open.column(),
                        1,
                        1,
                        (open.text() + "\n" + line.text().strip()).strip(),
                        open.place()));
            }
        }
        return new Grid(Geometry.ROWS, cells);
    }
}
