package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of an extract as one sequence of lines. */
final class Lines {

    private static final Pattern NUMBERS = Pattern.compile("\\s*[-+]?[0-9][0-9,.]*(?:\\s+[-+]?[0-9][0-9,.]*){4,}\\s*");

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
            lines.add(new Line(grids, Geometry.STREAM, gap, false, tokens(paragraph)));
        }
    }

    /** A line of nothing but numbers is as many cells. */
    private static List<Token> tokens(Paragraph paragraph) {
        String text = paragraph.text();
        if (!NUMBERS.matcher(text).matches()) {
            return List.of(Token.of(text, 0, text.length(), paragraph.place()));
        }
        List<Token> tokens = new ArrayList<>();
        for (String number : text.strip().split("\\s+")) {
            tokens.add(Token.of(number, tokens.size(), 1, paragraph.place()));
        }
        return tokens;
    }

    private void add(Grid grid) {
        grids++;
        List<GridCell> cells = new ArrayList<>(grid.cells());
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            tokens.add(Token.of(cell.text(), cell.column(), cell.columnSpan(), cell.place()));
            if (i + 1 == cells.size() || cells.get(i + 1).row() != cell.row()) {
                lines.add(new Line(
                        grids, grid.geometry(), gapBefore(tokens.getFirst().place()), false, List.copyOf(tokens)));
                tokens.clear();
            }
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
