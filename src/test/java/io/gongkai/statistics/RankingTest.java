package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counties of 甘南 and 临夏 of 2022. Those of 临夏 but one are silent. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RankingTest {

    private static final String NEW = "applications.new_received.total";
    private static final String HANDLED = "applications.handled_total.total";
    private static final String GRANTED = "applications.granted_full.total";

    private static final String COUNTIES = "within=623000&year=2022&";
    private static final String RATE = COUNTIES + "measure=disclosure_rate";

    @Inject
    StoredReports stored;

    @BeforeEach
    void file() {
        file("623001", 40, 50);
        file("623021", 20, 40);
        file("623022", 45, 50);
        file("623023", 80, 100);
        file("623024", 9, 29);
        file("623025", 0, 0);
        file("623026", 12, null);
        file("622901", 10, 40);
    }

    private void file(String county, int granted, Integer handled) {
        Map<String, Integer> numbers = new HashMap<>(Map.of(GRANTED, granted, NEW, granted + 1));
        numbers.put(HANDLED, handled);
        stored.file(county, 2022, "F2021", numbers);
    }

    private static ValidatableResponse ranking(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/ranking?" + query)
                .then();
    }

    @Test
    void letsEqualValuesShareRankAndListsTheOthersWithReason() {
        ranking(RATE)
                .statusCode(200)
                .body(
                        "rows.area.code",
                        contains("623022", "623001", "623023", "623021", "623024", "623025", "623026", "623027"))
                .body("rows.rank", contains(1, 2, 2, 4, null, null, null, null))
                .body(
                        "rows.unranked",
                        contains(null, null, null, null, "below-base", "below-base", "no-number", "not-reported"))
                .body("rows[0].figure.value", is(0.9f))
                .body("rows[4].figure.numerator", equalTo(9))
                .body("rows[4].figure.denominator", equalTo(29))
                .body("rows[7].figure.value", nullValue())
                .body("ranked", equalTo(4))
                .body("minBase", equalTo(30))
                .body("base", equalTo("denominator"))
                .body("notes.id", hasItem("below-base"));
        ranking(RATE + "&order=asc&minBase=29")
                .body(
                        "rows.area.code",
                        contains("623024", "623021", "623001", "623023", "623022", "623025", "623026", "623027"))
                .body("rows.rank", contains(1, 2, 3, 3, 5, null, null, null));
    }

    @Test
    void showsHowFarShareMayLieElsewhere() {
        ranking(RATE)
                .body("rows[0].interval.low", is(0.786398f))
                .body("rows[0].interval.high", is(0.956524f))
                .body("rows[3].interval.low", is(0.351995f))
                .body("rows[3].interval.high", is(0.648005f))
                .body("rows[7].interval", nullValue());
        ranking(COUNTIES + "measure=disputes_per_100_handled").body("rows.interval", everyItem(nullValue()));
        ranking(COUNTIES + "measure=" + NEW).body("rows.interval", everyItem(nullValue()));
    }

    @Test
    void ranksRateOfPartOfReportsWithMarkAndNoCount() {
        ranking("within=620000&level=prefecture&year=2022&measure=disclosure_rate")
                .statusCode(200)
                .body("rows.area.level", everyItem(equalTo("prefecture")))
                .body("rows.area.code", hasItem("622900"))
                .body(
                        "rows.findAll { it.rank != null && it.area.code in ['622900', '623000'] }.area.code",
                        contains("623000", "622900"))
                .body("rows.find { it.area.code == '623000' }.figure.numerator", equalTo(206))
                .body("rows.find { it.area.code == '623000' }.figure.denominator", equalTo(269))
                .body("rows.find { it.area.code == '623000' }.figure.expected", equalTo(8))
                .body("rows.find { it.area.code == '623000' }.figure.numbers", equalTo(6))
                .body("rows.find { it.area.code == '623000' }.figure.blank", equalTo(1))
                .body("rows.find { it.area.code == '623000' }.partial", equalTo(true))
                .body("notes.id", hasItem("partial"));
        ranking("division=623000,622900&year=2022&measure=new_received")
                .body("rows.unranked", everyItem(equalTo("incomplete")))
                .body("rows.figure.value", contains(11, 213))
                .body("base", equalTo("reports"));
        ranking(COUNTIES + "measure=new_received").body("rows.rank", contains(1, 2, 3, 4, 5, 6, 7, null));
    }

    @Test
    void asksNothingOfAreasThatNeverReport() {
        ranking("within=000000&year=2022&measure=disclosure_rate")
                .body("rows.find { it.area.code == '710000' }.unranked", equalTo("not-expected"))
                .body("total", equalTo(34));
    }

    @Test
    void pagesThroughOneStateOfTheFilings() {
        String query = "within=622900&year=2021&measure=disclosure_rate";
        stored.file("622901", 2021, "F2021", Map.of(GRANTED, 30, HANDLED, 60));
        stored.file("622922", 2021, "F2021", Map.of(GRANTED, 31, HANDLED, 60));
        List<Map<String, Object>> all = ranking(query).extract().path("rows");
        ValidatableResponse page = ranking(query + "&limit=3");
        List<Map<String, Object>> read = new ArrayList<>(page.extract().<List<Map<String, Object>>>path("rows"));
        stored.file("622923", 2021, "F2021", Map.of(GRANTED, 99, HANDLED, 100));
        for (String next = page.extract().path("next");
                next != null;
                next = page.extract().path("next")) {
            page = given().urlEncodingEnabled(false).get(next).then().statusCode(200);
            read.addAll(page.extract().<List<Map<String, Object>>>path("rows"));
        }
        assertThat(read).hasSize(8).isEqualTo(all);
        ranking(query).body("rows[0].area.code", equalTo("622923"));
    }

    @Test
    void writesTheSameAsCsvAndWorkbook() throws IOException {
        List<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(
                        ranking(RATE + "&format=csv").extract().asString())
                .readAll();
        assertThat(lines).extracting(line -> line.get("rank")).startsWith("1", "2", "2", "4", "");
        assertThat(lines.get(0))
                .containsEntry("division", "623022")
                .containsEntry("division_name", "卓尼县")
                .containsEntry("value", "0.900000")
                .containsEntry("interval_low", "0.786398");
        assertThat(lines.get(4)).containsEntry("unranked", "below-base");
        assertThat(lines.get(4).get("unranked_zh")).contains("不排名");
        byte[] bytes = ranking(RATE + "&format=xlsx")
                .header("Content-Disposition", containsString("ranking.xlsx"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Row first = workbook.getSheetAt(0).getRow(1);
            assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(8);
        }
    }

    @Test
    void saysEverythingThatIsWrongWithQuestion() {
        ranking("within=623000&year=2021..2022&measure=x&order=up&minBase=-1&measures=handled&level=town")
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("measures", "year", "measure", "order", "minBase", "level"));
        ranking("within=623000&year=2021&measure=handled&cursor=x")
                .statusCode(400)
                .body("violations.pointer", contains("cursor"));
        ranking("within=623000&year=2021&measure=handled&snapshot=999999999").statusCode(404);
    }

    @Test
    void seriesTakesAllOfALevelToo() {
        given().get("/api/v1/statistics/series?within=620000&level=county&years=2022&measures=new_received")
                .then()
                .statusCode(200)
                .body("areas.code", hasItem("623022"))
                .body("areas.level", everyItem(equalTo("county")))
                .body("observations.find { it.division == '623022' }.value", equalTo(46));
        given().get("/api/v1/statistics/series?within=620000&years=2022&measures=new_received")
                .then()
                .body("areas", hasSize(14))
                .body("areas.code", not(hasItem("623022")));
    }
}
