package io.gongkai.statistics;

import static io.gongkai.statistics.SmallReports.GRANTED;
import static io.gongkai.statistics.SmallReports.HANDLED;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counties of 天水 and 张掖 for 2017 and 2018, in which no other test files for 甘肃. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DistributionTest {

    private static final String OWN = "division=620502&measure=disclosure_rate";

    @Inject
    StoredReports stored;

    @BeforeEach
    void file() {
        file(2017, "620502", 30, 60);
        file(2017, "620503", 12, 60);
        file(2017, "620521", 18, 60);
        file(2017, "620522", 30, 60);
        file(2017, "620523", 42, 60);
        file(2017, "620524", 54, 60);
        file(2017, "620525", 5, 10);
        file(2017, "620702", 6, 60);
        file(2017, "620721", 9, 60);
        file(2017, "620722", 15, 60);
        file(2017, "620723", 21, 60);
        file(2017, "620724", 27, 60);
        file(2017, "620725", 33, 60);
        for (String county : List.of("620502", "620503", "620521", "620522", "620523")) {
            file(2018, county, 31, 61);
        }
    }

    private void file(int year, String county, int granted, int handled) {
        stored.file(county, year, "F2019", Map.of(GRANTED, granted, HANDLED, handled));
    }

    private static ValidatableResponse distribution(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/statistics/distribution?" + query)
                .then();
    }

    @Test
    void showsPlaceAndQuartilesOfPeersWithoutThem() {
        distribution(OWN + "&year=2017")
                .statusCode(200)
                .body("own.figure.value", is(0.5f))
                .body("own.place", equalTo(3))
                .body("peers.within.code", equalTo("620500"))
                .body("peers.level", equalTo("county"))
                .body("peers.all", equalTo(6))
                .body("peers.n", equalTo(5))
                .body("peers.leftOut", equalTo(Map.of("below-base", 1)))
                .body("distribution.q1", is(0.3f))
                .body("distribution.median", is(0.5f))
                .body("distribution.q3", is(0.7f))
                .body("distribution.min", nullValue())
                .body("distribution.max", nullValue())
                .body("withheld", contains("extremes-withheld"))
                .body(not(containsString("620503")))
                .body(not(containsString("麦积区")));
        distribution(OWN + "&year=2017&minBase=10")
                .body("peers.n", equalTo(6))
                .body("distribution.median", is(0.5f))
                .body("peers.leftOut", aMapWithSize(0));
    }

    @Test
    void showsTheLeastAndTheGreatestAmongMany() {
        distribution(OWN + "&year=2017&peers=province")
                .statusCode(200)
                .body("peers.within.code", equalTo("620000"))
                .body("peers.n", equalTo(11))
                .body("own.place", equalTo(4))
                .body("distribution.min", is(0.1f))
                .body("distribution.q1", is(0.225f))
                .body("distribution.median", is(0.35f))
                .body("distribution.q3", is(0.525f))
                .body("distribution.max", is(0.9f))
                .body("withheld", empty());
    }

    @Test
    void withholdsEverythingWherePeersAreTooFew() {
        distribution(OWN + "&year=2018")
                .statusCode(200)
                .body("own.figure.numerator", equalTo(31))
                .body("own.place", nullValue())
                .body("peers.n", equalTo(4))
                .body("peers.leftOut", equalTo(Map.of("not-reported", 2)))
                .body("distribution", nullValue())
                .body("withheld", contains("too-few-peers"))
                .body("notes.id", hasItem("too-few-peers"));
    }

    @Test
    void hasNoPlaceForWhatDoesNotCompare() {
        distribution("division=620525&measure=disclosure_rate&year=2017&peers=province")
                .body("own.figure.value", is(0.5f))
                .body("own.unranked", equalTo("below-base"))
                .body("own.place", nullValue())
                .body("distribution.max", is(0.9f));
    }

    @Test
    void saysEverythingThatIsWrongWithQuestion() {
        distribution("division=6205&year=x&measure=y&peers=z&minBase=w&within=620000")
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("within", "year", "division", "measure", "peers", "minBase"));
        distribution("division=000000&year=2017&measure=handled")
                .statusCode(400)
                .body("violations.pointer", contains("peers"));
        distribution("division=620000&year=2017&measure=handled&peers=province")
                .statusCode(400)
                .body("violations.pointer", contains("peers"));
        distribution(OWN + "&year=2017&snapshot=999999999").statusCode(404);
    }
}
