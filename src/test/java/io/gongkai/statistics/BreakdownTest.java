package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
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

import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two counties of 陇南 for 2023, one for 2019. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BreakdownTest {

    @Inject
    StoredReports stored;

    @BeforeEach
    void file() {
        Map<String, Integer> wudu = new HashMap<>(Map.of(
                "applications.new_received.total", 12,
                "applications.new_received.natural_person", 7,
                "applications.new_received.enterprise", 3,
                "applications.handled_total.total", 10,
                "applications.handled_total.natural_person", 8,
                "applications.granted_full.natural_person", 2,
                "applications.granted_full.total", 4,
                "applications.refused.state_secret.total", 1,
                "applications.refused.third_party.total", 2,
                "applications.other.other.total", 2));
        wudu.put("applications.new_received.other_organization", null);
        stored.file("621202", 2023, "F2021", wudu);
        stored.file(
                "621221",
                2023,
                "F2021",
                Map.of("applications.new_received.total", 8, "applications.new_received.natural_person", 8));
        stored.file(
                "621222",
                2019,
                "F2019",
                Map.of("applications.handled_total.total", 5, "applications.other_all.total", 5));
    }

    private static ValidatableResponse breakdown(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/breakdown?" + query)
                .then();
    }

    @Test
    void cutsWhatWasHandledByOutcomeAndShowsWhatIsLacking() {
        breakdown("division=621202&year=2023&by=outcome")
                .statusCode(200)
                .body("area.name", equalTo("武都区"))
                .body("cuts[0].whole.value", equalTo(10))
                .body(
                        "cuts[0].parts.id",
                        contains("granted_full", "granted_part", "refused", "unable", "not_processed", "other"))
                .body("cuts[0].parts.figure.value", contains(4, 0, 3, 0, 0, 2))
                .body("cuts[0].parts.share", contains(0.4f, 0.0f, 0.3f, 0.0f, 0.0f, 0.2f))
                .body("cuts[0].sum", equalTo(9))
                .body("cuts[0].difference", equalTo(-1))
                .body("cuts[0].parts[2].rows", hasSize(8))
                .body("cuts[0].parts[2].rows[0].id", equalTo("refused.state_secret"))
                .body("cuts[0].parts[2].rows[0].figure.value", equalTo(1))
                .body("cuts[0].parts[2].rows[0].share", is(0.1f))
                .body("cuts[0].parts[5].rows.id", not(hasItem("other_all")));
        breakdown("division=621202&year=2023&by=outcome&measure=applications.handled_total.natural_person")
                .body("cuts[0].whole.value", equalTo(8))
                .body("cuts[0].parts[0].share", is(0.25f))
                .body("cuts[0].difference", equalTo(-6));
    }

    @Test
    void cutsByTheRowsOfTheFormOfTheYear() {
        breakdown("division=621222&year=2019&by=outcome")
                .body("cuts[0].parts[5].rows.id", contains("other_all"))
                .body("cuts[0].parts[5].share", is(1.0f))
                .body("cuts[0].difference", equalTo(0));
    }

    @Test
    void cutsByApplicantWithWhoLeftItBlank() {
        breakdown("division=621200&year=2023&by=applicant&measure=new_received")
                .statusCode(200)
                .body("cuts[0].whole.value", equalTo(20))
                .body("cuts[0].whole.expected", equalTo(9))
                .body("cuts[0].whole.reported", equalTo(2))
                .body("cuts[0].parts.id", hasSize(6))
                .body("cuts[0].parts[0].share", is(0.75f))
                .body("cuts[0].parts[1].figure.value", equalTo(3))
                .body("cuts[0].parts[5].id", equalTo("other_organization"))
                .body("cuts[0].parts[5].figure.blank", equalTo(1))
                .body("cuts[0].sum", equalTo(18))
                .body("cuts[0].difference", equalTo(-2));
        breakdown("division=621202&year=2023&by=applicant&measure=refused")
                .body("cuts[0].whole.value", equalTo(3))
                .body("cuts[0].parts[0].figure.measure", equalTo("refused.natural_person"));
    }

    @Test
    void cutsByOutcomeForEveryKindOfApplicant() {
        breakdown("division=621202&year=2023&by=outcome,applicant")
                .statusCode(200)
                .body("cuts.id", hasSize(7))
                .body("cuts[0].label.zh", equalTo("自然人"))
                .body("cuts[0].whole.value", equalTo(8))
                .body("cuts[0].parts[0].figure.value", equalTo(2))
                .body("cuts[6].id", equalTo("total"))
                .body("cuts[6].parts[2].figure.value", equalTo(3));
    }

    @Test
    void cutsByTheAreasBelow() {
        breakdown("division=621200&year=2023&by=child&measure=new_received")
                .statusCode(200)
                .body("cuts[0].parts.id", hasSize(9))
                .body("cuts[0].parts[0].label.zh", equalTo("武都区"))
                .body("cuts[0].parts.share", hasItem(0.6f))
                .body("cuts[0].parts.share", hasItem(0.4f))
                .body("cuts[0].parts[2].figure.value", nullValue())
                .body("cuts[0].parts[2].share", nullValue())
                .body("cuts[0].sum", equalTo(20))
                .body("cuts[0].difference", equalTo(0));
        breakdown("division=620000&year=2023&by=child&level=county&measure=new_received")
                .body("cuts[0].parts.find { it.id == '621221' }.figure.value", equalTo(8));
        breakdown("division=621200&year=2022&by=child&measure=new_received")
                .body("cuts[0].whole.value", nullValue())
                .body("cuts[0].sum", nullValue())
                .body("cuts[0].difference", nullValue())
                .body("cuts[0].parts.share", everyItem(nullValue()));
    }

    @Test
    void saysEverythingThatIsWrongWithQuestion() {
        breakdown("division=6212&year=2007&measure=x&by=month&limit=3")
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("limit", "year", "division", "measure", "by"));
        breakdown("division=621200&year=2023").statusCode(400).body("violations.pointer", contains("by"));
        breakdown("division=621200&year=2023&by=child&measure=disclosure_rate")
                .statusCode(400)
                .body("violations[0].message", containsString("没有可以相加的部分"));
        breakdown("division=621202&year=2023&by=child").statusCode(400).body("violations.pointer", contains("by"));
        breakdown("division=621202&year=2023&by=outcome&measure=new_received")
                .statusCode(400)
                .body("violations.pointer", contains("measure"));
        breakdown("division=621202&year=2023&by=applicant&measure=recon_total")
                .statusCode(400)
                .body("violations.pointer", contains("measure"));
        breakdown("division=621202&year=2023&by=outcome&snapshot=999999999").statusCode(404);
    }
}
