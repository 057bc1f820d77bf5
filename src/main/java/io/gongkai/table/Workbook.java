package io.gongkai.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A table as a workbook: the rows with numbers as numbers, and a sheet of what must be known of them. */
public final class Workbook {

    static final String DATA = "数据 Data";
    static final String NOTES = "说明 Notes";

    /** More digits than this a spreadsheet rounds in silence; such a number is written as text. */
    private static final int EXACT_DIGITS = 15;

    private static final int CHARACTER = 256;
    private static final int NAME_WIDTH = 26;
    private static final int TEXT_WIDTH = 60;

    private final Table table;
    private final List<Section> sections;
    private final XSSFSheet data;
    private final XSSFSheet notes;
    private final CellStyle bold;

    private Workbook(Table table, List<Section> sections, XSSFWorkbook workbook) {
        this.table = table;
        this.sections = sections;
        this.data = workbook.createSheet(DATA);
        this.notes = workbook.createSheet(NOTES);
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        this.bold = workbook.createCellStyle();
        this.bold.setFont(font);
    }

    static byte[] of(Table table, List<Section> sections) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Workbook written = new Workbook(table, sections, workbook);
            written.data();
            written.notes();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void data() {
        line(data, bold, table.columns());
        for (List<@Nullable String> values : table.rows()) {
            Row row = data.createRow(data.getLastRowNum() + 1);
            for (int column = 0; column < values.size(); column++) {
                String value = values.get(column);
                if (value == null) {
                    continue;
                }
                if (table.texts().contains(table.columns().get(column)) || !isExact(new BigDecimal(value))) {
                    row.createCell(column).setCellValue(value);
                } else {
                    row.createCell(column).setCellValue(Double.parseDouble(value));
                }
            }
        }
        data.createFreezePane(0, 1);
    }

    /** Whether a spreadsheet keeps all its digits. */
    public static boolean isExact(BigDecimal number) {
        return number.precision() <= EXACT_DIGITS;
    }

    private void notes() {
        notes.setColumnWidth(0, NAME_WIDTH * CHARACTER);
        notes.setColumnWidth(1, TEXT_WIDTH * CHARACTER);
        notes.setColumnWidth(2, TEXT_WIDTH * CHARACTER);
        for (Section section : sections) {
            line(notes, bold, List.of(section.heading()));
            section.lines().forEach(values -> line(notes, null, values));
        }
    }

    private static void line(XSSFSheet sheet, @Nullable CellStyle style, List<String> values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column < values.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(values.get(column));
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }
}
