package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** Series that are asked for again; filed for 酒泉. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeriesFreshnessTest {

    private static final String SERIES =
            "/api/v1/statistics/series?division=620600&years=2021,2022&measures=new_received";

    @Inject
    SmallReports reports;

    private static RequestSpecification asking() {
        return given().urlEncodingEnabled(false);
    }

    @Test
    void areAnsweredOnlyWhereTheyMayHaveChanged() {
        Response first = asking().get(SERIES);
        String tag = first.header("ETag");
        first.then().statusCode(200).header("Cache-Control", "public, no-cache");
        asking().header("If-None-Match", tag)
                .get(SERIES)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());

        reports.file("620602", 2022, "F2021", 17, 0, 0, "0");

        Response next = asking().header("If-None-Match", tag).get(SERIES);
        next.then().statusCode(200).body("observations[1].value", equalTo(17));
        assertThat(next.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void haveATagForEachFormat() {
        String snapshot = asking().get(SERIES).path("snapshot.id").toString();
        String asked = SERIES + "&snapshot=" + snapshot;
        String tag = asking().get(asked).header("ETag");
        for (String format : new String[] {"text/csv", "application/vnd.json-stat+json"}) {
            Response other =
                    asking().accept(format).header("If-None-Match", tag).get(asked);
            other.then().statusCode(200).header("Cache-Control", "public, max-age=86400");
            assertThat(other.header("ETag")).isNotEqualTo(tag);
        }
    }

    @Test
    void sayWhenTheyLastChangedOnceThatSecondIsOver() throws InterruptedException {
        reports.file("620602", 2021, "F2021", 5, 0, 0, "0");
        Response first = asking().get(SERIES);
        while (first.header("Last-Modified") == null) {
            Thread.sleep(100);
            first = asking().get(SERIES);
        }
        String modified = first.header("Last-Modified");
        assertThat(ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME))
                .isBefore(ZonedDateTime.now());
        asking().header("If-Modified-Since", modified).get(SERIES).then().statusCode(304);
        asking().header("If-Modified-Since", modified)
                .header("If-None-Match", "\"another\"")
                .get(SERIES)
                .then()
                .statusCode(200);

        reports.file("620602", 2021, "F2021", 6, 0, 0, "0");

        asking().header("If-Modified-Since", modified)
                .get(SERIES)
                .then()
                .statusCode(200)
                .body("observations[0].value", equalTo(6));
    }
}
