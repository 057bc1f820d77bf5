package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import io.gongkai.document.PdfGlyphs.Glyph;
import io.gongkai.document.PdfPieces.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Puts the characters of a page together: to cells inside drawn tables, to lines outside. */
final class PdfLines {

    /** So many lines in columns outside drawn tables make a document laid out. */
    static final int ENOUGH_LINES = 5;

    private static final float MARGIN = 0.09f;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－\\s]*(第\\s*)?\\d{1,4}(\\s*页)?[-—–－\\s]*(/\\s*\\d{1,4})?");

    private static final Comparator<Glyph> DOWN = (a, b) -> Float.compare(a.y(), b.y());
    private static final Comparator<Glyph> ACROSS = (a, b) -> Float.compare(a.x(), b.x());

    private PdfLines() {}

    static long linesInColumns(PdfPage page) {
        return page.lines().stream()
                .map(PdfPieces::of)
                .filter(pieces -> pieces.size() > 1
                        && pieces.stream()
                                .anyMatch(piece -> piece.text().chars().anyMatch(Character::isDigit)))
                .count();
    }

    /** The page's tables and lines from top to bottom. */
    static List<Part> parts(PdfPage page, boolean laidOut) {
        TreeMap<Float, Part> byHeight = new TreeMap<>();
        for (RuledTable table : page.tables()) {
            List<Glyph> glyphs = page.glyphs().stream().filter(table::contains).toList();
            if (!glyphs.isEmpty()) {
                put(byHeight, table.top(), table.grid(page.number(), glyphs));
            }
        }
        for (List<Glyph> line : page.lines()) {
            List<Piece> pieces = PdfPieces.of(line);
            float y = pieces.getFirst().y();
            if (!isPageNumber(page, pieces)) {
                put(byHeight, y, laidOut ? row(page, PdfPieces.inColumns(line)) : paragraph(page, pieces));
            }
        }
        return laidOut ? joinRows(List.copyOf(byHeight.values())) : List.copyOf(byHeight.values());
    }

    private static void put(TreeMap<Float, Part> byHeight, float y, Part part) {
        float at = y;
        while (byHeight.containsKey(at)) {
            at += 0.01f;
        }
        byHeight.put(at, part);
    }

    private static boolean isPageNumber(PdfPage page, List<Piece> pieces) {
        float y = pieces.getFirst().y();
        return pieces.size() == 1
                && (y > page.height() * (1 - MARGIN) || y < page.height() * MARGIN)
                && PAGE_NUMBER.matcher(pieces.getFirst().text()).matches();
    }

    /** The lines of what stands outside the tables. */
    static List<List<Glyph>> outside(List<Glyph> glyphs, List<RuledTable> tables) {
        List<Glyph> outside = glyphs.stream()
                .filter(glyph -> tables.stream().noneMatch(table -> table.contains(glyph)))
                .toList();
        return lines(outside);
    }

    /** The text of a cell, line by line. */
    static String text(List<Glyph> glyphs) {
        if (glyphs.isEmpty()) {
            return "";
        }
        StringJoiner lines = new StringJoiner("\n");
        lines(glyphs).forEach(line -> lines.add(joined(PdfPieces.of(line))));
        return lines.toString();
    }

    private static String joined(List<Piece> pieces) {
        if (pieces.size() == 1) {
            return pieces.getFirst().text();
        }
        StringJoiner text = new StringJoiner(" ");
        pieces.forEach(piece -> text.add(piece.text()));
        return text.toString();
    }

    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(DOWN);
        List<List<Glyph>> lines = new ArrayList<>();
        float y = Float.NEGATIVE_INFINITY;
        for (Glyph glyph : sorted) {
            if (glyph.y() - y > glyph.size() * 0.5f) {
                lines.add(new ArrayList<>());
                y = glyph.y();
            }
            lines.getLast().add(glyph);
        }
        lines.forEach(line -> line.sort(ACROSS));
        return lines;
    }

    private static Part paragraph(PdfPage page, List<Piece> pieces) {
        return new Paragraph(joined(pieces), place(page, pieces.getFirst()));
    }

    private static Part row(PdfPage page, List<Piece> pieces) {
        return new Grid(
                Geometry.LAID_OUT,
                pieces.stream()
                        .map(piece -> new GridCell(
                                0,
                                Math.round(piece.x()),
                                1,
                                Math.round(piece.right() - piece.x()),
                                piece.text(),
                                place(page, piece)))
                        .toList());
    }

    /** Rows of one column each are one grid, so that a label may run over several of them. */
    private static List<Part> joinRows(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        List<GridCell> open = new ArrayList<>();
        int row = 0;
        for (Part part : parts) {
            if (part instanceof Grid(var geometry, var cells) && geometry == Geometry.LAID_OUT) {
                int at = row++;
                cells.forEach(cell ->
                        open.add(new GridCell(at, cell.column(), 1, cell.columnSpan(), cell.text(), cell.place())));
            } else {
                close(open, joined);
                row = 0;
                joined.add(part);
            }
        }
        close(open, joined);
        return joined;
    }

    private static void close(List<GridCell> open, List<Part> joined) {
        if (!open.isEmpty()) {
            joined.add(new Grid(Geometry.LAID_OUT, open));
            open.clear();
        }
    }

    private static Place place(PdfPage page, Piece piece) {
        return new Place.Box(page.number(), piece.x(), piece.y() - 10, piece.right() - piece.x(), 12);
    }
}
