package io.gongkai.form;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the workbook look; those to be filled in are pale yellow and not locked. */
final class TemplateStyles {

    private static final String FONT = "宋体";

    final CellStyle title;
    final CellStyle heading;
    final CellStyle head;
    final CellStyle label;
    final CellStyle count;
    final CellStyle amount;
    final CellStyle words;
    final CellStyle prose;
    final CellStyle check;
    final CellStyle plain;

    TemplateStyles(XSSFWorkbook workbook) {
        title = style(workbook, 16, true, HorizontalAlignment.CENTER);
        heading = style(workbook, 12, true, HorizontalAlignment.LEFT);
        plain = style(workbook, 11, false, HorizontalAlignment.LEFT);
        head = bordered(style(workbook, 11, false, HorizontalAlignment.CENTER));
        label = bordered(style(workbook, 11, false, HorizontalAlignment.LEFT));
        check = style(workbook, 10, false, HorizontalAlignment.CENTER);
        count = input(workbook, HorizontalAlignment.CENTER, "0");
        amount = input(workbook, HorizontalAlignment.CENTER, "General");
        words = input(workbook, HorizontalAlignment.LEFT, "General");
        prose = input(workbook, HorizontalAlignment.LEFT, "@");
        prose.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, int points, boolean bold, HorizontalAlignment alignment) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static XSSFCellStyle input(XSSFWorkbook workbook, HorizontalAlignment alignment, String format) {
        XSSFCellStyle style = bordered(style(workbook, 11, false, alignment));
        style.setLocked(false);
        style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
