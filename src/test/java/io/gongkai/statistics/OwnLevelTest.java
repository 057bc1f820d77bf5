package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.PostgresForTests;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What governments report for their own level, of 乌海 and its three districts, is added over every level and never with region reports. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwnLevelTest {

    private static final Edition FORM = Editions.bundled().find("F2021").orElseThrow();
    private static final String NEW = "applications.new_received.total";
    private static final String SUM = "cells.'" + NEW + "'";

    @Inject
    StoredReports stored;

    private void file(String division, int year, Scope scope, int received) {
        Map<CellId, CellValue> values = new HashMap<>(SmallReports.zeros(FORM));
        values.put(new CellId(NEW), new CellValue.Count(received));
        stored.file(division, year, scope, FORM, values);
    }

    private static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get("/api/v1/" + address).then();
    }

    @Test
    void addsGovernmentsOfEveryLevelAndNoRegionReport() {
        file("150300", 2021, Scope.OWN_LEVEL, 100);
        file("150302", 2021, Scope.OWN_LEVEL, 20);
        file("150303", 2021, Scope.OWN_LEVEL, 3);
        file("150302", 2021, Scope.REGION, 7000);
        file("150300", 2021, Scope.REGION, 130);
        file("150302", 2021, Scope.ORGAN, 50000);

        get("statistics/150300/2021?scope=own_level")
                .statusCode(200)
                .body("bodies", equalTo("governments"))
                .body("scope", equalTo("own_level"))
                .body("kind", nullValue())
                .body(SUM, equalTo(123))
                .body("coverage.expected", equalTo(4))
                .body("coverage.reported", equalTo(3))
                .body("coverage.missing.code", containsInAnyOrder("150304"))
                .body("own.cells.'" + NEW + "'", equalTo(130))
                .body("own.difference.'" + NEW + "'", equalTo(7))
                .body("notes.id", hasItem("own-level"))
                .body("links.coverage", equalTo("/api/v1/coverage/150300/2021?scope=own_level"))
                .body("links.reports", equalTo("/api/v1/reports?within=150300&year=2021&scope=own_level"));
        get("statistics/150300/2021").body("scope", equalTo("region")).body(SUM, equalTo(7000));
        get("statistics/series?division=150300,150302,150304&years=2021&measures=new_received&scope=own_level")
                .body("scope", equalTo("own_level"))
                .body("observations.value", equalTo(Arrays.asList(123, 20, null)))
                .body("observations.expected", equalTo(List.of(4, 1, 1)))
                .body("notes.id", hasItem("own-level"));
        get("statistics/ranking?within=150300&year=2021&measure=new_received&scope=own_level")
                .body("rows.area.code", equalTo(List.of("150302", "150303", "150304")))
                .body("rows.figure.value", equalTo(Arrays.asList(20, 3, null)));
    }

    @Test
    void saysWhoFiledItAndWhoIsMissing() {
        file("150300", 2022, Scope.OWN_LEVEL, 1);
        file("150304", 2022, Scope.OWN_LEVEL, 2);
        file("150303", 2022, Scope.REGION, 3);

        get("coverage/150300/2022?scope=own_level")
                .statusCode(200)
                .body("scope", equalTo("own_level"))
                .body("counts.expected", equalTo(4))
                .body("counts.missing", equalTo(2))
                .body("governments.findAll { it.state == 'missing' }.code", containsInAnyOrder("150302", "150303"))
                .body(
                        "governments.find { it.code == '150304' }.report",
                        equalTo("/api/v1/reports/150304/2022?scope=own_level"));
        get("coverage/150300/2022")
                .body("scope", equalTo("region"))
                .body("governments.findAll { it.filedAt != null }.code", containsInAnyOrder("150303"));
        get("statistics/series?division=150300&years=2022&measures=timely_share&scope=own_level")
                .body("observations[0].denominator", equalTo(4));
    }

    @Test
    void sendsWhoAsksForACountyToItsOneReport() {
        get("statistics/150302/2021?scope=own_level")
                .statusCode(404)
                .body("report", equalTo("/api/v1/reports/150302/2021?scope=own_level"));
    }

    @Test
    void changesTheTagsOfAnswersMadeOfThemAndOfNoOthers() {
        String[] regions = {
            "statistics/150300/2023",
            "statistics/150300/2023?bodies=departments",
            "statistics/series?division=150300&years=2023&measures=new_received",
            "coverage/150300/2023"
        };
        String[] own = {
            "statistics/150300/2023?scope=own_level",
            "statistics/series?division=150300&years=2023&measures=new_received&scope=own_level",
            "coverage/150300/2023?scope=own_level"
        };
        Map<String, String> tags = tags(regions);
        tags.putAll(tags(own));

        file("150302", 2023, Scope.OWN_LEVEL, 9);
        assertSame(tags, regions);
        assertOther(tags, own);

        tags.putAll(tags(own));
        file("150302", 2023, Scope.REGION, 5);
        assertSame(tags, own);
        assertSame(tags, "statistics/150300/2023?bodies=departments");
        assertOther(tags, "statistics/150300/2023", "coverage/150300/2023");
    }

    @Test
    void knowsOfTheOwnReportThatStandsBeside() {
        String departments = "statistics/150303/2023?bodies=departments";
        String ownLevels = "statistics/150300/2020?scope=own_level";
        Map<String, String> tags = tags(departments, ownLevels);
        file("150303", 2023, Scope.REGION, 5);
        file("150300", 2020, Scope.REGION, 6);
        assertOther(tags, departments, ownLevels);
        get(departments).body("own.cells.'" + NEW + "'", equalTo(5));
        get(ownLevels).body("own.cells.'" + NEW + "'", equalTo(6)).body(SUM, nullValue());
    }

    private static Map<String, String> tags(String... addresses) {
        Map<String, String> tags = new HashMap<>();
        for (String address : addresses) {
            tags.put(address, get(address).statusCode(200).extract().header("ETag"));
        }
        return tags;
    }

    private static void assertSame(Map<String, String> tags, String... addresses) {
        for (String address : addresses) {
            assertThat(tags(address)).as(address).containsEntry(address, tags.get(address));
        }
    }

    private static void assertOther(Map<String, String> tags, String... addresses) {
        for (String address : addresses) {
            assertThat(tags(address)).as(address).doesNotContainEntry(address, tags.get(address));
        }
    }

    @Test
    void refusesWhatDoesNotGoTogetherAllAtOnce() {
        get("statistics/150300/2021?scope=own_level&bodies=departments&figures=x")
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("scope", "figures"));
        get("statistics/series?division=150300&years=2021&measures=x&scope=organ&kind=township")
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("scope", "kind", "measures"))
                .body("violations.find { it.pointer == 'scope' }.message", containsString("region、own_level"))
                .body("violations.find { it.pointer == 'kind' }.message", containsString("bodies=departments"));
        get("coverage/150300/2021?bodies=departments&scope=own_level&kind=government")
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("scope", "kind"));
    }
}
