package io.gongkai.document;

import io.gongkai.form.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document as neutral parts in reading order. Nothing in it knows the statutory form.
 *
 * @param notes what a person should know about how the document was read, such as pages that could not be
 */
public record Extract(List<Part> parts, List<Text> notes) {

    private static final char UNTOLD = '\uFFFD';

    public Extract {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    public Extract(List<Part> parts) {
        this(parts, List.of());
    }

    /** Characters that could not be told, which stand as U+FFFD. */
    long untold() {
        long untold = 0;
        for (Part part : parts) {
            switch (part) {
                case Paragraph paragraph -> untold += untold(paragraph.text());
                case Grid grid -> {
                    for (GridCell cell : grid.cells()) {
                        untold += untold(cell.text());
                    }
                }
            }
        }
        return untold;
    }

    private static long untold(String text) {
        return text.indexOf(UNTOLD) < 0
                ? 0
                : text.chars().filter(c -> c == UNTOLD).count();
    }

    /** This with one more note. */
    Extract with(Text note) {
        return new Extract(parts, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** A piece of a document. */
    public sealed interface Part {}

    /** A paragraph or a line of running text. */
    public record Paragraph(String text, Place place) implements Part {}

    /** A table, or lines that look like one. */
    public record Grid(Geometry geometry, List<GridCell> cells) implements Part {
        public Grid {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a grid.
     *
     * @param row from 0
     * @param column from 0; in a {@link Geometry#LAID_OUT} grid the horizontal position instead
     * @param rowSpan rows covered, at least 1
     * @param columnSpan columns covered, at least 1; in a laid-out grid the width
     * @param text as printed, lines joined by {@code \n}; empty for a blank cell
     */
    public record GridCell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {}

    /** How much the rows and columns of a grid can be trusted. */
    public enum Geometry {
        /** Rows, columns and spans are those of the document: a Word, web, spreadsheet or ruled PDF table. */
        EXACT,
        /** Cells of a row stand in order; columns may be shifted where spans were lost (pipes). */
        ROWS,
        /** One line of text a row; columns are horizontal positions; a label may be broken over several rows. */
        LAID_OUT,
        /** One cell after another; rows are only guessed (one cell a line). */
        STREAM
    }
}
