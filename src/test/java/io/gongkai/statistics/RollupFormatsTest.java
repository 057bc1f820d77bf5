package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roll-up as JSON, CSV, a workbook and JSON-stat; filed for 松原, where two of five counties have not reported. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RollupFormatsTest {

    private static final String ROLLUP = "/api/v1/statistics/220700/2022";
    private static final String NEW = SmallReports.NEW;

    @Inject
    SmallReports reports;

    @Inject
    StoredReports stored;

    @BeforeEach
    void file() {
        reports.file("220702", 2022, "F2021", 40, 20, 10, "0.5");
        reports.file("220721", 2022, "F2021", 5, 4, 2, "1.25");
        Map<String, Integer> blank = new HashMap<>();
        blank.put(NEW, null);
        stored.file("220722", 2022, "F2021", blank);
        reports.file("220700", 2022, "F2021", 50, 24, 12, "3");
    }

    private static Response get(String more, String accept) {
        return given().urlEncodingEnabled(false).accept(accept).get(ROLLUP + more);
    }

    private static List<Map<String, String>> csv() throws IOException {
        Response answer = get("", "text/csv");
        answer.then().statusCode(200);
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(answer.asByteArray())) {
            return lines.readAll();
        }
    }

    private static Map<String, String> figure(List<Map<String, String>> rows, String measure) {
        return rows.stream()
                .filter(row ->
                        row.get("row").equals("figure") && row.get("measure").equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasARowForEachFigureInCsv() throws IOException {
        List<Map<String, String>> rows = csv();
        assertThat(figure(rows, NEW))
                .containsEntry("division", "220700")
                .containsEntry("value", "45")
                .containsEntry("own", "50")
                .containsEntry("own_difference", "5")
                .containsEntry("expected", "5")
                .containsEntry("reported", "3")
                .containsEntry("numbers", "2")
                .containsEntry("blank", "1")
                .containsEntry("bodies", "governments")
                .containsEntry("scope", "region");
        assertThat(figure(rows, "granted_full.total")).containsEntry("value", "12");
        assertThat(figure(rows, "disclosure_rate"))
                .containsEntry("value", "0.500000")
                .containsEntry("numerator", "12")
                .containsEntry("denominator", "24");
        assertThat(figure(rows, "administrative_fees")).containsEntry("value", "1.75");
        assertThat(figure(rows, "applications_per_10k"))
                .containsEntry("value", "")
                .satisfies(row -> assertThat(row.get("notes")).contains("no-population"));
    }

    @Test
    void hasTheSameNumbersInCsvAsInJson() throws IOException {
        JsonPath json = get("", "application/json").jsonPath();
        Map<String, Object> cells = json.getMap("cells");
        List<Map<String, String>> rows = csv();
        cells.forEach((cell, number) -> assertThat(figure(rows, cell).get("value"))
                .as(cell)
                .isEqualTo(number == null ? "" : number.toString()));
        Map<String, Map<String, Object>> indicators = json.getMap("indicators");
        assertThat(indicators)
                .isNotEmpty()
                .allSatisfy((id, one) ->
                        assertThat(figure(rows, id).get("value").isEmpty()).isEqualTo(one.get("value") == null));
    }

    @Test
    void namesWhoIsMissingAndWhatMustBeKnown() throws IOException {
        List<Map<String, String>> rows = csv();
        assertThat(rows)
                .filteredOn(row -> row.get("row").equals("missing"))
                .extracting(row -> row.get("division") + row.get("division_name"))
                .containsExactly("220723乾安县", "220781扶余市");
        assertThat(rows)
                .filteredOn(row -> row.get("row").equals("note"))
                .extracting(row -> row.get("notes"))
                .contains("no-population");
        String snapshot = get("", "application/json").path("snapshot.id").toString();
        assertThat(rows).extracting(row -> row.get("snapshot")).containsOnly(snapshot);

        Response answer = get("?format=xlsx", "*/*");
        Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()));
        Row first = workbook.getSheetAt(0).getRow(1);
        int expected = rows.getFirst().keySet().stream().toList().indexOf("expected");
        assertThat(first.getCell(expected).getCellType()).isEqualTo(CellType.NUMERIC);
        List<String> notes = new ArrayList<>();
        workbook.getSheetAt(1).forEach(row -> row.forEach(cell -> notes.add(cell.getStringCellValue())));
        assertThat(notes).contains("220723 乾安县", snapshot, "F2021", "no-population", NEW);
        assertThat(notes).contains(ROLLUP + "?snapshot=" + snapshot + "&format=xlsx");
    }

    @Test
    void isADatasetOfJsonStat() {
        Response answer = get("", "application/vnd.json-stat+json");
        answer.then()
                .statusCode(200)
                .body("class", equalTo("dataset"))
                .body("dimension.area.category.index", contains("220700"))
                .body("dimension.year.category.index", contains("2022"));
        List<String> measures = answer.path("dimension.measure.category.index");
        List<Object> values = answer.path("value");
        assertThat(values).hasSameSizeAs(measures);
        assertThat(values.get(measures.indexOf(NEW))).isEqualTo(45);
        get("?format=sdmx-csv", "*/*").then().statusCode(200);
    }

    @Test
    void ranksAreInJsonStatToo() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/ranking?within=220700&year=2022&measure=new_received&format=json-stat")
                .then()
                .statusCode(200)
                .body("dimension.area.category.index", contains("220702", "220721", "220722", "220723", "220781"))
                .body("value", equalTo(Arrays.asList(40, 5, null, null, null)))
                .body("extension.rank", equalTo(Arrays.asList(1, 2, null, null, null)))
                .body(
                        "extension.unranked",
                        equalTo(Arrays.asList(null, null, "no-number", "not-reported", "not-reported")));
    }

    @Test
    void hasATagForEachFormatAndIsMadeAnewForEach() {
        for (String format : List.of("json", "csv", "xlsx", "json-stat")) {
            String asked = "?format=" + format;
            String tag = get(asked, "*/*").header("ETag");
            given().header("If-None-Match", tag).get(ROLLUP + asked).then().statusCode(304);
            assertThat(tag).contains("-" + format);
        }
        String csv = get("?format=csv", "*/*").header("ETag");
        reports.file("220721", 2022, "F2021", 6, 4, 2, "1.25");
        Response next = given().header("If-None-Match", csv).get(ROLLUP + "?format=csv");
        next.then().statusCode(200);
        reports.file("220721", 2022, "F2021", 5, 4, 2, "1.25");
        assertThat(get("?format=csv&bom=true", "*/*").asString()).startsWith("\uFEFF");
    }

    @Test
    void refusesFormatsThereAreNot() {
        get("?format=pdf&bom=x", "*/*").then().statusCode(400).body("violations.pointer", contains("format", "bom"));
        get("", "application/pdf").then().statusCode(406);
    }
}
