package io.gongkai.statistics;

import static io.gongkai.statistics.SmallReports.FEES;
import static io.gongkai.statistics.SmallReports.GRANTED;
import static io.gongkai.statistics.SmallReports.HANDLED;
import static io.gongkai.statistics.SmallReports.NEW;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
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
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two counties of 金昌, and 余杭区, from which 临平区 was cut in 2021. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class YearComparisonTest {

    @Inject
    StoredReports stored;

    @BeforeEach
    void file() {
        stored.file("620302", 2020, "F2019", Map.of());
        stored.file("620302", 2021, "F2021", Map.of(NEW, 40, HANDLED, 50, GRANTED, 20));
        stored.file("620302", 2022, "F2021", Map.of(NEW, 50, HANDLED, 50, GRANTED, 25));
        stored.file("620302", 2023, "F2021", Map.of(NEW, 45, HANDLED, 80, GRANTED, 20));
        stored.file("620302", 2024, "F2021", Map.of(NEW, 45));
        stored.file("620321", 2021, "F2021", Map.of(NEW, 10));
        Map<String, Integer> blank = new HashMap<>();
        blank.put(NEW, null);
        stored.file("620321", 2022, "F2021", blank);
        stored.file("620321", 2023, "F2021", Map.of(NEW, 5));
        stored.file("620321", 2024, "F2021", Map.of(NEW, 15));
        stored.file("330110", 2020, "F2019", Map.of(NEW, 70));
        stored.file("330110", 2021, "F2021", Map.of(NEW, 30));
    }

    private static ValidatableResponse compared(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/series?compare=previous&" + query)
                .then();
    }

    private static final String CHANGE = "observations.comparison.";

    @Test
    void givesChangeOfCountsAndPointsOfShares() {
        compared("division=620302&years=2022,2023&measures=new_received")
                .statusCode(200)
                .body(CHANGE + "year", contains(2021, 2022))
                .body(CHANGE + "previous", contains(40, 50))
                .body(CHANGE + "absolute", contains(10, -5))
                .body(CHANGE + "relative", contains(0.25f, -0.1f))
                .body(CHANGE + "points", everyItem(nullValue()))
                .body(CHANGE + "notes", everyItem(equalTo(List.of())));
        compared("division=620302&years=2022,2023&measures=disclosure_rate")
                .body(CHANGE + "previous", contains(0.4f, 0.5f))
                .body(CHANGE + "points", contains(10.0f, -25.0f))
                .body(CHANGE + "relative", everyItem(nullValue()));
        compared("division=620302&years=2021&measures=new_received")
                .body(CHANGE + "absolute", contains(40))
                .body(CHANGE + "relative", contains(nullValue()))
                .body(CHANGE + "notes[0]", contains("from-zero"));
    }

    @Test
    void givesNoChangeWhereReportsAreNotOfTheSameBodies() {
        compared("division=620300&years=2021..2024&measures=new_received")
                .body("observations.value", contains(50, 50, 50, 60))
                .body(CHANGE + "previous", contains(0, 50, 50, 50))
                .body(CHANGE + "absolute", contains(null, null, null, 10))
                .body(CHANGE + "notes[0]", contains("coverage-differs"))
                .body(CHANGE + "notes[1]", contains("coverage-differs"))
                .body(CHANGE + "notes[2]", contains("coverage-differs"))
                .body(CHANGE + "relative[3]", is(0.2f))
                .body("notes.id", hasItems("coverage-differs"));
    }

    @Test
    void givesNoChangeWhereYearsDoNotCompare() {
        compared("division=330110&years=2021&measures=new_received")
                .body(CHANGE + "previous", contains(70))
                .body(CHANGE + "absolute", contains(nullValue()))
                .body(CHANGE + "notes[0]", contains("territory-changed"));
        compared("division=620302&years=2021&measures=" + FEES)
                .body(CHANGE + "absolute", contains(nullValue()))
                .body(CHANGE + "notes[0]", hasItems("not-in-edition"));
        compared("division=620302&years=2023,2024&measures=litig_total")
                .body(CHANGE + "absolute", contains(0, null))
                .body(CHANGE + "notes[1]", contains("reconsideration-first"));
        compared("division=620321&years=2019,2022&measures=new_received")
                .body(CHANGE + "previous", contains(null, 10))
                .body(CHANGE + "absolute", contains(nullValue(), nullValue()))
                .body(CHANGE + "notes", everyItem(contains("not-both-years")));
    }

    @Test
    void stillSaysWhatTheSeriesItselfSays() {
        compared("division=620302&years=2022&measures=new_received").body("years", contains(2022));
        given().get("/api/v1/statistics/series?division=620302&years=2022&measures=new_received")
                .then()
                .body("observations[0]", not(hasKey("comparison")));
    }

    @Test
    void writesChangesAsCsvAndRefusesFormatsWithoutRoomForThem() throws IOException {
        Map<String, String> line = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(
                        compared("division=620300&years=2022,2024&measures=new_received&format=csv")
                                .extract()
                                .asString())
                .readAll()
                .getLast();
        assertThat(line)
                .containsEntry("previous", "50")
                .containsEntry("change", "10")
                .containsEntry("relative_change", "0.200000")
                .containsEntry("comparison_notes", "");
        compared("division=620300&years=2022&measures=new_received&format=json-stat")
                .statusCode(400)
                .body("violations.pointer", contains("format"));
        given().get("/api/v1/statistics/series?division=620300&years=2022&measures=handled&compare=2021")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("compare"));
    }
}
