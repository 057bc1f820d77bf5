package io.gongkai.statistics;

import static io.gongkai.statistics.SeriesResourceTest.series;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Everything that is wrong with a question for a series is said at once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeriesQuestionTest {

    @Test
    void saysEverythingThatIsWrongWithQuestion() {
        series("years=2024..2019&measures=nothing,nothing_either&figures=all&bodies=x&boundaries=y&limit=0&year=2024")
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "year",
                                "years",
                                "within",
                                "measures",
                                "measures",
                                "figures",
                                "bodies",
                                "boundaries",
                                "limit"));
        String good = "years=2022&measures=handled&";
        assertWrong(good + "within=532800&division=532801", "within");
        assertWrong(good + "within=532801", "within");
        assertWrong(good + "division=5328", "division");
        assertWrong(good + "division=999999", "division");
        assertWrong(good + "division=532801&division=532822", "division");
        assertWrong(good + "division=532801&level=county", "level");
        assertWrong(good + "division=532801&cursor=x", "cursor");
        assertWrong(good + "division=532801&snapshot=1&asOf=2025-01-01T00:00:00Z", "snapshot");
        assertWrong("measures=handled&division=532801&years=2007", "years");
        assertWrong("measures=handled&division=532801&years=2020,", "years");
        assertWrong("years=2022&division=532801", "measures");
        series(good + "division=532801&snapshot=999999999").statusCode(404);
    }

    private static void assertWrong(String query, String parameter) {
        series(query).statusCode(400).body("violations.pointer", contains(parameter));
    }
}
