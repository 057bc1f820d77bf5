package io.gongkai.statistics;

import static io.gongkai.statistics.SmallReports.NEW;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures of more than cells: for 酒泉 and 嘉峪关 2022, and 白银 2023. The population is that of test resources. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FigureInputsTest {

    private static final String FEES =
            "measures=processing_fee_notices,processing_fee_notified,information_processing_fee";

    @Inject
    StoredReports stored;

    /** Days end in China: 16:00 there is midnight. */
    @BeforeEach
    void file() {
        stored.file("620902", 2022, "F2021", Map.of(NEW, 30), Instant.parse("2023-03-31T15:59:00Z"));
        stored.file("620921", 2022, "F2021", Map.of(NEW, 20), Instant.parse("2023-03-31T16:01:00Z"));
        stored.file("620922", 2022, "F2021", Map.of(NEW, 10), Instant.parse("2023-02-01T00:00:00Z"));
        stored.file("620200", 2022, "F2021", Map.of(NEW, 45));
        stored.file("620902", 2021, "F2021", Map.of(NEW, 30));
    }

    private static ValidatableResponse series(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/series?" + query)
                .then()
                .statusCode(200);
    }

    private static void file(String division, String sectionSix) throws IOException {
        ObjectNode report = Samples.report(division, 2023);
        ((ObjectNode) report.get("narrative")).put("s6", sectionSix);
        Samples.file(report);
    }

    @Test
    void countsWhoFiledByTheirDate() {
        series("division=620900,620902,620921,620924&years=2022&measures=timely_share")
                .body("observations.value", contains(0.285714f, 1.0f, 0.0f, 0.0f))
                .body("observations[0].numerator", equalTo(2))
                .body("observations[0].denominator", equalTo(7))
                .body("observations[0].numbers", equalTo(3))
                .body("observations[0].notes", equalTo(List.of()))
                .body("notes.id", contains("filed-here"));
        given().get("/api/v1/statistics/ranking?within=620900&year=2022&measure=timely_share")
                .then()
                .body("ranked", equalTo(7))
                .body("rows.rank", contains(1, 1, 3, 3, 3, 3, 3))
                .body("rows.partial", everyItem(equalTo(false)));
    }

    @Test
    void countsByDateThatAnOfficeAboveSetsAsSoonAsItDoes() {
        stored.file("620922", 2020, "F2019", Map.of(), Instant.parse("2021-03-15T00:00:00Z"));
        String question = "division=620922&years=2020&measures=timely_share";
        series(question).body("observations.value", contains(1.0f));
        given().auth()
                .oauth2(Tokens.reviewer("620000"))
                .contentType("application/json")
                .body("{\"due\": \"2021-03-10\", \"basis\": \"省厅通知\"}")
                .put("/api/v1/deadlines/620000/2020/government")
                .then()
                .statusCode(200);
        series(question).body("observations.value", contains(0.0f));
        given().get("/api/v1/coverage/620922/2020").then().body("counts.late", equalTo(1));
    }

    @Test
    void addsWhatSectionSixSaysOfTheFee() throws IOException {
        file("620402", "本年度共发出信息处理费收费通知3件，总金额1200元，实际收取400.5元。");
        file("620403", "本年度未收取信息处理费。");
        file("620422", "本年度没有其他需要报告的事项。");
        stored.file("620423", 2023, "F2019", Map.of());
        series("division=620400,620403,620422&years=2023&" + FEES)
                .body("observations.value", contains(3, "1200", "400.5", 0, "0", "0", null, null, null))
                .body("observations[2].expected", equalTo(5))
                .body("observations[2].reported", equalTo(4))
                .body("observations[2].numbers", equalTo(2))
                .body("observations[2].blank", equalTo(1))
                .body("observations[2].notPrinted", equalTo(1))
                .body("observations[2].notes", hasItem("not-in-edition"))
                .body("notes.id", hasItem("silent-on-fee"));
    }

    @Test
    void dividesByThePopulationThatIsSupplied() {
        series("division=620200&years=2022&measures=applications_per_10k")
                .body("observations.value", contains(1.5f))
                .body("observations[0].denominator", equalTo(300000))
                .body("notes.find { it.id == 'population-source' }.text.zh", containsString("测试资料甲"));
    }

    /** Three of seven counties reported: the prefecture's own number would be of the others, too. */
    @Test
    void takesThePopulationOfThoseThatReported() {
        series("division=620900&years=2022&measures=applications_per_10k")
                .body("observations.value", contains(1.0f))
                .body("observations[0].denominator", equalTo(600000))
                .body("notes.find { it.id == 'population-source' }.text.en", containsString("测试资料乙；测试资料甲"));
    }

    @Test
    void hasNoFigurePerHeadWithoutPopulation() {
        series("division=620900,620902&years=2021&measures=applications_per_10k,handled_per_10k")
                .body("observations.value", everyItem(nullValue()))
                .body("observations[0].numerator", equalTo(30))
                .body("observations[0].notes", contains("no-population"));
        given().get("/api/v1/statistics/ranking?division=620902&year=2021&measure=applications_per_10k")
                .then()
                .body("rows.unranked", contains("no-number"));
    }

    @Test
    void areInRollupsTooEachWithWhyItIsNull() throws IOException {
        given().get("/api/v1/statistics/620900/2022")
                .then()
                .body("indicators.timely_share.value", equalTo(0.285714f))
                .body("indicators.timely_share.denominator", equalTo(7))
                .body("indicators.applications_per_10k.value", equalTo(1.0f))
                .body("indicators.applications_per_10k.denominator", equalTo(600000))
                .body("indicators.processing_fee_notices.value", nullValue())
                .body("indicators.processing_fee_notices.reports", equalTo(0))
                .body("notes.find { it.id == 'population-source' }.text.zh", containsString("测试资料"));
        given().get("/api/v1/statistics/620900/2021")
                .then()
                .body("indicators.applications_per_10k.value", nullValue())
                .body("indicators.applications_per_10k.notes", contains("no-population"))
                .body("notes.id", hasItem("no-population"));
        file("620422", "本年度共发出信息处理费收费通知2件，总金额300元，实际收取100元。");
        given().get("/api/v1/statistics/620400/2023")
                .then()
                .body("indicators.processing_fee_notices.reports", greaterThanOrEqualTo(1))
                .body("indicators.information_processing_fee.value", notNullValue());
    }
}
