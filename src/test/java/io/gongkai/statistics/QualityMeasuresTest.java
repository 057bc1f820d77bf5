package io.gongkai.statistics;

import static io.gongkai.statistics.SmallReports.NEW;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import org.junit.jupiter.api.Test;

/** How late reports were, and what the rules found about them: for 天水 and 张掖. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class QualityMeasuresTest {

    private static final String QUALITY = "measures=error_free_share,errors_per_report,warnings_per_report";

    @Inject
    StoredReports stored;

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/" + path)
                .then()
                .statusCode(200);
    }

    /** Days end in China: 16:00 there is midnight. */
    private void fileInTimeAndFiveDaysLate(int year) {
        stored.file("620502", year, "F2021", Map.of(NEW, 1), Instant.parse((year + 1) + "-03-31T15:59:00Z"));
        stored.file("620503", year, "F2021", Map.of(NEW, 1), Instant.parse((year + 1) + "-04-04T16:01:00Z"));
    }

    @Test
    void addsTheDaysOfThoseThatFiled() {
        fileInTimeAndFiveDaysLate(2022);
        get("series?division=620500,620502,620503,620521&years=2022&measures=days_late")
                .body("observations.value", contains(2.5f, 0.0f, 5.0f, null))
                .body("observations[0].numerator", equalTo(5))
                .body("observations[0].denominator", equalTo(2))
                .body("observations[0].reported", equalTo(2))
                .body("measures[0].unit", equalTo("days"))
                .body("notes.id", hasItem("days-of-those-filed"));
        get("620500/2022").body("indicators.days_late.value", equalTo(2.5f));
        get("ranking?within=620500&year=2022&measure=days_late&order=asc")
                .body("ranked", equalTo(2))
                .body("rows[0].area.code", equalTo("620502"))
                .body("rows.findAll { it.unranked != null }.unranked", everyItem(equalTo("not-reported")));
        get("distribution?division=620503&year=2022&measure=days_late").body("own.figure.value", equalTo(5.0f));
        String question = "series?division=620500&years=2022&measures=days_late,errors_per_report&format=";
        assertThat(get(question + "csv").extract().asString()).contains(",days,2.500000,5,2,");
        assertThat(get(question + "sdmx-csv").extract().asString()).contains(",DAYS,", ",PER_REPORT,");
        get(question + "json-stat").body("dimension.measure.category.unit.days_late.label", containsString("天"));
        get("series?division=620500&years=2022&measures=days_late&snapshot=0")
                .body("observations[0].value", nullValue())
                .body("observations[0].denominator", equalTo(0));
    }

    @Test
    void countsFromTheDateThatAnOfficeAboveSets() {
        fileInTimeAndFiveDaysLate(2021);
        String question = "series?division=620500&years=2021&measures=days_late";
        get(question).body("observations[0].numerator", equalTo(5));
        given().auth()
                .oauth2(Tokens.reviewer("620500"))
                .contentType("application/json")
                .body("{\"due\": \"2022-03-21\", \"basis\": \"市府办通知\"}")
                .put("/api/v1/deadlines/620500/2021/government")
                .then()
                .statusCode(200);
        get(question).body("observations[0].numerator", equalTo(25));
    }

    /** @return the rules of the warnings in its receipt */
    private static List<String> file(String division, int upheld, int total) throws IOException {
        ObjectNode report = Samples.report(division, 2022);
        ObjectNode cells = (ObjectNode) report.get("cells");
        cells.put("disputes.reconsideration.upheld", upheld);
        cells.put("disputes.reconsideration.total", total);
        return given().auth()
                .oauth2(Tokens.reviewer("620700"))
                .contentType("application/json")
                .queryParam("asPublished", "已按此公布")
                .body(report.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("findings.findAll { it.severity == 'warning' }.ruleId");
    }

    private static ValidatableResponse figures(ValidatableResponse series, String measure, Object... values) {
        return series.body("observations.findAll { it.measure == '%s' }.value".formatted(measure), contains(values));
    }

    @Test
    void tellsWhatWasFoundAboutTheReportsInForce() throws IOException {
        assertThat(file("620702", 2, 2)).hasSize(1);
        // Told by comparing it with the other, which may change: not of the report alone.
        assertThat(file("620721", 2, 0)).containsExactly("B03");
        String question = "series?division=620700,620702,620721,620722&years=2022&" + QUALITY;
        ValidatableResponse before = get(question)
                .body("observations[0].denominator", equalTo(2))
                .body("observations[0].expected", equalTo(6));
        figures(before, "error_free_share", 0.5f, 1.0f, 0.0f, null);
        figures(before, "errors_per_report", 0.5f, 0.0f, 1.0f, null);
        figures(before, "warnings_per_report", 0.5f, 1.0f, 0.0f, null);
        get("620700/2022").body("indicators.errors_per_report.value", equalTo(0.5f));

        file("620721", 2, 2);
        figures(get(question), "error_free_share", 1.0f, 1.0f, 1.0f, null);
        figures(get(question), "errors_per_report", 0.0f, 0.0f, 0.0f, null);
        String then = before.extract().path("snapshot.self");
        ValidatableResponse again = given().urlEncodingEnabled(false).get(then).then();
        figures(again, "error_free_share", 0.5f, 1.0f, 0.0f, null);
        figures(again, "errors_per_report", 0.5f, 0.0f, 1.0f, null);
    }

    @Test
    void standInTheDictionary() {
        given().get("/api/v1/measures")
                .then()
                .body(
                        "indicators.id",
                        hasItems("days_late", "error_free_share", "errors_per_report", "warnings_per_report"))
                .body(
                        "indicators.find { it.id == 'errors_per_report' }.formula",
                        equalTo("findings.errors / reports.in_force"));
    }
}
