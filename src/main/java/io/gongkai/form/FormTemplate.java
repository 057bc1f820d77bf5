package io.gongkai.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An edition as a workbook to be filled in: a guide, the tables as they are printed with their checks live beside them,
 * and a sheet for the sections' text. Every cell of the form is a defined name of the workbook, its id.
 */
final class FormTemplate {

    private static final int[] WIDTHS = {6, 14, 38};
    private static final int NUMBER_WIDTH = 11;
    private static final int TITLE_RIGHT = 9;
    private static final int NARRATIVE_WIDTH = 110;
    private static final int CHARACTER = 256;

    private final Edition edition;
    private final TemplateWords words = TemplateWords.bundled();
    private final XSSFWorkbook workbook;
    private final TemplateStyles styles;

    private FormTemplate(Edition edition, XSSFWorkbook workbook) {
        this.edition = edition;
        this.workbook = workbook;
        this.styles = new TemplateStyles(workbook);
    }

    /** The bytes of the edition's workbook (xlsx), empty where a clerk is to write. */
    static byte[] of(Edition edition) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new FormTemplate(edition, workbook).write();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        guide(sheet(words.sheets().guide()));
        TemplateSheet tables = sheet(words.sheets().tables());
        tables(tables);
        narrative(sheet(words.sheets().narrative()));
        workbook.setActiveSheet(workbook.getSheetIndex(tables.sheet()));
        workbook.setSelectedTab(workbook.getSheetIndex(tables.sheet()));
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setForceFormulaRecalculation(true);
    }

    private TemplateSheet sheet(Words name) {
        XSSFSheet sheet = workbook.createSheet(name.text().zh());
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        return new TemplateSheet(sheet);
    }

    private void guide(TemplateSheet sheet) {
        sheet.sheet().setColumnWidth(0, 70 * CHARACTER);
        sheet.sheet().setColumnWidth(1, 80 * CHARACTER);
        int row = 0;
        for (Words line : words.guide()) {
            bilingual(sheet, row++, line.text());
        }
        for (Rule rule : edition.rules()) {
            Text title = rule.title();
            bilingual(sheet, row++, new Text(rule.id() + "：" + title.zh(), rule.id() + ": " + title.en()));
        }
    }

    private void bilingual(TemplateSheet sheet, int row, Text text) {
        sheet.text(Area.of(row, 0), text.zh(), styles.plain);
        sheet.text(Area.of(row, 1), text.en(), styles.plain);
        sheet.lines(row, 1 + Math.max(text.zh().length() / 33, text.en().length() / 75));
    }

    private void tables(TemplateSheet sheet) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.sheet().setColumnWidth(column, WIDTHS[column] * CHARACTER);
        }
        for (int column = WIDTHS.length; column < 24; column++) {
            sheet.sheet().setColumnWidth(column, NUMBER_WIDTH * CHARACTER);
        }
        TemplateWords.Labels labels = words.labels();
        label(sheet, 1, labels.body());
        String body = sheet.input(Area.row(1, TemplateTable.LABELS, TITLE_RIGHT), styles.words);
        label(sheet, 2, labels.year());
        String year = sheet.input(Area.of(2, TemplateTable.LABELS), styles.count);
        sheet.lines(0, 2);
        sheet.formula(Area.row(0, 0, TITLE_RIGHT), title(body, year), styles.title);

        Map<CellId, Area> areas = new LinkedHashMap<>();
        TemplateChecks checks = new TemplateChecks(sheet, styles, words, areas);
        int row = 6;
        for (Table table : edition.tables()) {
            sheet.text(Area.row(row, 0, TITLE_RIGHT), edition.heading(table), styles.heading);
            int below = new TemplateTable(sheet, styles, table, areas).lay(row + 1);
            checks.write(edition, table, row + 1);
            row = below + 1;
        }
        label(sheet, 3, labels.filled());
        sheet.formula(
                Area.row(3, TemplateTable.LABELS, TITLE_RIGHT),
                "COUNT(" + TemplateRanges.of(areas.values()) + ")&\"/"
                        + edition.cells().size() + "\"",
                styles.label);
        label(sheet, 4, labels.verdict());
        Area verdict = Area.row(4, TemplateTable.LABELS, TITLE_RIGHT);
        TemplateVerdict shown = new TemplateVerdict(words.verdicts(), checks.written());
        sheet.formula(verdict, shown.formula(), styles.label);
        shown.colour(sheet.sheet());
        name(sheet.sheet(), areas);
        new TemplateEntries(sheet.sheet(), words.errors()).validate(edition, areas, Area.of(2, TemplateTable.LABELS));
    }

    private void label(TemplateSheet sheet, int row, Words label) {
        sheet.text(Area.row(row, 0, TemplateTable.LABELS - 1), label.text().zh(), styles.label);
    }

    /** Body and year make the title a report is published under. */
    private String title(String body, String year) {
        String title = words.title().text().zh();
        return "IF(AND(%s<>\"\",%s<>\"\"),%s&%s&\"%s%s\",\"%s\")"
                .formatted(body, year, body, year, words.yearSuffix(), title, title);
    }

    private void name(XSSFSheet sheet, Map<CellId, Area> areas) {
        areas.forEach((id, area) -> {
            XSSFName name = workbook.createName();
            name.setNameName(id.value());
            name.setRefersToFormula("'" + sheet.getSheetName() + "'!"
                    + new CellRangeAddress(area.top(), area.top(), area.left(), area.left())
                            .formatAsString(null, true));
        });
    }

    private void narrative(TemplateSheet sheet) {
        sheet.sheet().setColumnWidth(0, NARRATIVE_WIDTH * CHARACTER);
        for (int section = 0; section < edition.sections().size(); section++) {
            sheet.text(Area.of(2 * section, 0), edition.heading(section), styles.heading);
            sheet.input(Area.of(2 * section + 1, 0), styles.prose);
            sheet.lines(2 * section + 1, 8);
        }
    }
}
