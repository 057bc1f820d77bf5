package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.gongkai.PostgresForTests;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series as SDMX-CSV 2.0, read back by its field guide; filed for 大兴安岭. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SdmxCsvTest {

    private static final String MEASURES = SmallReports.NEW + ",disclosure_rate," + SmallReports.FEES;

    private static final List<String> DIMENSIONS =
            List.of("FREQ", "REF_AREA", "INDICATOR", "BODIES", "FIGURES", "BOUNDARIES", "TIME_PERIOD");

    @Inject
    SmallReports reports;

    @Inject
    Editions editions;

    @BeforeEach
    void file() {
        reports.file("232721", 2020, "F2019", 40, 3, 1, null);
        for (String county : List.of("232701", "232721", "232722")) {
            reports.file(county, 2021, "F2021", 11, 9, 7, "0.5");
        }
        reports.file("232701", 2022, "F2021", 11, 0, 0, "0.654321");
        Map<CellId, CellValue> blank = SmallReports.zeros(editions.find("F2021").orElseThrow());
        blank.put(new CellId(SmallReports.NEW), new CellValue.Blank());
        reports.file("232722", 2022, "F2021", blank);
    }

    private static Response series(String query) {
        return given().urlEncodingEnabled(false)
                .accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/api/v1/statistics/series?" + query + "&measures=" + MEASURES);
    }

    private static List<Map<String, String>> lines(String query) throws IOException {
        String text = series(query).then().statusCode(200).extract().asString();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            return lines.readAll();
        }
    }

    private static Map<String, String> one(String area, int year, String measure) throws IOException {
        return lines("division=" + area + "&years=" + year).stream()
                .filter(line -> line.get("INDICATOR").equals(measure.replace('.', '-')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesItsStructureAndTellsEveryObservationApart() throws IOException {
        String query = "division=232700,232721&years=2020..2023";
        series(query)
                .then()
                .header("Content-Type", startsWith("application/vnd.sdmx.data+csv;"))
                .header("Content-Type", containsString("version=2.0.0"))
                .header("Content-Type", containsString("charset=utf-8"));
        List<Map<String, String>> lines = lines(query);
        assertThat(lines).hasSize(2 * 4 * 3);
        assertThat(lines.getFirst().keySet()).startsWith("STRUCTURE[|]", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA");
        assertThat(lines).extracting(line -> line.get("STRUCTURE[|]")).containsOnly("dataflow");
        assertThat(lines).extracting(line -> line.get("ACTION")).containsOnly("I");
        assertThat(lines)
                .extracting(line -> DIMENSIONS.stream().map(line::get).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).allMatch(part -> part.matches("[A-Za-z0-9_@$-]+")));
    }

    @Test
    void holdsTheNumbersOfTheSeries() throws IOException {
        String query = "division=232700,232721&years=2020..2023";
        List<Map<String, Object>> observations = given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/series?" + query + "&measures=" + MEASURES)
                .path("observations");
        List<Map<String, String>> lines = lines(query);
        for (int place = 0; place < lines.size(); place++) {
            Map<String, Object> one = observations.get(place);
            Map<String, String> line = lines.get(place);
            assertThat(line.get("REF_AREA")).isEqualTo(one.get("division"));
            assertThat(line.get("TIME_PERIOD")).isEqualTo(String.valueOf(one.get("year")));
            assertThat(line.get("OBS_VALUE")).isEqualTo(written(one.get("value")));
            assertThat(line.get("DENOMINATOR")).isEqualTo(written(one.get("denominator")));
            Map<String, String> counts = new HashMap<>(Map.of("REPORTS_EXPECTED", "expected"));
            counts.put("REPORTS_IN", "reported");
            counts.put("REPORTS_WITH_NUMBER", "numbers");
            counts.put("REPORTS_BLANK", "blank");
            counts.put("REPORTS_NOT_PRINTED", "notPrinted");
            counts.forEach(
                    (column, name) -> assertThat(line.get(column)).as(column).isEqualTo(String.valueOf(one.get(name))));
        }
    }

    private static String written(Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    @Test
    void saysInCodesHowGoodAFigureIs() throws IOException {
        assertThat(one("232700", 2021, SmallReports.NEW)).containsEntry("OBS_STATUS", "A");
        // 呼玛 has not reported; 塔河 printed nothing.
        assertThat(one("232700", 2022, SmallReports.NEW))
                .containsEntry("OBS_VALUE", "11")
                .containsEntry("OBS_STATUS", "P");
        assertThat(one("232722", 2022, SmallReports.NEW))
                .containsEntry("OBS_VALUE", "")
                .containsEntry("OBS_STATUS", "O");
        // Nothing was handled, and nothing was filed.
        assertThat(one("232701", 2022, "disclosure_rate")).containsEntry("OBS_STATUS", "O");
        assertThat(one("232721", 2023, SmallReports.NEW)).containsEntry("OBS_STATUS", "O");
        // The form of 2020 has no amount of fees.
        assertThat(one("232721", 2020, SmallReports.FEES)).containsEntry("OBS_STATUS", "M");
        assertThat(lines("division=232701&years=2017,2018"))
                .extracting(line -> line.get("OBS_STATUS"))
                .startsWith("M", "M", "M");
    }

    @Test
    void marksABreakInTheYearOfTheOtherTerritory() throws IOException {
        reports.file("370104", 2020, "F2019", 5, 5, 5, null);
        reports.file("370116", 2020, "F2019", 5, 5, 5, null);
        assertThat(lines("division=370100&years=2017,2020"))
                .filteredOn(line -> line.get("INDICATOR").equals(SmallReports.NEW.replace('.', '-')))
                .last()
                .satisfies(line -> assertThat(line).containsEntry("OBS_STATUS", "B"));
    }

    @Test
    void givesUnitsAndNotesInTwoLanguages() throws IOException {
        assertThat(one("232701", 2022, SmallReports.FEES))
                .containsEntry("OBS_VALUE", "0.654321")
                .containsEntry("UNIT_MEASURE", "CNY")
                .containsEntry("UNIT_MULT", "4")
                .containsEntry("DECIMALS", "6");
        Map<String, String> fees = one("232721", 2020, SmallReports.FEES);
        assertThat(fees.get("NOTES[]").split("\\|")).containsExactly("not-in-edition", "fees");
        String[] words = fees.get("COMMENT_OBS[zh|en]").split("\\|");
        assertThat(words).hasSize(2);
        assertThat(words[0]).startsWith("zh:").contains("不可比");
        assertThat(words[1]).startsWith("en:").contains("do not compare");
    }
}
