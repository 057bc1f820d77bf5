package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Filed for 西双版纳, 迪庆, 济南, 莱芜 and 温州, in years in which no other test files for them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeriesResourceTest {

    private static final String NEW = "applications.new_received.total";
    private static final String HANDLED = "applications.handled_total.total";
    private static final String GRANTED = "applications.granted_full.total";
    private static final String PART = "applications.granted_part.total";
    private static final String FEES = "disclosure.fees.amount_wan_yuan";
    private static final List<String> REFUSED = List.of(
            "applications.refused.state_secret.natural_person", "applications.refused.third_party.natural_person");

    @Inject
    StoredReports stored;

    @Inject
    ObjectMapper json;

    static ValidatableResponse series(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/series?" + query)
                .then();
    }

    private JsonNode answered(String query) throws IOException {
        return json.readTree(series(query).statusCode(200).extract().asString());
    }

    /** A number in each of these cells, drawn anew; null for one in which nothing is printed. */
    private static Map<String, Integer> drawn(Random random) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String cell : List.of(NEW, HANDLED, GRANTED, PART)) {
            numbers.put(cell, random.nextInt(500));
        }
        REFUSED.forEach(cell -> numbers.put(cell, random.nextInt(3) == 0 ? null : random.nextInt(50)));
        return numbers;
    }

    @Test
    void equalsWhatTheNumbersFiledAddUpTo() throws IOException {
        Random random = new Random(20241124);
        List<String> counties = List.of("532801", "532822", "532823");
        Map<String, Map<String, Integer>> filed = new HashMap<>();
        for (int year : List.of(2021, 2022, 2024)) {
            for (String county : counties) {
                if (year == 2022 && county.equals("532822")) {
                    continue;
                }
                Map<String, Integer> numbers = drawn(random);
                filed.put(county + year, numbers);
                stored.file(county, year, "F2021", numbers);
            }
        }

        String measures = "measures=" + NEW + ",disclosure_rate,refused.natural_person";
        JsonNode whole = answered("division=532800&years=2021..2024&" + measures);
        JsonNode below = answered("within=532800&years=2021..2024&" + measures);

        List<JsonNode> observations = new ArrayList<>();
        whole.get("observations").forEach(observations::add);
        below.get("observations").forEach(observations::add);
        assertThat(observations).hasSize(4 * 4 * 3);
        assertThat(below.get("areas"))
                .extracting(area -> area.get("code").asText())
                .containsExactlyElementsOf(counties);
        for (JsonNode one : observations) {
            int year = one.get("year").asInt();
            List<Map<String, Integer>> reports = counties.stream()
                    .filter(county -> one.get("division").asText().equals("532800")
                            || one.get("division").asText().equals(county))
                    .filter(county -> filed.containsKey(county + year))
                    .map(county -> filed.get(county + year))
                    .toList();
            assertThat(one.get("reported").asInt()).isEqualTo(reports.size());
            assertThat(one.get("expected").asInt())
                    .isEqualTo(one.get("division").asText().equals("532800") ? 3 : 1);
            switch (one.get("measure").asText()) {
                case NEW -> assertNumber(one, sum(reports, NEW), reports.size());
                case "disclosure_rate" -> assertRate(one, reports);
                default -> assertRefused(one, reports);
            }
        }
    }

    private static Integer sum(List<Map<String, Integer>> reports, String cell) {
        List<Integer> numbers = reports.stream()
                .map(report -> report.get(cell))
                .filter(number -> number != null)
                .toList();
        return numbers.isEmpty()
                ? null
                : numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static void assertNumber(JsonNode one, Integer sum, int numbers) {
        assertThat(one.get("value").isNull() ? null : (Integer) one.get("value").asInt())
                .as(one.toString())
                .isEqualTo(sum);
        assertThat(one.get("numbers").asInt()).as(one.toString()).isEqualTo(numbers);
    }

    private static void assertRate(JsonNode one, List<Map<String, Integer>> reports) {
        if (reports.isEmpty()) {
            assertThat(one.get("value").isNull()).isTrue();
            return;
        }
        int granted = sum(reports, GRANTED) + sum(reports, PART);
        int handled = sum(reports, HANDLED);
        assertThat(one.get("numerator").asInt()).isEqualTo(granted);
        assertThat(one.get("denominator").asInt()).isEqualTo(handled);
        assertThat(one.get("value").decimalValue())
                .isEqualByComparingTo(new BigDecimal(granted).divide(new BigDecimal(handled), 6, RoundingMode.HALF_UP));
    }

    /** The group has more rows than the two that are filled in; in the others stands 0. */
    private static void assertRefused(JsonNode one, List<Map<String, Integer>> reports) {
        Integer sum = reports.isEmpty() ? null : 0;
        for (String cell : REFUSED) {
            Integer of = sum(reports, cell);
            sum = sum == null || of == null ? sum : Integer.valueOf(sum + of);
        }
        int blank = (int) reports.stream()
                .filter(report -> REFUSED.stream().anyMatch(cell -> report.get(cell) == null))
                .count();
        assertNumber(one, sum, reports.size() - blank);
        assertThat(one.get("blank").asInt()).isEqualTo(blank);
    }

    @Test
    void pagesThroughOneStateOfTheFilings() throws IOException {
        stored.file("533401", 2021, "F2021", Map.of(NEW, 3));
        String query = "within=533400&years=2021,2022&measures=" + NEW + ",handled";
        JsonNode all = answered(query);
        assertThat(all.get("total").asInt()).isEqualTo(3 * 2 * 2);
        assertThat(all.get("next").isNull()).isTrue();

        JsonNode page = answered(query + "&limit=5");
        List<JsonNode> read = new ArrayList<>();
        page.get("observations").forEach(read::add);
        stored.file("533422", 2022, "F2021", Map.of(NEW, 8));
        while (!page.get("next").isNull()) {
            page = json.readTree(given().urlEncodingEnabled(false)
                    .get(page.get("next").asText())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(page.get("observations").size()).isBetween(1, 5);
            page.get("observations").forEach(read::add);
        }
        assertThat(read).containsExactlyElementsOf(all.get("observations"));
        assertThat(answered(query).get("observations")).isNotEqualTo(all.get("observations"));
        String self = all.get("snapshot").get("self").asText();
        given().urlEncodingEnabled(false).get(self).then().body("observations[0].value", equalTo(3));

        String cursor =
                "&cursor=" + answered(query + "&limit=5").get("next").asText().replaceAll(".*cursor=", "");
        series(query + "&boundaries=today" + cursor).statusCode(400).body("violations.pointer", contains("cursor"));
    }

    @Test
    void marksWhereTerritoryChangesAndPutsItTogetherByTodaysMap() throws IOException {
        stored.file("370112", 2017, "F2019", Map.of(NEW, 7));
        stored.file("371202", 2017, "F2019", Map.of(NEW, 5));
        stored.file("370112", 2018, "F2019", Map.of(NEW, 8));
        stored.file("370116", 2018, "F2019", Map.of(NEW, 6));
        String query = "division=370100&years=2017,2018&measures=" + NEW;

        series(query)
                .statusCode(200)
                .body("observations.value", contains(7, 14))
                .body("observations[0].notes", equalTo(List.of()))
                .body("observations[1].notes", contains("territory-changed"))
                .body("breaks.year", contains(2018))
                .body("breaks[0].changes.oldCode", containsInAnyOrder("371202", "371203"))
                .body("notes.id", hasItem("territory-changed"));
        series("division=371200&years=2017,2018&measures=" + NEW)
                .statusCode(200)
                .body("observations.value", contains(5, null))
                .body("observations[1].notes", hasItem("no-division"))
                .body("observations[1].expected", equalTo(0));
        series(query + "&boundaries=today")
                .statusCode(200)
                .body("observations.value", contains(12, 14))
                .body("breaks", equalTo(List.of()));
        series("division=371200&years=2017&boundaries=today&measures=" + NEW)
                .statusCode(400)
                .body("violations[0].message", containsString("370116 莱芜区"));
    }

    @Test
    void givesNoAreaWhatCannotBeDividedBetweenThem() throws IOException {
        stored.file("330327", 2018, "F2019", Map.of(NEW, 90));
        stored.file("330327", 2019, "F2019", Map.of(NEW, 60));
        stored.file("330383", 2019, "F2019", Map.of(NEW, 35));
        String query = "division=330300,330327,330383&years=2018,2019&measures=" + NEW;

        series(query)
                .statusCode(200)
                .body("observations.value", contains(90, 95, 90, 60, null, 35))
                .body("observations[1].notes", equalTo(List.of()))
                .body("observations[3].notes", contains("territory-changed"))
                .body("observations[4].notes", contains("no-division"));
        series(query + "&boundaries=today")
                .statusCode(200)
                .body("observations.value", contains(90, 95, null, 60, null, 35))
                .body("observations[2].notes", contains("territory-divided"))
                .body("observations[4].notes", contains("territory-divided"))
                .body("breaks.division", contains("330327", "330383"))
                .body("breaks.divided.code", contains(List.of("330327"), List.of("330327")));
    }

    @Test
    void saysWhenMeasureDoesNotCompare() throws IOException {
        stored.file("533423", 2019, "F2019", Map.of());
        stored.file("533423", 2023, "F2021", Map.of());
        series("division=533423&years=2019,2023,2024&measures=" + FEES + ",litig_total")
                .statusCode(200)
                .body("observations.value", contains(null, 0, "0", 0, null, null))
                .body("observations[0].notes", contains("not-in-edition", "fees"))
                .body("observations[0].notPrinted", equalTo(1))
                .body("observations[2].notes", equalTo(List.of()))
                .body("observations[3].notes", equalTo(List.of()))
                .body("observations[5].notes", contains("reconsideration-first"));
    }

    @Test
    void countsDepartmentsAndAcceptedOnesWhenAsked() throws IOException {
        ObjectNode department = Samples.report("532801", 2023, Bodies.department("532801", "景洪市教育局"));
        Samples.file(department);
        stored.file("532801", 2023, "F2021", Map.of(NEW, 44));
        String query = "division=532800,532801&years=2023&measures=" + NEW;
        series(query + "&bodies=departments")
                .statusCode(200)
                .body("observations.value", contains(27, 27))
                .body("notes.id", contains("departments"));
        series(query).body("observations.value", contains(44, 44));
        series(query + "&figures=accepted")
                .body("observations.value", contains(null, null))
                .body("observations[0].expected", equalTo(3))
                .body("observations.reported", contains(0, 0));
    }
}
