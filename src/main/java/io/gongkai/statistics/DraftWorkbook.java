package io.gongkai.statistics;

import io.gongkai.form.Area;
import io.gongkai.form.CellId;
import io.gongkai.form.Table;
import io.gongkai.form.TableLayout;
import io.gongkai.table.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A draft as a workbook (xlsx) with the tables as they are printed; a number's mark is how it is shown, and no part of it. */
final class DraftWorkbook {

    private static final String SHEET = "表二至表四（草稿）";
    private static final String FONT = "宋体";
    private static final int[] LABEL_WIDTHS = {6, 14, 38};
    private static final int NUMBER_WIDTH = 12;
    private static final int COLUMNS = 18;
    private static final int CHARACTER = 256;
    private static final int LAST_OF_TEXT = 9;

    private final Draft draft;
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private int next;

    private DraftWorkbook(Draft draft, XSSFWorkbook workbook) {
        this.draft = draft;
        this.workbook = workbook;
        this.sheet = workbook.createSheet(SHEET);
    }

    static byte[] of(Draft draft) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new DraftWorkbook(draft, workbook).write();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        for (int column = 0; column < COLUMNS; column++) {
            int width = column < LABEL_WIDTHS.length ? LABEL_WIDTHS[column] : NUMBER_WIDTH;
            sheet.setColumnWidth(column, width * CHARACTER);
        }
        line(draft.title(), true);
        draft.introduction().forEach(text -> line(text, false));
        for (Table table : draft.edition().tables()) {
            next++;
            line(draft.edition().heading(table), true);
            table(table);
            draft.notes(table).forEach(text -> line(text, false));
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void line(String text, boolean bold) {
        CellStyle style = styles.computeIfAbsent("line " + bold, _ -> style(HorizontalAlignment.LEFT, bold, false));
        XSSFCell cell = row(next).createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, LAST_OF_TEXT));
        next++;
    }

    private void table(Table table) {
        TableLayout layout = TableLayout.of(table);
        int left =
                switch (table.layout()) {
                    case STACKED -> 0;
                    case SIDE_BY_SIDE -> TableLayout.LABELS;
                };
        for (TableLayout.Placed placed : layout.placed()) {
            Area area = placed.area().moved(next, left);
            switch (placed) {
                case TableLayout.Printed(Area _, String text, boolean isHead) ->
                    cell(area, isHead ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT, "")
                            .setCellValue(text);
                case TableLayout.Number(Area _, CellId id, var _) -> number(area, id);
            }
        }
        next += layout.rows();
    }

    private void number(Area area, CellId id) {
        BigDecimal number = draft.number(id);
        String mark = draft.mark(id).isEmpty() ? "" : "(" + draft.mark(id) + ")";
        if (number == null) {
            cell(area, HorizontalAlignment.CENTER, "");
        } else if (Workbook.isExact(number)) {
            String digits = number.signum() == 0
                    ? "0"
                    : "0" + decimals(number.stripTrailingZeros().scale());
            cell(area, HorizontalAlignment.CENTER, mark.isEmpty() ? digits : digits + '"' + mark + '"')
                    .setCellValue(number.doubleValue());
        } else {
            cell(area, HorizontalAlignment.CENTER, "@").setCellValue(Draft.printed(number) + mark);
        }
    }

    private static String decimals(int scale) {
        return scale <= 0 ? "" : "." + "0".repeat(scale);
    }

    /** Every cell of a merged area carries its borders. */
    private XSSFCell cell(Area area, HorizontalAlignment alignment, String format) {
        CellStyle style = styles.computeIfAbsent(alignment + format, _ -> {
            CellStyle made = style(alignment, false, true);
            if (!format.isEmpty()) {
                made.setDataFormat(workbook.createDataFormat().getFormat(format));
            }
            return made;
        });
        for (int row = area.top(); row <= area.bottom(); row++) {
            for (int column = area.left(); column <= area.right(); column++) {
                row(row).createCell(column).setCellStyle(style);
            }
        }
        if (area.bottom() > area.top() || area.right() > area.left()) {
            sheet.addMergedRegion(new CellRangeAddress(area.top(), area.bottom(), area.left(), area.right()));
        }
        return row(area.top()).getCell(area.left());
    }

    private XSSFRow row(int number) {
        XSSFRow known = sheet.getRow(number);
        return known == null ? sheet.createRow(number) : known;
    }

    private CellStyle style(HorizontalAlignment alignment, boolean bold, boolean bordered) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(bordered);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
