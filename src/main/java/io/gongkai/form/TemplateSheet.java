package io.gongkai.form;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is written area by area; rows and columns count from 0. */
record TemplateSheet(XSSFSheet sheet) {

    private static final int POINTS_A_LINE = 15;

    void text(Area area, String text, CellStyle style) {
        cell(area, style).setCellValue(text);
    }

    void formula(Area area, String formula, CellStyle style) {
        cell(area, style).setCellFormula(formula);
    }

    /** @return the address of the empty cell, for example {@code D9} */
    String input(Area area, CellStyle style) {
        XSSFCell cell = cell(area, style);
        return new CellAddress(cell).formatAsString();
    }

    void lines(int row, int lines) {
        row(row).setHeightInPoints((float) lines * POINTS_A_LINE + 3);
    }

    /** Every cell of a merged area carries its borders. */
    private XSSFCell cell(Area area, CellStyle style) {
        for (int row = area.top(); row <= area.bottom(); row++) {
            for (int column = area.left(); column <= area.right(); column++) {
                row(row).createCell(column).setCellStyle(style);
            }
        }
        if (area.range().getNumberOfCells() > 1) {
            sheet.addMergedRegion(area.range());
        }
        return row(area.top()).getCell(area.left());
    }

    private XSSFRow row(int row) {
        XSSFRow known = sheet.getRow(row);
        return known == null ? sheet.createRow(row) : known;
    }
}
