package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import java.util.ArrayList;
import java.util.List;

/** Takes the paragraphs and tables of a Word document in their order and counts them. */
final class Parts {

    private final List<Part> parts = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int cells;

    /** A paragraph; each line broken by hand is a paragraph to the reader, and becomes one. */
    void paragraph(String text) throws UnreadableException {
        paragraphs++;
        for (String line : text.split("\n")) {
            String stripped = tidy(line);
            if (!stripped.isEmpty()) {
                parts.add(new Paragraph(stripped, new Place.ParagraphNumber(paragraphs)));
            }
        }
        Bounds.check(parts.size(), Bounds.PARTS);
    }

    /** The number of the next table, from 1. */
    int nextTable() {
        return ++tables;
    }

    void grid(List<GridCell> gridCells) throws UnreadableException {
        cells += gridCells.size();
        Bounds.check(cells, Bounds.CELLS);
        if (!gridCells.isEmpty()) {
            parts.add(new Grid(Geometry.EXACT, gridCells));
        }
    }

    Extract extract() {
        return new Extract(parts);
    }

    boolean hasText() {
        return parts.stream().anyMatch(part -> switch (part) {
            case Paragraph paragraph -> true;
            case Grid grid ->
                grid.cells().stream().anyMatch(cell -> !cell.text().isEmpty());
        });
    }

    /** White space at the ends dropped, blanks of fixed width made plain. */
    static String tidy(String text) {
        return text.replace('\u00a0', ' ').strip();
    }
}
