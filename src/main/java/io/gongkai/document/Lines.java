package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The parts of an extract as one sequence of lines. */
final class Lines {

    private final List<Line> lines = new ArrayList<>();
    private int grids;
    private int lastLineNumber = -1;

    private Lines() {}

    static List<Line> of(Extract extract) {
        Lines lines = new Lines();
        for (Part part : extract.parts()) {
            switch (part) {
                case Paragraph paragraph -> lines.add(paragraph);
                case Grid grid -> lines.add(grid);
            }
        }
        if (!lines.lines.isEmpty()) {
            Line last = lines.lines.removeLast();
            lines.lines.add(new Line(last.grid(), last.geometry(), last.gapBefore(), true, last.tokens()));
        }
        return List.copyOf(lines.lines);
    }

    private void add(Paragraph paragraph) {
        grids++;
        boolean gap = gapBefore(paragraph.place());
        if (!paragraph.text().isBlank()) {
            lines.add(new Line(
                    grids,
                    Geometry.STREAM,
                    gap,
                    false,
                    List.of(Token.of(paragraph.text(), 0, paragraph.text().length(), paragraph.place()))));
        }
    }

    private void add(Grid grid) {
        grids++;
        TreeMap<Integer, List<GridCell>> rows = new TreeMap<>();
        for (GridCell cell : grid.cells()) {
            rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
        }
        for (List<GridCell> row : rows.values()) {
            row.sort(Comparator.comparingInt(GridCell::column));
            List<Token> tokens = row.stream()
                    .map(cell -> Token.of(cell.text(), cell.column(), cell.columnSpan(), cell.place()))
                    .toList();
            lines.add(
                    new Line(grids, grid.geometry(), gapBefore(tokens.getFirst().place()), false, tokens));
        }
    }

    /** Only a text has lines to leave blank. */
    private boolean gapBefore(Place place) {
        if (!(place instanceof Place.Line(int number))) {
            return false;
        }
        boolean gap = lastLineNumber >= 0 && number > lastLineNumber + 1;
        lastLineNumber = number;
        return gap;
    }
}
