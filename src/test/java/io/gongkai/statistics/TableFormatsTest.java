package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is a table is answered as CSV and as a workbook too, with all that must be known of it; filed for 宁德. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TableFormatsTest {

    private static final String BREAKDOWN =
            "statistics/breakdown?division=350900&year=2022&by=child&measure=new_received";
    private static final String DISTRIBUTION = "statistics/distribution?division=350902&year=2022&measure=new_received";
    private static final String COVERAGE = "coverage/350900/2022";

    @Inject
    SmallReports reports;

    @BeforeEach
    void file() {
        int received = 10;
        for (String county : List.of("350902", "350921", "350922", "350923", "350924", "350925")) {
            reports.file(county, 2022, "F2021", received, 4, 1, "0.5");
            received += 10;
        }
    }

    private static Response get(String address, String accept) {
        return given().urlEncodingEnabled(false).accept(accept).get("/api/v1/" + address);
    }

    private static List<Map<String, String>> csv(String address) throws IOException {
        Response answer = get(address, "text/csv");
        answer.then().statusCode(200).header("Content-Type", equalTo("text/csv;charset=utf-8;header=present"));
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(answer.asByteArray())) {
            return lines.readAll();
        }
    }

    private static Workbook workbook(String address) throws IOException {
        Response answer = get(address, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.then().statusCode(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()));
    }

    /** By its first cell, what stands in the second. */
    private static List<String> note(Workbook workbook, String name) {
        List<String> found = new ArrayList<>();
        for (Row row : workbook.getSheetAt(1)) {
            if (row.getCell(0).getStringCellValue().equals(name)) {
                found.add(row.getCell(1).getStringCellValue());
            }
        }
        return found;
    }

    @Test
    void aBreakdownHasARowForTheWholeAndEachPart() throws IOException {
        List<Map<String, String>> rows = csv(BREAKDOWN);
        assertThat(rows).hasSize(10);
        assertThat(rows.getFirst())
                .containsEntry("part", "")
                .containsEntry("value", "210")
                .containsEntry("sum", "210")
                .containsEntry("difference", "0")
                .containsEntry("expected", "9")
                .containsEntry("reported", "6")
                .containsEntry("scope", "region");
        assertThat(rows.get(1))
                .containsEntry("part", "350902")
                .containsEntry("label_zh", "蕉城区")
                .containsEntry("value", "10")
                .containsEntry("share", "0.047619")
                .containsEntry("level", "county");
        assertThat(rows.getLast()).containsEntry("value", "").containsEntry("reported", "0");

        Workbook workbook = workbook(BREAKDOWN);
        Row whole = workbook.getSheetAt(0).getRow(1);
        int value = rows.getFirst().keySet().stream().toList().indexOf("value");
        assertThat(whole.getCell(value).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(whole.getCell(value).getNumericCellValue()).isEqualTo(210);
        String snapshot = get(BREAKDOWN, "application/json").path("snapshot.id").toString();
        assertThat(note(workbook, "snapshot")).containsExactly(snapshot);
        assertThat(note(workbook, "new_received")).hasSize(1);
    }

    @Test
    void aDistributionIsOneRow() throws IOException {
        assertThat(csv(DISTRIBUTION))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("place", "6")
                        .containsEntry("value", "10")
                        .containsEntry("peers_n", "5")
                        .containsEntry("left_out", "not-reported 3")
                        .containsEntry("q1", "30.000000")
                        .containsEntry("median", "40.000000")
                        .containsEntry("min", "")
                        .containsEntry("withheld", "extremes-withheld"));
        assertThat(note(workbook(DISTRIBUTION), "extremes-withheld")).hasSize(1);
    }

    @Test
    void coverageNamesEverybodyWithHisState() throws IOException {
        List<Map<String, String>> rows = csv(COVERAGE);
        assertThat(rows).hasSize(10);
        assertThat(rows.getFirst()).containsEntry("division", "350900").containsEntry("state", "missing");
        assertThat(rows.get(1))
                .containsEntry("body_name", "蕉城区人民政府")
                .containsEntry("level", "county")
                .containsEntry("state", "late")
                .containsEntry("due", "2023-03-31")
                .containsEntry("report", "/api/v1/reports/350902/2022");
        Workbook workbook = workbook(COVERAGE);
        assertThat(note(workbook, "expected")).containsExactly("10");
        assertThat(note(workbook, "missing")).contains("4");
        assertThat(note(workbook, "snapshot")).hasSize(1);
    }

    @Test
    void namesThatLookLikeFormulasStayText() throws IOException {
        Bodies.department("350926", "=1+1的局");
        assertThat(csv("coverage/350926/2022?bodies=departments"))
                .extracting(row -> row.get("body_name"))
                .containsExactly("'=1+1的局");
    }

    @Test
    void haveTheMarkOnRequestAndATagForEachFormat() {
        for (String address : List.of(BREAKDOWN, DISTRIBUTION, COVERAGE + "?bodies=governments")) {
            String marked = get(address + "&format=csv&bom=true", "*/*").asString();
            assertThat(marked.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
            Response plain = get(address + "&format=csv", "application/json");
            assertThat(plain.asString()).doesNotStartWith("\uFEFF");
            assertThat(plain.header("ETag"))
                    .isNotEqualTo(get(address, "application/json").header("ETag"));
            given().urlEncodingEnabled(false)
                    .header("If-None-Match", plain.header("ETag"))
                    .get("/api/v1/" + address + "&format=csv")
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void refuseFormatsThereAreNot() {
        for (String address : List.of(BREAKDOWN, DISTRIBUTION, COVERAGE + "?bodies=governments")) {
            get(address + "&format=pdf", "*/*").then().statusCode(400).body("violations.pointer", contains("format"));
            get(address, "application/pdf").then().statusCode(406);
        }
    }
}
