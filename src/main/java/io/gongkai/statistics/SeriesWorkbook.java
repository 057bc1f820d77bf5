package io.gongkai.statistics;

import io.gongkai.form.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A page of figures as a workbook: the rows with numbers as numbers, and a sheet of what must be known of them. */
final class SeriesWorkbook {

    static final String DATA = "数据 Data";
    static final String NOTES = "说明 Notes";

    /** More digits than this a spreadsheet rounds in silence; such a number is written as text. */
    private static final int EXACT_DIGITS = 15;

    private static final int CHARACTER = 256;
    private static final int NAME_WIDTH = 26;
    private static final int TEXT_WIDTH = 60;

    private final Tabular page;
    private final Optional<Text> licence;
    private final XSSFSheet data;
    private final XSSFSheet notes;
    private final CellStyle bold;

    private SeriesWorkbook(Tabular page, Optional<Text> licence, XSSFWorkbook workbook) {
        this.page = page;
        this.licence = licence;
        this.data = workbook.createSheet(DATA);
        this.notes = workbook.createSheet(NOTES);
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        this.bold = workbook.createCellStyle();
        this.bold.setFont(font);
    }

    /** @param licence on what terms the figures may be used, where the operator says so */
    static byte[] of(Tabular page, Optional<Text> licence) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SeriesWorkbook written = new SeriesWorkbook(page, licence, workbook);
            written.data();
            written.notes();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void data() {
        Tabular.Table table = page.table();
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
    static boolean isExact(BigDecimal number) {
        return number.precision() <= EXACT_DIGITS;
    }

    private void notes() {
        notes.setColumnWidth(0, NAME_WIDTH * CHARACTER);
        notes.setColumnWidth(1, TEXT_WIDTH * CHARACTER);
        notes.setColumnWidth(2, TEXT_WIDTH * CHARACTER);
        heading("所问 Question");
        line("address", page.snapshot().self());
        line("snapshot", String.valueOf(page.snapshot().id()));
        line("bodies", page.bodies());
        line("scope", page.scope());
        if (page.kind() != null) {
            line("kind", page.kind());
        }
        line("figures", page.figures());
        line("boundaries", page.boundaries());
        line("rows", page.shown().count() + " / " + page.total());
        if (page.next() != null) {
            line("next", page.next());
        }
        heading("报告 Coverage: division, year, expected, reported");
        page.shown()
                .map(one -> List.of(
                        one.division(),
                        String.valueOf(one.year()),
                        String.valueOf(one.expected()),
                        String.valueOf(one.reported())))
                .distinct()
                .forEach(this::line);
        heading("指标 Definitions");
        for (SeriesView.MeasureInSeries measure : page.measures()) {
            line(measure.id(), measure.label().zh(), measure.label().en(), measure.unit());
            line("", measure.definition().zh(), measure.definition().en());
        }
        heading("注释 Notes");
        page.notes()
                .forEach(note -> line(note.id(), note.text().zh(), note.text().en()));
        heading("区划变更 Breaks");
        page.breaks().forEach(one -> {
            one.changes()
                    .forEach(change -> line(
                            one.division() + " " + one.year(),
                            "%s: %s → %s"
                                    .formatted(
                                            change.kind(),
                                            named(change.oldCode(), change.oldName()),
                                            named(change.newCode(), change.newName())),
                            change.authority()));
            if (!one.divided().isEmpty()) {
                line(
                        one.division() + " " + one.year(),
                        "divided: "
                                + one.divided().stream()
                                        .map(division -> named(division.code(), division.name()))
                                        .collect(Collectors.joining(", ")));
            }
        });
        heading("使用许可 Licence of use");
        Text terms = licence.orElse(new Text("运行本服务的单位没有说明。", "Whoever runs this service has not said."));
        line("licence", terms.zh(), terms.en());
    }

    private static String named(@Nullable String code, @Nullable String name) {
        return code == null ? "-" : name == null ? code : code + " " + name;
    }

    private void heading(String text) {
        line(notes, bold, List.of(text));
    }

    private void line(String... values) {
        line(List.of(values));
    }

    private void line(List<String> values) {
        line(notes, null, values);
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
