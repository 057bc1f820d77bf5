package io.gongkai.document;

import static io.gongkai.document.Extracts.cells;
import static io.gongkai.document.Extracts.grids;
import static io.gongkai.document.Extracts.paragraphs;
import static io.gongkai.document.Extracts.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsheetReaderTest {

    static Stream<Supplier<Workbook>> workbooks() {
        return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void readsNumbersInFullHoweverTheyAreShown(Supplier<Workbook> format) throws IOException {
        try (Workbook workbook = format.get()) {
            Sheet sheet = workbook.createSheet();
            number(sheet, 0, 1_234_567, "#,##0");
            number(sheet, 1, 1_234_567, "0.00E+00");
            number(sheet, 2, 16671.4808, "0.00");
            number(sheet, 3, 0, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ");
            number(sheet, 4, -8, "+0;-0");
            number(sheet, 5, 0.1 + 0.2, "General");

            assertThat(cells(grids(read(bytes(workbook))).getFirst()))
                    .containsExactly(
                            "0,0 项",
                            "0,1 1234567",
                            "1,0 项",
                            "1,1 1234567",
                            "2,0 项",
                            "2,1 16671.4808",
                            "3,0 项",
                            "3,1 0",
                            "4,0 项",
                            "4,1 -8",
                            "5,0 项",
                            "5,1 0.3");
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void keepsTheUnitANumberIsShownWith(Supplier<Workbook> format) throws IOException {
        try (Workbook workbook = format.get()) {
            Sheet sheet = workbook.createSheet();
            number(sheet, 0, 251_000, "#,##0\"元\"");
            number(sheet, 1, 251_000, "0!.0,\"万元\"");

            assertThat(cells(grids(read(bytes(workbook))).getFirst()))
                    .containsExactly("0,0 项", "0,1 251000元", "1,0 项", "1,1 25.1万元");
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void resolvesMergedCellsAndKeepsBlankOnes(Supplier<Workbook> format) throws IOException {
        try (Workbook workbook = format.get()) {
            Sheet sheet = workbook.createSheet("年报");
            ruled(sheet, 2, "不予公开", "国家秘密", "1");
            ruled(sheet, 3, "", "过程性信息", "");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.createRow(0).createCell(0).setCellValue("三、申请情况");

            Extract extract = read(bytes(workbook));

            assertThat(paragraphs(extract)).containsExactly("三、申请情况");
            assertThat(cells(grids(extract).getFirst()))
                    .containsExactly("2,0 2×1 不予公开", "2,1 国家秘密", "2,2 1", "3,1 过程性信息", "3,2 ");
            assertThat(grids(extract).getFirst().cells().get(2).place()).isEqualTo(new Place.SheetCell("年报", "C3"));
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void tellsTextAroundADrawnTableFromItsRows(Supplier<Workbook> format) throws IOException {
        try (Workbook workbook = format.get()) {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("四、诉讼情况");
            ruled(sheet, 1, "结果维持", "总计");
            ruled(sheet, 2, "1", "1");
            sheet.createRow(3).createCell(0).setCellValue("五、存在的主要问题");

            Extract extract = read(bytes(workbook));

            assertThat(paragraphs(extract)).containsExactly("四、诉讼情况", "五、存在的主要问题");
            assertThat(cells(grids(extract).getFirst())).containsExactly("1,0 结果维持", "1,1 总计", "2,0 1", "2,1 1");
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void leavesOutHiddenSheets(Supplier<Workbook> format) throws IOException {
        try (Workbook workbook = format.get()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("去年的数");
            workbook.createSheet().createRow(0).createCell(0).setCellValue("今年的数");
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);

            assertThat(paragraphs(read(bytes(workbook)))).containsExactly("今年的数");
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void computesAFormulaThatWasNeverComputed(Supplier<Workbook> format) throws IOException {
        try (Workbook workbook = format.get()) {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("总计");
            row.createCell(1).setCellValue(4);
            row.createCell(2).setCellFormula("SUM(B1:B1)+3");
            row.createCell(3).setCellFormula("CELL(\"x\")");

            assertThat(cells(grids(read(bytes(workbook))).getFirst()))
                    .containsExactly("0,0 总计", "0,1 4", "0,2 7", "0,3 ");
        }
    }

    private static void number(Sheet sheet, int row, double value, String format) {
        Row cells = sheet.createRow(row);
        cells.createCell(0).setCellValue("项");
        Cell cell = cells.createCell(1);
        cell.setCellValue(value);
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void ruled(Sheet sheet, int row, String... texts) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setBorderLeft(BorderStyle.THIN);
        Row cells = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            Cell cell = cells.createCell(i);
            cell.setCellStyle(style);
            if (!texts[i].isEmpty()) {
                cell.setCellValue(texts[i]);
            }
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
