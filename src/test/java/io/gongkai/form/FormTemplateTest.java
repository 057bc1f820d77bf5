package io.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.document.Documents;
import io.gongkai.document.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTemplateTest {

    private static final Editions EDITIONS = Editions.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"F2021", "F2019"})
    void leavesEveryCellOfTheFormEmpty(String edition) throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(edition(edition)))) {
            assertThat(edition(edition).cells())
                    .allSatisfy(cell ->
                            assertThat(at(workbook, cell.id()).getCellType()).isEqualTo(CellType.BLANK));
        }
    }

    @Test
    void givesBackEveryNumberFilledIn() throws IOException {
        FilledForm form = FilledForms.prefecture2025();

        assertThat(numbers(saved(form), form.edition())).isEqualTo(numbers(form));
        assertThat(numbers(saved(FilledForms.trial2020()), edition("F2019")))
                .isEqualTo(numbers(FilledForms.trial2020()));
    }

    @Test
    void printsTheFormInItsOfficialWordingAndPlaces() throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(edition("F2021")))) {
            XSSFSheet sheet = workbook.getSheet("表格");
            assertThat(text(sheet, "A7")).isEqualTo("二、主动公开政府信息情况");
            assertThat(text(sheet, "A8")).isEqualTo("第二十条第（一）项");
            assertThat(text(sheet, "A9")).isEqualTo("信息内容");
            assertThat(text(sheet, "D9")).isEqualTo("本年制发件数");
            assertThat(text(sheet, "A10")).isEqualTo("规章");
            assertThat(new CellReference(at(workbook, new CellId("disclosure.rules.issued"))).formatAsString(false))
                    .isEqualTo("D10");
            assertThat(text(sheet, "A23")).isEqualTo("三、收到和处理政府信息公开申请情况");
            assertThat(text(sheet, "A24")).startsWith("（本列数据的勾稽关系为：");
            assertThat(text(sheet, "D24")).isEqualTo("申请人情况");
            assertThat(text(sheet, "E25")).isEqualTo("法人或其他组织");
            assertThat(text(sheet, "A29")).isEqualTo("三、本年度办理结果");
            assertThat(text(sheet, "B31")).isEqualTo("（三）不予公开");
            assertThat(text(sheet, "C31")).isEqualTo("1.属于国家秘密");
            assertThat(text(sheet, "B50")).isEqualTo("（七）总计");
            assertThat(sheet.getMergedRegions())
                    .extracting(region -> region.formatAsString())
                    .contains("A24:C26", "D24:J24", "E25:I25", "D25:D26", "A29:A50", "B31:B38", "A27:C27");
        }
    }

    @Test
    void makesTheTitleOfBodyAndYear() throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(edition("F2021")))) {
            XSSFSheet sheet = workbook.getSheet("表格");
            assertThat(text(sheet, "A1")).isEqualTo("政府信息公开工作年度报告");

            cell(sheet, "D2").setCellValue("同江市人民政府");
            cell(sheet, "D3").setCellValue(2025);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(text(sheet, "A1")).isEqualTo("同江市人民政府2025年政府信息公开工作年度报告");
        }
    }

    @Test
    void showsLiveWhetherSumsAgree() throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(edition("F2021")))) {
            XSSFSheet sheet = workbook.getSheet("表格");
            assertThat(text(sheet, "D4")).isEqualTo("0/200");
            assertThat(text(sheet, "D5")).isEqualTo("尚未填完");
            assertThat(text(sheet, "L27")).isEqualTo("待填");

            fill(workbook, FilledForms.prefecture2025());
            assertThat(text(sheet, "D4")).isEqualTo("200/200");
            assertThat(text(sheet, "D5")).isEqualTo("全部相符");
            assertThat(text(sheet, "L27")).isEqualTo("相符");

            fill(workbook, FilledForms.with(FilledForms.prefecture2025(), "applications.new_received.total", 14070));
            assertThat(text(sheet, "L27")).isEqualTo("不符，相差1");
            assertThat(text(sheet, "D5")).isEqualTo("2处不符");
        }
    }

    @Test
    void findsTheDifferencesThatTheRulesFind() throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(edition("F2021")))) {
            FilledForm form = FilledForms.with(FilledForms.tongjiang2024(), "disputes.reconsideration.upheld", 10);
            fill(workbook, FilledForms.with(form, "applications.granted_part.natural_person", 5));

            assertThat(text(workbook.getSheet("表格"), "D5"))
                    .isEqualTo(
                            FilledForms.findings(FilledForms.with(form, "applications.granted_part.natural_person", 5))
                                            .size()
                                    + "处不符");
        }
    }

    @Test
    void takesOnlyNumbersOfTheCellsKind() throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(edition("F2019")))) {
            assertThat(workbook.getSheet("表格").getDataValidations())
                    .extracting(validation -> validation.getRegions().getCellRangeAddresses().length)
                    .containsExactly(198 - 5 - 1, 5, 1, 1);
        }
    }

    @Test
    void hasPlaceForTheTextOfAllSections() throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(edition("F2021")))) {
            XSSFSheet sheet = workbook.getSheet("正文");
            assertThat(text(sheet, "A1")).isEqualTo("一、总体情况");
            assertThat(text(sheet, "A11")).isEqualTo("六、其他需要报告的事项");
            assertThat(cell(sheet, "A12").getCellStyle().getLocked()).isFalse();
            assertThat(workbook.getSheetName(0)).isEqualTo("填写说明");
        }
    }

    @Test
    void readsBackAsTheReportThatWasFilledIn() throws IOException {
        for (FilledForm form :
                List.of(FilledForms.prefecture2025(), FilledForms.tongjiang2024(), FilledForms.trial2020())) {
            Reading reading = new Documents(EDITIONS).read(filledReport(form), null, "年报.xlsx");

            assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
                assertThat(read.findings()).isEmpty();
                assertThat(read.inferred()).isEmpty();
                assertThat(read.form().edition().id()).isEqualTo(form.edition().id());
                assertThat(read.form().values()).isEqualTo(form.values());
                assertThat(read.heading().body()).isEqualTo("同江市人民政府");
                assertThat(read.heading().year()).isEqualTo(2025);

                assertThat(read.narrative())
                        .containsEntry("s1", "全年工作平稳。")
                        .containsEntry("s2", "")
                        .containsEntry("s3", "")
                        .containsEntry("s4", "")
                        .containsEntry("s6", "没有收取信息处理费。");
            });
        }
    }

    static byte[] filledReport(FilledForm form) throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(form.edition()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            cell(workbook.getSheet("表格"), "D2").setCellValue("同江市人民政府");
            cell(workbook.getSheet("表格"), "D3").setCellValue(2025);
            cell(workbook.getSheet("正文"), "A2").setCellValue("全年工作平稳。");
            cell(workbook.getSheet("正文"), "A10").setCellValue("公开不够主动，明年改进。");
            cell(workbook.getSheet("正文"), "A12").setCellValue("没有收取信息处理费。");
            fill(workbook, form);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Edition edition(String id) {
        return EDITIONS.find(id).orElseThrow();
    }

    private static byte[] saved(FilledForm form) throws IOException {
        try (XSSFWorkbook workbook = open(FormTemplate.of(form.edition()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill(workbook, form);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(XSSFWorkbook workbook, FilledForm form) {
        numbers(form).forEach((id, number) -> at(workbook, id).setCellValue(number.doubleValue()));
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static Map<CellId, BigDecimal> numbers(FilledForm form) {
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        form.values()
                .forEach((id, value) ->
                        numbers.put(id, value.number().orElseThrow().stripTrailingZeros()));
        return numbers;
    }

    private static Map<CellId, BigDecimal> numbers(byte[] content, Edition edition) throws IOException {
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        try (XSSFWorkbook workbook = open(content)) {
            edition.cells()
                    .forEach(cell -> numbers.put(
                            cell.id(),
                            BigDecimal.valueOf(at(workbook, cell.id()).getNumericCellValue())
                                    .stripTrailingZeros()));
        }
        return numbers;
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private static XSSFCell at(XSSFWorkbook workbook, CellId id) {
        CellReference reference = new CellReference(workbook.getName(id.value()).getRefersToFormula());
        return workbook.getSheet(reference.getSheetName())
                .getRow(reference.getRow())
                .getCell(reference.getCol());
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        CellReference reference = new CellReference(address);
        return sheet.getRow(reference.getRow()).getCell(reference.getCol());
    }

    private static String text(XSSFSheet sheet, String address) {
        return cell(sheet, address).getStringCellValue();
    }
}
