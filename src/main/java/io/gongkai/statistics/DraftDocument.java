package io.gongkai.statistics;

import io.gongkai.form.Area;
import io.gongkai.form.CellId;
import io.gongkai.form.Table;
import io.gongkai.form.TableLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A draft as a document (docx) with the tables as they are printed. */
final class DraftDocument {

    private static final String FONT = "宋体";
    private static final int TITLE_POINTS = 16;
    private static final int HEADING_POINTS = 14;
    private static final int TEXT_POINTS = 11;
    private static final int TABLE_POINTS = 9;

    /** A4 with narrow margins, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1000;

    /** Columns of labels, of tables that have them. */
    private static final int[] LABEL_WIDTHS = {700, 1100, 2900};

    private final Draft draft;
    private final XWPFDocument document;

    private DraftDocument(Draft draft, XWPFDocument document) {
        this.draft = draft;
        this.document = document;
    }

    static byte[] of(Draft draft) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new DraftDocument(draft, document).write();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        page();
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        text(title, draft.title(), TITLE_POINTS).setBold(true);
        draft.introduction().forEach(this::paragraph);
        for (Table table : draft.edition().tables()) {
            text(document.createParagraph(), draft.edition().heading(table), HEADING_POINTS)
                    .setBold(true);
            table(table);
            draft.notes(table).forEach(this::paragraph);
            document.createParagraph();
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    private void paragraph(String text) {
        text(document.createParagraph(), text, TEXT_POINTS);
    }

    private static XWPFRun text(XWPFParagraph paragraph, String text, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text);
        return run;
    }

    private void table(Table table) {
        TableLayout layout = TableLayout.of(table);
        int[] widths = widths(layout, table.layout() == Table.Layout.STACKED);
        XWPFTable printed = document.createTable();
        printed.removeRow(0);
        for (int width : widths) {
            if (printed.getCTTbl().getTblGrid() == null) {
                printed.getCTTbl().addNewTblGrid();
            }
            printed.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int row = 0; row < layout.rows(); row++) {
            XWPFTableRow line = printed.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            int at = row;
            layout.placed().stream()
                    .filter(placed ->
                            placed.area().top() <= at && at <= placed.area().bottom())
                    .sorted(Comparator.comparingInt(placed -> placed.area().left()))
                    .forEach(placed -> cell(line.createCell(), placed, at, widths));
        }
    }

    private static int[] widths(TableLayout layout, boolean hasLabels) {
        int[] widths = new int[layout.columns()];
        int labels = hasLabels ? LABEL_WIDTHS.length : 0;
        int left = PAGE_WIDTH - 2 * MARGIN;
        for (int column = 0; column < labels; column++) {
            widths[column] = LABEL_WIDTHS[column];
            left -= LABEL_WIDTHS[column];
        }
        for (int column = labels; column < widths.length; column++) {
            widths[column] = left / (widths.length - labels);
        }
        return widths;
    }

    /** A merged area has a cell in each of its rows; the words stand in the first. */
    private void cell(XWPFTableCell cell, TableLayout.Placed placed, int row, int[] widths) {
        Area area = placed.area();
        CTTcPr format = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        int width = 0;
        for (int column = area.left(); column <= area.right(); column++) {
            width += widths[column];
        }
        cell.setWidth(String.valueOf(width));
        if (area.right() > area.left()) {
            format.addNewGridSpan().setVal(BigInteger.valueOf(area.right() - area.left() + 1L));
        }
        if (area.bottom() > area.top()) {
            format.addNewVMerge().setVal(row == area.top() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (row == area.top()) {
            fill(cell, placed);
        }
    }

    private void fill(XWPFTableCell cell, TableLayout.Placed placed) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        switch (placed) {
            case TableLayout.Printed(Area _, String text, boolean isHead) -> {
                paragraph.setAlignment(isHead ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
                text(paragraph, text, TABLE_POINTS);
            }
            case TableLayout.Number(Area _, CellId id, var _) -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                BigDecimal number = draft.number(id);
                if (number != null) {
                    text(paragraph, Draft.printed(number), TABLE_POINTS);
                    String mark = draft.mark(id);
                    if (!mark.isEmpty()) {
                        text(paragraph, "(" + mark + ")", TABLE_POINTS)
                                .getCTR()
                                .getRPr()
                                .addNewVertAlign()
                                .setVal(STVerticalAlignRun.SUPERSCRIPT);
                    }
                }
            }
        }
    }
}
