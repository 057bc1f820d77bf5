package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.PostgresForTests;
import io.gongkai.form.Alternative;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filed for counties of 西藏 and 宁夏 that no other test files for. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StatisticsResourceTest {

    private static final String NEW = "applications.new_received.total";

    @Inject
    StoredReports stored;

    @Inject
    Editions editions;

    @Test
    void givesNoNumberWhereNobodyReported() {
        JsonPath rollup = rollup("542500", 2022);
        assertThat(rollup.getMap("cells"))
                .hasSize(200)
                .allSatisfy((cell, value) -> assertThat(value).isNull());
        assertThat(rollup.<Object>get("outcomes.groups.refused.values.total")).isNull();
        assertThat(rollup.<Object>get("outcomes.difference.total")).isNull();
        assertThat(rollup.<Object>get("fees.administrativeFees.amount")).isNull();
        assertThat(rollup.getInt("coverage.expected")).isEqualTo(7);
        assertThat(rollup.getInt("coverage.reported")).isZero();
        assertThat(rollup.getList("coverage.missing.name")).hasSize(7).contains("噶尔县");
        assertThat(rollup.<Object>get("own")).isNull();
        assertThat(rollup.<Object>get("snapshot.newestFiledAt")).isNull();
    }

    @Test
    void tellsPrintedZeroFromCellWithoutNumber() {
        file("540102", 2022, zeros(edition("F2021")));
        Map<CellId, CellValue> without = zeros(edition("F2021"));
        without.put(new CellId(NEW), CellValue.BLANK);
        without.put(new CellId("disputes.reconsideration.total"), CellValue.NOT_APPLICABLE);
        without.remove(new CellId("disclosure.fees.amount_wan_yuan"));
        file("540103", 2022, without);

        JsonPath rollup = rollup("540100", 2022);

        assertThat(rollup.getInt("cells.'" + NEW + "'")).isZero();
        assertThat(rollup.getMap("coverage.blankCells")).hasSize(3);
        assertThat(rollup.getInt("coverage.blankCells.'" + NEW + "'.blank")).isOne();
        assertThat(rollup.getInt("coverage.blankCells.'" + NEW + "'.numbers")).isOne();
        assertThat(rollup.getInt("coverage.blankCells.'disputes.reconsideration.total'.notApplicable"))
                .isOne();
        assertThat(rollup.getInt("coverage.blankCells.'disclosure.fees.amount_wan_yuan'.missing"))
                .isOne();
        assertThat(rollup.getString("fees.administrativeFees.amount")).isEqualTo("0");
        assertThat(rollup.getInt("fees.administrativeFees.reported")).isOne();
        assertThat(rollup.<Object>get("fees.informationProcessingFee.collectedYuan.sum"))
                .isNull();
        assertThat(rollup.getInt("fees.informationProcessingFee.reported")).isZero();
    }

    @Test
    void standsTheOwnReportBesideTheSumAndNeverInIt() {
        file("640202", 2017, with(NEW, 27));
        file("640205", 2017, with(NEW, 3));
        file("640200", 2017, with(NEW, 41));
        file("640000", 2017, with(NEW, 1000));

        JsonPath prefecture = rollup("640200", 2017);
        assertThat(prefecture.getInt("cells.'" + NEW + "'")).isEqualTo(30);
        assertThat(prefecture.getInt("own.cells.'" + NEW + "'")).isEqualTo(41);
        assertThat(prefecture.getInt("own.difference.'" + NEW + "'")).isEqualTo(11);
        assertThat(prefecture.getString("own.report")).isEqualTo("/api/v1/reports/640200/2017");

        JsonPath province = rollup("640000", 2017);
        assertThat(province.getInt("cells.'" + NEW + "'")).isEqualTo(30);
        assertThat(province.getInt("own.difference.'" + NEW + "'")).isEqualTo(970);
    }

    @Test
    void addsOnlyReportsOfWholeRegions() {
        Edition edition = edition("F2021");
        stored.file("540302", 2022, Scope.ORGAN, edition, with(NEW, 5));
        stored.file("540302", 2022, Scope.OWN_LEVEL, edition, with(NEW, 6));

        JsonPath rollup = rollup("540300", 2022);

        assertThat(rollup.<Object>get("cells.'" + NEW + "'")).isNull();
        assertThat(rollup.getInt("coverage.reported")).isZero();
    }

    @Test
    void countsCorrectedReportOnce() {
        file("540402", 2022, with(NEW, 27));
        file("540402", 2022, with(NEW, 26));

        JsonPath rollup = rollup("540400", 2022);

        assertThat(rollup.getInt("cells.'" + NEW + "'")).isEqualTo(26);
        assertThat(rollup.getInt("snapshot.revisions")).isOne();
    }

    @Test
    void addsOtherOutcomesAcrossEditionsOnlyInTheirGroup() {
        String one = "applications.other_all.total";
        String three = "applications.other.other.total";
        Map<CellId, CellValue> old = zeros(edition("F2019"));
        old.put(new CellId(one), new CellValue.Count(7));
        old.put(new CellId("applications.handled_total.total"), new CellValue.Count(7));
        old.put(new CellId("disclosure.procurement.amount"), new CellValue.Amount(new BigDecimal("251000")));
        stored.file("540502", 2022, Scope.REGION, edition("F2019"), old);
        file("540521", 2022, with(three, 2));
        Map<CellId, CellValue> oneRow = with("applications.handled_total.total", 4);
        Alternative alternative = edition("F2021").alternatives().getFirst();
        oneRow.keySet().removeAll(alternative.statutoryCells());
        alternative.insteadCells().forEach(cell -> oneRow.put(cell, new CellValue.Count(0)));
        oneRow.put(new CellId(one), new CellValue.Count(4));
        file("540522", 2022, oneRow);

        JsonPath rollup = rollup("540500", 2022);

        assertThat(rollup.getList("editions")).containsExactly("F2021", "F2019");
        assertThat(rollup.getInt("cells.'" + one + "'")).isEqualTo(11);
        assertThat(rollup.getInt("cells.'" + three + "'")).isEqualTo(2);
        assertThat(rollup.getInt("outcomes.groups.other.values.total")).isEqualTo(13);
        assertThat(rollup.getMap("outcomes.groups.other.incompleteReports")).isEmpty();
        assertThat(rollup.getInt("outcomes.handledTotal.total")).isEqualTo(11);
        assertThat(rollup.getInt("outcomes.difference.total")).isEqualTo(2);
        assertThat(rollup.getInt("coverage.blankCells.'" + three + "'.notPrinted"))
                .isEqualTo(2);
        assertThat(rollup.getInt("coverage.blankCells.'" + one + "'.notPrinted"))
                .isOne();
        assertThat(rollup.<Object>get("cells.'disclosure.procurement.amount'")).isNull();
        assertThat(rollup.getList("notes.id")).contains("several-editions", "money-unspecified");
    }

    @Test
    void addsBeyondTheLargestLong() {
        file("540602", 2022, with(NEW, Long.MAX_VALUE));
        file("540621", 2022, with(NEW, Long.MAX_VALUE));
        file("540622", 2022, withFees("99999999999999.999999"));
        file("540623", 2022, withFees("0.000001"));

        JsonPath rollup = rollup("540600", 2022);

        assertThat(rollup.<Object>get("cells.'" + NEW + "'"))
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
        assertThat(rollup.getString("fees.administrativeFees.amount")).isEqualTo("100000000000000");
    }

    @Test
    void givesRatesOfSummedCountsAndSaysWhatTheyAre() {
        Map<CellId, CellValue> first = with("applications.granted_full.total", 1);
        first.put(new CellId("applications.handled_total.total"), new CellValue.Count(1));
        file("640302", 2024, first);
        file("640303", 2024, with("applications.handled_total.total", 2));

        JsonPath rollup = rollup("640300", 2024);

        assertThat(rollup.getDouble("indicators.disclosure_rate.value")).isEqualTo(0.333333);
        assertThat(rollup.getInt("indicators.disclosure_rate.numerator")).isOne();
        assertThat(rollup.getInt("indicators.disclosure_rate.denominator")).isEqualTo(3);
        assertThat(rollup.<Object>get("indicators.recon_correction_rate.value")).isNull();
        assertThat(rollup.getList("notes.id")).contains("reconsideration-first");
        JsonPath measures =
                when().get("/api/v1/measures").then().statusCode(200).extract().jsonPath();
        List<String> computed = measures.getList("indicators.id");
        assertThat(rollup.getMap("indicators").keySet()).hasSameElementsAs(new ArrayList<Object>(computed));
        List<String> cells = measures.getList("cells.id");
        assertThat(rollup.<String, Object>getMap("cells").keySet()).isSubsetOf(cells);
        assertThat(measures.getList("cells.find { it.id == 'disclosure.fees.amount_wan_yuan' }.notes"))
                .containsExactly("fees");
        assertThat(measures.getBoolean("cells.find { it.id == 'disclosure.procurement.amount' }.summed"))
                .isFalse();
    }

    @Test
    void answersForThePrefectureThatHasNoCounties() {
        file("441900", 2024, with(NEW, 12));

        JsonPath rollup = rollup("441900", 2024);

        assertThat(rollup.getInt("coverage.expected")).isOne();
        assertThat(rollup.getInt("cells.'" + NEW + "'")).isEqualTo(12);
        assertThat(rollup.getInt("own.difference.'" + NEW + "'")).isZero();
    }

    @Test
    void saysFromWhomNothingIsExpected() {
        JsonPath taiwan = rollup("710000", 2022);
        assertThat(taiwan.getInt("coverage.expected")).isZero();
        assertThat(taiwan.getList("coverage.notExpected.code")).containsExactly("710000");
        when().get("/api/v1/statistics/000000/2015")
                .then()
                .body("coverage.notExpected.code", hasItems("350527", "710000", "810000", "820000"))
                .body("coverage.missing.code", not(hasItem("350527")))
                .body("boundaries.year", equalTo(2016))
                .body("notes.id", hasItems("before-uniform-form", "boundaries"));
    }

    @Test
    void sendsWhoAsksForCountyToItsReport() {
        given().header("Accept-Language", "en")
                .get("/api/v1/statistics/230881/2023")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("is a county"))
                .body("report", equalTo("/api/v1/reports/230881/2023"));
    }

    @Test
    void saysWhatStandsWhereTheDivisionAskedForStood() {
        when().get("/api/v1/statistics/371200/2024")
                .then()
                .statusCode(404)
                .body("detail", containsString("2024年没有行政区划代码371200"))
                .body("instead.code", equalTo(List.of("370116", "370117")));
        when().get("/api/v1/statistics/999999/2024").then().statusCode(404).body("instead", hasSize(0));
        when().get("/api/v1/statistics/371200/2017").then().statusCode(200).body("own", nullValue());
    }

    @Test
    void refusesYearsThatHaveNoReports() {
        for (String year : new String[] {"2007", "2999", "0000"}) {
            given().header("Accept-Language", "en")
                    .get("/api/v1/statistics/540100/" + year)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/year-not-reportable"))
                    .body("detail", containsString("2008"));
        }
    }

    @Test
    void refusesWhatIsNoCodeOrNoYear() {
        for (String path : new String[] {"2308/2024", "２３０８００/2024", "230800/24", "230800/2024年", "230800/-2024"}) {
            when().get("/api/v1/statistics/" + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.message", hasItem(containsString("例如")));
        }
    }

    private static JsonPath rollup(String division, int year) {
        return when().get("/api/v1/statistics/{division}/{year}", division, year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void file(String division, int year, Map<CellId, CellValue> values) {
        stored.file(division, year, Scope.REGION, edition("F2021"), values);
    }

    private Edition edition(String id) {
        return editions.find(id).orElseThrow();
    }

    private Map<CellId, CellValue> with(String cell, long count) {
        Map<CellId, CellValue> values = zeros(edition("F2021"));
        values.put(new CellId(cell), new CellValue.Count(count));
        return values;
    }

    private Map<CellId, CellValue> withFees(String amount) {
        Map<CellId, CellValue> values = zeros(edition("F2021"));
        values.put(new CellId("disclosure.fees.amount_wan_yuan"), new CellValue.Amount(new BigDecimal(amount)));
        return values;
    }

    private static Map<CellId, CellValue> zeros(Edition edition) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : edition.cells()) {
            values.put(
                    cell.id(), cell.unit().isMoney() ? new CellValue.Amount(BigDecimal.ZERO) : new CellValue.Count(0));
        }
        return values;
    }
}
