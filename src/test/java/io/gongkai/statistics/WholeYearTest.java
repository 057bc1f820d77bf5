package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import io.gongkai.PostgresForTests;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole years as Parquet, read by another library, and as CSV; filed for 锡林郭勒. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WholeYearTest {

    private static final String YEAR = "/api/v1/statistics/years/2022";
    private static final String MEASURES = SmallReports.NEW + ",disclosure_rate," + SmallReports.FEES + ",refused";
    private static final List<String> AREAS = List.of("000000", "150000", "152500", "152501", "152502", "152523");

    @Inject
    SmallReports reports;

    @Inject
    Editions editions;

    @Inject
    DivisionRegister register;

    /** For answers that are read while they come. */
    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void file() {
        reports.file("152501", 2022, "F2021", 11, 9, 7, "12345678901.654321");
        Map<CellId, CellValue> blank = SmallReports.zeros(editions.find("F2021").orElseThrow());
        blank.put(new CellId(SmallReports.NEW), new CellValue.Blank());
        reports.file("152502", 2022, "F2021", blank);
    }

    private record Row(
            BigDecimal value, Double floating, BigDecimal denominator, int expected, int blank, String status) {}

    /** Of the areas looked at; the divisions of all rows go into a set. */
    private static Map<String, Row> rows(byte[] file, Set<String> divisions) throws IOException {
        Map<String, Row> rows = new HashMap<>();
        long all = 0;
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                all++;
                String division = row.getString("division");
                divisions.add(division);
                if (!AREAS.contains(division)) {
                    continue;
                }
                rows.put(
                        division + " " + row.getString("measure"),
                        new Row(
                                row.getDecimal("value"),
                                row.isNull("value_double") ? null : row.getDouble("value_double"),
                                row.getDecimal("denominator"),
                                row.getInt("expected"),
                                row.getInt("blank"),
                                row.getString("status")));
            }
            assertThat(reader.getFileMetaData().numRows()).isEqualTo(all);
            assertThat(all).isEqualTo((long) divisions.size() * rows.size() / AREAS.size());
        }
        return rows;
    }

    private static List<Map<String, String>> csv(byte[] file) throws IOException {
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
            return lines.readAll();
        }
    }

    private static Map<String, String> about(byte[] file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
            return reader.getFileMetaData().keyValueMetadata();
        }
    }

    @Test
    void holdsTheFiguresOfTheSeriesForEveryDivision() throws IOException {
        Response answer = given().get(YEAR);
        answer.then().statusCode(200).contentType("application/vnd.apache.parquet");
        byte[] file = answer.asByteArray();
        Set<String> divisions = new HashSet<>();
        Map<String, Row> rows = rows(file, divisions);
        assertThat(divisions)
                .containsAll(register.in(2022).all().stream()
                        .map(division -> division.code().value())
                        .toList());

        List<Map<String, Object>> observations = given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/series?division=%s&years=2022&measures=%s&snapshot=%s"
                        .formatted(
                                String.join(",", AREAS), MEASURES, about(file).get("gongkai.snapshot")))
                .path("observations");
        assertThat(observations).hasSize(AREAS.size() * 4);
        for (Map<String, Object> one : observations) {
            String measure = one.get("measure").equals("refused") ? "refused.total" : (String) one.get("measure");
            Row row = rows.get(one.get("division") + " " + measure);
            if (one.get("value") == null) {
                assertThat(row.value()).isNull();
                assertThat(row.floating()).isNull();
            } else {
                assertThat(row.value()).isEqualByComparingTo(String.valueOf(one.get("value")));
                assertThat(row.floating()).isEqualTo(Double.parseDouble(String.valueOf(one.get("value"))));
            }
            assertThat(row.expected()).isEqualTo(one.get("expected"));
            assertThat(row.blank()).isEqualTo(one.get("blank"));
        }

        // Blank, zero, exact money, and a county that has not reported.
        assertThat(rows.get("152502 " + SmallReports.NEW))
                .isEqualTo(new Row(null, null, null, 1, 1, ObservationStatus.O.name()));
        assertThat(rows.get("152502 " + SmallReports.HANDLED).value()).isEqualByComparingTo("0");
        assertThat(rows.get("152501 " + SmallReports.FEES).value()).isEqualByComparingTo("12345678901.654321");
        assertThat(rows.get("152523 " + SmallReports.NEW).value()).isNull();
    }

    @Test
    void saysOfWhichStateItIsAndOnWhatTerms() throws IOException {
        assertThat(about(given().get(YEAR + "?snapshot=0").asByteArray()))
                .containsEntry("gongkai.snapshot", "0")
                .containsEntry("gongkai.reported", "0")
                .containsEntry("gongkai.licence", "仅供测试")
                .containsEntry("gongkai.figures", "filed");
    }

    @Test
    void writesTheSameRowsAsCsv() throws IOException {
        URLConnection answer =
                URI.create(service + YEAR.substring(1) + "?format=csv").toURL().openConnection();
        assertThat(answer.getContentType()).startsWith("text/csv");
        Map<String, String> values = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(answer.getInputStream())) {
            lines.forEachRemaining(line -> {
                String explained = line.get("notes_zh") + "|" + line.get("notes_en");
                if (words.putIfAbsent(line.get("notes"), explained) != null) {
                    assertThat(explained).isEqualTo("|");
                }
                notes.put(line.get("division") + " " + line.get("measure"), line.get("notes"));
                if (AREAS.contains(line.get("division"))) {
                    values.put(line.get("division") + " " + line.get("measure"), line.get("value"));
                }
            });
        }
        // As the series, which has the words on every line.
        String fees = "152501 " + SmallReports.FEES;
        Map<String, String> line = csv(given().urlEncodingEnabled(false)
                        .accept("text/csv")
                        .get("/api/v1/statistics/series?division=152501&years=2022&measures=" + SmallReports.FEES)
                        .asByteArray())
                .getFirst();
        assertThat(line.get("notes_en")).isNotEmpty();
        assertThat(notes.get(fees)).isEqualTo(line.get("notes"));
        assertThat(words.get(notes.get(fees))).isEqualTo(line.get("notes_zh") + "|" + line.get("notes_en"));
        Map<String, Row> rows = rows(given().get(YEAR).asByteArray(), new HashSet<>());
        assertThat(values.keySet()).isEqualTo(rows.keySet());
        assertThat(values).containsEntry("152501 " + SmallReports.FEES, "12345678901.654321");
    }

    @Test
    void answersOnlyWhatChanged() throws IOException {
        Response first = given().get(YEAR + "?snapshot=0");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=86400");
        given().header("If-None-Match", first.header("ETag"))
                .get(YEAR + "?snapshot=0")
                .then()
                .statusCode(304)
                .body(emptyString());
        URLConnection asCsv = URI.create(service + YEAR.substring(1) + "?snapshot=0&format=csv")
                .toURL()
                .openConnection();
        asCsv.setRequestProperty("If-None-Match", first.header("ETag"));
        assertThat(asCsv.getHeaderField("ETag")).isNotNull().isNotEqualTo(first.header("ETag"));
        assertThat(asCsv.getContentType()).startsWith("text/csv");
        asCsv.getInputStream().close();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        given().get("/api/v1/statistics/years/2022?format=xml&figures=all&x=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", containsInAnyOrder("format", "figures", "x"));
        given().get("/api/v1/statistics/years/22")
                .then()
                .statusCode(400)
                .body("violations.pointer[0]", equalTo("year"));
        given().get("/api/v1/statistics/years/2007")
                .then()
                .statusCode(400)
                .body("violations.pointer[0]", equalTo("year"));
        given().get(YEAR + "?snapshot=999999999").then().statusCode(404);
        given().accept("image/png").get(YEAR).then().statusCode(406);
    }
}
