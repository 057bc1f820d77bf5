package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.gongkai.document.Documents;
import io.gongkai.document.Reading;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts, read back by the reader of published reports; filed for 怀化, 张家界 and 娄底. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DraftTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> ZHANGJIAJIE = List.of("430802", "430811", "430821", "430822");

    @Inject
    SmallReports reports;

    @Inject
    Editions editions;

    @Inject
    Documents documents;

    private static Response draft(String area, int year, String format) {
        return given().get("/api/v1/statistics/%s/%d/draft?format=%s".formatted(area, year, format));
    }

    /** The numbers of a draft as the reader of published reports finds them; nothing for a blank cell. */
    private Map<String, String> readBack(Response draft) {
        Reading.Read read = (Reading.Read) documents.read(draft.asByteArray(), draft.contentType(), null);
        assertThat(read.inferred()).isEmpty();
        assertThat(read.form().values()).hasSameSizeAs(read.form().edition().cells());
        Map<String, String> numbers = new HashMap<>();
        read.form().values().forEach((cell, value) -> {
            switch (value) {
                case CellValue.Count(long number) -> numbers.put(cell.value(), String.valueOf(number));
                case CellValue.Amount(BigDecimal number) ->
                    numbers.put(cell.value(), number.stripTrailingZeros().toPlainString());
                case CellValue.Blank() -> {}
                case CellValue.NotApplicable() -> throw new AssertionError(cell + " is said not to apply");
            }
        });
        return numbers;
    }

    /** The numbers of the roll-up; nothing for null. */
    private static Map<String, String> summed(String area, int year) {
        Map<String, Object> cells =
                given().get("/api/v1/statistics/%s/%d".formatted(area, year)).path("cells");
        Map<String, String> numbers = new HashMap<>();
        cells.forEach((cell, number) -> {
            if (number != null) {
                numbers.put(cell, String.valueOf(number));
            }
        });
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void isReadBackWithTheNumbersOfTheRollUp(String format) throws IOException {
        for (String county : ZHANGJIAJIE) {
            given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .contentType(ContentType.JSON)
                    .body(Samples.report(county, 2022))
                    .post("/api/v1/reports");
        }
        Response draft = draft("430800", 2022, format);
        draft.then().statusCode(200);

        Map<String, String> read = readBack(draft);
        assertThat(read).containsEntry(SmallReports.NEW, String.valueOf(4 * 27)).hasSize(200);
        assertThat(read).isEqualTo(summed("430800", 2022));
        given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(draft.contentType())
                .queryParam("division", "430800")
                .queryParam("year", 2022)
                .queryParam("dryRun", true)
                .body(draft.asByteArray())
                .post("/api/v1/reports")
                .then()
                .statusCode(200)
                .body("cells.numbers", equalTo(200))
                .body("findings.severity", not(hasItem("error")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void keepsWhatNobodyReportedEmptyAndMarksWhatIsMissing(String format) {
        Map<CellId, CellValue> one = SmallReports.zeros(editions.find("F2021").orElseThrow());
        one.put(new CellId(SmallReports.NEW), new CellValue.Blank());
        one.put(new CellId(SmallReports.FEES), new CellValue.Amount(new BigDecimal("12345678901.654321")));
        one.put(new CellId(SmallReports.GRANTED), new CellValue.Blank());
        reports.file("431302", 2022, "F2021", one);
        Map<CellId, CellValue> other = SmallReports.zeros(editions.find("F2021").orElseThrow());
        other.put(new CellId(SmallReports.NEW), new CellValue.Blank());
        other.put(new CellId(SmallReports.GRANTED), new CellValue.Count(7));
        reports.file("431321", 2022, "F2021", other);

        Response draft = draft("431300", 2022, format);

        Map<String, String> read = readBack(draft);
        assertThat(read)
                .doesNotContainKey(SmallReports.NEW)
                .containsEntry(SmallReports.HANDLED, "0")
                .containsEntry(SmallReports.GRANTED, "7")
                .containsEntry(SmallReports.FEES, "12345678901.654321");
        assertThat(read).isEqualTo(summed("431300", 2022));
    }

    @Test
    void saysThatItIsADraftAndWhatIsMissing() throws IOException {
        Map<CellId, CellValue> blank = SmallReports.zeros(editions.find("F2021").orElseThrow());
        blank.put(new CellId(SmallReports.NEW), new CellValue.Blank());
        reports.file("431302", 2023, "F2021", blank);
        reports.file("431321", 2023, "F2021", 5, 4, 3, "1.5");
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(draft("431300", 2023, "docx").asByteArray()))) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(paragraphs.getFirst()).contains("娄底市2023年", "草稿");
            assertThat(paragraphs)
                    .anyMatch(text -> text.contains("应报5个单位") && text.contains("已汇总2个单位"))
                    .anyMatch(text -> text.contains("各部门的数字不在其中"))
                    .anyMatch(text -> text.startsWith("*") && text.contains("新化县") && text.contains("冷水江市"))
                    .anyMatch(text -> text.startsWith("#") && text.contains("娄星区未填1格"));
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().get(1).getText()).contains("5(*#)", "4(*)");
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(draft("431300", 2023, "xlsx").asByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .contains("草稿");
        }
    }

    @Test
    void followsTheFormOfTheYear() {
        reports.file("431302", 2020, "F2019", 5, 5, 5, null);
        Response draft = draft("431300", 2020, "docx");
        Reading.Read read = (Reading.Read) documents.read(draft.asByteArray(), draft.contentType(), null);
        assertThat(read.form().edition().id()).isEqualTo("F2019");
        assertThat(readBack(draft)).isEqualTo(summed("431300", 2020));
    }

    @Test
    void isRefusedAsTheRollUpIs() {
        given().get("/api/v1/statistics/430802/2022/draft")
                .then()
                .statusCode(404)
                .body("report", equalTo("/api/v1/reports/430802/2022"));
        given().get("/api/v1/statistics/4308/2007/draft?format=pdf")
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("division", "year", "format"));
        given().accept(XLSX)
                .get("/api/v1/statistics/430800/2022/draft")
                .then()
                .statusCode(200)
                .contentType(XLSX);
        given().get("/api/v1/statistics/430800/2022/draft")
                .then()
                .statusCode(200)
                .contentType(DOCX);
    }
}
