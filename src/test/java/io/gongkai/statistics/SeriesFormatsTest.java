package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same series as JSON, CSV and a workbook; filed for 怒江. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeriesFormatsTest {

    private static final String QUERY = "division=533300,533301&years=2020,2022,2023&measures=" + SmallReports.NEW
            + ",disclosure_rate," + SmallReports.FEES;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    SmallReports reports;

    @BeforeEach
    void file() {
        reports.file("533301", 2020, "F2019", 40, 3, 1, null);
        reports.file("533301", 2022, "F2021", 11, 9, 7, "12345678901.654321");
        reports.file("533323", 2022, "F2021", 5, 4, 0, "0.5");
    }

    private static Response series(String more, String accept) {
        return given().urlEncodingEnabled(false).accept(accept).get("/api/v1/statistics/series?" + QUERY + more);
    }

    /** The values filed, by area, year and measure; nothing where nobody reported, or has the cell in his form. */
    private static final List<String> VALUES = List.of(
            "40",
            "0.333333",
            "",
            "16",
            "0.538462",
            "12345678902.154321",
            "",
            "",
            "",
            "40",
            "0.333333",
            "",
            "11",
            "0.777778",
            "12345678901.654321",
            "",
            "",
            "");

    @Test
    void writesCsvWithNotesOnEveryLine() throws IOException {
        Response answer = series("", "text/csv");
        answer.then().statusCode(200).contentType(startsWith("text/csv")).header("Vary", containsString("Accept"));
        String text = answer.asString();
        assertThat(text)
                .startsWith("division,division_name,level,year,measure,")
                .contains("\r\n");
        List<Map<String, String>> lines = lines(text);
        assertThat(lines).extracting(line -> line.get("value")).containsExactlyElementsOf(VALUES);
        Map<String, String> fees = lines.get(2);
        assertThat(fees)
                .containsEntry("division_name", "怒江傈僳族自治州")
                .containsEntry("year", "2020")
                .containsEntry("unit", "wan_yuan")
                .containsEntry("expected", "4")
                .containsEntry("reported", "1")
                .containsEntry("not_printed", "1")
                .containsEntry("notes", "not-in-edition; fees");
        assertThat(fees.get("notes_zh")).contains("两者不可比");
        assertThat(fees.get("notes_en")).contains("they do not compare");
        assertThat(fees.get("snapshot"))
                .isEqualTo(series("", "*/*").path("snapshot.id").toString());
    }

    private static List<Map<String, String>> lines(String csv) throws IOException {
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return lines.readAll();
        }
    }

    @Test
    void writesByteOrderMarkOnlyIfAskedFor() {
        byte[] with = series("&format=csv&bom=true", "*/*").asByteArray();
        assertThat(with).startsWith(0xEF, 0xBB, 0xBF, 'd', 'i', 'v');
        assertThat(series("&format=csv", "*/*").asByteArray()).startsWith('d', 'i', 'v');
    }

    @Test
    void goesOnWithLinkInFiles() throws IOException {
        List<Map<String, String>> all = lines(series("&format=csv", "*/*").asString());
        Response page = series("&format=csv&limit=7", "*/*");
        List<Map<String, String>> read = new ArrayList<>(lines(page.asString()));
        while (page.header("Link") != null) {
            String next = page.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
            page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).contentType(startsWith("text/csv"));
            read.addAll(lines(page.asString()));
        }
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void writesWorkbookWithTypedCellsAndNotes() throws IOException {
        Response answer = series("", XLSX);
        answer.then().statusCode(200).contentType(equalTo(XLSX)).header("Content-Disposition", containsString(".xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            Sheet data = workbook.getSheetAt(0);
            assertThat(data.getLastRowNum()).isEqualTo(VALUES.size());
            List<String> heads = new ArrayList<>();
            data.getRow(0).forEach(head -> heads.add(head.getStringCellValue()));
            int value = heads.indexOf("value");
            for (int line = 0; line < VALUES.size(); line++) {
                Row row = data.getRow(line + 1);
                assertThat(row.getCell(heads.indexOf("division")).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(heads.indexOf("year")).getCellType()).isEqualTo(CellType.NUMERIC);
                org.apache.poi.ss.usermodel.Cell cell = row.getCell(value);
                if (VALUES.get(line).isEmpty()) {
                    assertThat(cell).isNull();
                } else if (VALUES.get(line).length() > 16) {
                    assertThat(cell.getStringCellValue()).isEqualTo(VALUES.get(line));
                } else {
                    assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(VALUES.get(line));
                }
            }
            assertThat(words(workbook.getSheetAt(1)))
                    .contains("snapshot", "533300", "公开率", "（予以公开 + 部分公开）÷ 办理总计", "fees", "仅供测试")
                    .anyMatch(word -> word.startsWith("/api/v1/statistics/series?division=533300,533301&"));
        }
    }

    private static List<String> words(Sheet sheet) {
        List<String> words = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> words.add(cell.getStringCellValue())));
        return words;
    }

    @Test
    void choosesFormatByParameterBeforeAccept() {
        series("&format=json", "text/csv, application/json")
                .then()
                .statusCode(200)
                .contentType("application/json");
        series("", "text/csv;q=0.5, application/json").then().contentType("application/json");
        series("", "application/json;q=0.5, text/csv").then().contentType(startsWith("text/csv"));
        series("&format=pdf", "*/*").then().statusCode(400).body("violations.pointer[0]", equalTo("format"));
        series("&bom=yes", "*/*").then().statusCode(400).body("violations.pointer[0]", equalTo("bom"));
        series("&measures=x", "text/csv").then().statusCode(400).contentType("application/problem+json");
        series("", "image/png").then().statusCode(406);
    }
}
