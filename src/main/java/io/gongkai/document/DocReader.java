package io.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads Word 97 to 2003 documents (doc), and what WPS writes in that format. */
final class DocReader {

    /** Edges closer than this, in twentieths of a point, are the same: rows are drawn by hand. */
    private static final int SAME_EDGE = 40;

    private final Parts parts = new Parts();
    private final DocNumbering numbering = new DocNumbering();

    private DocReader() {}

    static Extract read(byte[] content) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            DocReader reader = new DocReader();
            reader.blocks(document.getRange(), 0);
            reader.blocks(document.getMainTextboxRange(), 0);
            if (!reader.parts.hasText()) {
                throw document.getPicturesTable().getAllPictures().isEmpty()
                        ? new UnreadableException(Refusal.EMPTY, Refusals.NO_TEXT)
                        : new UnreadableException(Refusal.SCANNED, Refusals.PICTURES_ONLY);
            }
            return reader.parts.extract();
        }
    }

    /** @param level how many tables this range stands in */
    private void blocks(Range range, int level) throws IOException {
        int next = 0;
        while (next < range.numParagraphs()) {
            Bounds.check(next, Bounds.PARTS * 4);
            Paragraph paragraph = range.getParagraph(next);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table);
                next += Math.max(1, table.numParagraphs());
            } else {
                DocText text = DocText.of(paragraph);
                if (!text.isOfContents()) {
                    parts.paragraph(numbering.next(paragraph) + text.text());
                }
                next++;
            }
        }
    }

    private void table(Table table) throws IOException {
        if (isLayout(table)) {
            for (int i = 0; i < table.numRows(); i++) {
                for (int j = 0; j < table.getRow(i).numCells(); j++) {
                    blocks(table.getRow(i).getCell(j), table.getTableLevel());
                }
            }
            return;
        }
        TreeSet<Integer> edges = edges(table);
        SpanGrid grid = new SpanGrid(parts.nextTable());
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            grid.nextRow();
            for (int j = 0; j < row.numCells(); j++) {
                TableCell cell = row.getCell(j);
                int column = edges.headSet(cell.getLeftEdge() + SAME_EDGE).size() - 1;
                int end = edges.headSet(cell.getLeftEdge() + cell.getWidth() + SAME_EDGE)
                                .size()
                        - 1;
                int columns = Math.max(1, end - column);
                if (cell.isMerged() && !cell.isFirstMerged()) {
                    grid.widen(columns);
                } else if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && grid.canGoOn(column)) {
                    grid.goOn(column);
                } else {
                    grid.cell(column, columns, text(cell));
                }
            }
        }
        parts.grid(grid.cells());
    }

    /** A table that holds a table, or has but one column, only arranges the page. */
    private static boolean isLayout(Table table) {
        int width = 0;
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            width = Math.max(width, row.numCells());
            for (int j = 0; j < row.numParagraphs(); j++) {
                if (row.getParagraph(j).getTableLevel() > table.getTableLevel()) {
                    return true;
                }
            }
        }
        return width < 2;
    }

    /** The left edges of the columns, in twentieths of a point, and the right edge of the last. */
    private static TreeSet<Integer> edges(Table table) throws IOException {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                add(edges, row.getCell(j).getLeftEdge());
                add(edges, row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
            Bounds.check(edges.size(), Bounds.COLUMNS);
        }
        return edges;
    }

    private static void add(TreeSet<Integer> edges, int edge) {
        if (edges.subSet(edge - SAME_EDGE + 1, edge + SAME_EDGE).isEmpty()) {
            edges.add(edge);
        }
    }

    private String text(TableCell cell) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            String line =
                    Parts.tidy(numbering.next(paragraph) + DocText.of(paragraph).text());
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines.toString();
    }
}
