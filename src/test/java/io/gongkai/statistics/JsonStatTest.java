package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series as datasets of JSON-stat 2.0, read back as its specification says; filed for 兴安盟. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JsonStatTest {

    private static final String QUERY = "division=152200,152201,152202&years=2020,2022,2023&measures="
            + SmallReports.NEW + ",disclosure_rate," + SmallReports.FEES;

    @Inject
    SmallReports reports;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @BeforeEach
    void file() {
        reports.file("152201", 2020, "F2019", 40, 3, 1, null);
        reports.file("152201", 2022, "F2021", 11, 9, 7, "12345678901.654321");
        reports.file("152202", 2022, "F2021", 5, 4, 0, "0.5");
    }

    private static Response series(String more) {
        return given().urlEncodingEnabled(false).get("/api/v1/statistics/series?" + QUERY + more);
    }

    private JsonNode read(Response answer) throws IOException {
        return json.readTree(answer.then().statusCode(200).extract().asString());
    }

    /** The number of an observation, as the specification has it: the last dimension changes fastest. */
    private static int number(JsonNode dataset, String... categories) {
        int number = 0;
        for (int place = 0; place < categories.length; place++) {
            String dimension = dataset.get("id").get(place).asText();
            JsonNode index = dataset.at("/dimension/" + dimension + "/category/index");
            List<String> ids = new ArrayList<>();
            index.forEach(id -> ids.add(id.asText()));
            assertThat(ids)
                    .hasSize(dataset.get("size").get(place).asInt())
                    .doesNotHaveDuplicates()
                    .contains(categories[place]);
            number = number * ids.size() + ids.indexOf(categories[place]);
        }
        return number;
    }

    @Test
    void holdsEveryObservationAtItsPlace() throws IOException {
        JsonNode dataset = read(series("&format=json-stat"));
        assertThat(dataset.get("version").asText()).isEqualTo("2.0");
        assertThat(dataset.get("class").asText()).isEqualTo("dataset");
        assertThat(dataset.get("value")).hasSize(3 * 3 * 3);
        assertThat(dataset.at("/role/geo/0").asText()).isEqualTo("area");
        assertThat(dataset.at("/role/time/0").asText()).isEqualTo("year");
        assertThat(dataset.at("/role/metric/0").asText()).isEqualTo("measure");
        for (JsonNode one : read(series("")).get("observations")) {
            int number = number(
                    dataset,
                    one.get("division").asText(),
                    one.get("year").asText(),
                    one.get("measure").asText());
            JsonNode value = dataset.get("value").get(number);
            if (one.get("value").isNull()) {
                assertThat(value.isNull()).isTrue();
            } else {
                assertThat(value.isNumber()).isTrue();
                assertThat(value.decimalValue())
                        .isEqualByComparingTo(one.get("value").asText());
            }
            List<String> notes = new ArrayList<>();
            one.get("notes").forEach(note -> notes.add(note.asText()));
            assertThat(dataset.get("status").path(String.valueOf(number)).asText())
                    .isEqualTo(String.join(" ", notes));
            dataset.at("/extension/coverage")
                    .properties()
                    .forEach(counts -> assertThat(counts.getValue().get(number))
                            .as(counts.getKey())
                            .isEqualTo(one.get(counts.getKey())));
            assertThat(dataset.at("/extension/numerator").get(number)).isEqualTo(one.get("numerator"));
        }
    }

    @Test
    void keepsMissingApartFromZeroAndMoneyExact() throws IOException {
        JsonNode dataset = read(series("&format=json-stat"));
        JsonNode values = dataset.get("value");
        assertThat(values.get(number(dataset, "152202", "2022", "disclosure_rate"))
                        .decimalValue())
                .isEqualByComparingTo("0");
        assertThat(values.get(number(dataset, "152202", "2023", "disclosure_rate"))
                        .isNull())
                .isTrue();
        assertThat(values.get(number(dataset, "152200", "2022", SmallReports.FEES))
                        .decimalValue())
                .isEqualByComparingTo("12345678902.154321");
        assertThat(dataset.get("status")
                        .get(String.valueOf(number(dataset, "152201", "2020", SmallReports.FEES)))
                        .asText())
                .isEqualTo("not-in-edition fees");
        assertThat(dataset.at("/extension/notes/fees/en").asText()).contains("do not compare");
        assertThat(dataset.get("note"))
                .extracting(JsonNode::asText)
                .anyMatch(note -> note.startsWith("fees：") && note.contains("不可比"));
    }

    @Test
    void saysWhatItsCategoriesAreAndWhoseFiguresOfWhen() throws IOException {
        Instant before = Instant.now();
        reports.file("152224", 2022, "F2021", 1, 1, 1, "0");
        JsonNode dataset = read(series("&format=json-stat"));
        assertThat(dataset.at("/dimension/area/category/label/152200").asText()).isEqualTo("兴安盟");
        assertThat(dataset.at("/dimension/area/extension/level/152201").asText())
                .isEqualTo("county");
        JsonNode measure = dataset.at("/dimension/measure/category");
        assertThat(measure.at("/label/disclosure_rate").asText()).isEqualTo("公开率");
        assertThat(measure.at("/unit").get(SmallReports.NEW).get("decimals").asInt())
                .isZero();
        assertThat(measure.at("/unit").get(SmallReports.FEES).get("label").asText())
                .isEqualTo("万元");
        assertThat(measure.at("/unit").get(SmallReports.FEES).get("decimals").asInt())
                .isEqualTo(6);
        assertThat(Instant.parse(dataset.get("updated").asText())).isAfterOrEqualTo(before);
        assertThat(dataset.get("source").asText()).contains("年度报告");
        assertThat(dataset.at("/extension/licence/zh").asText()).isEqualTo("仅供测试");
        Response again =
                given().urlEncodingEnabled(false).get(dataset.get("href").asText());
        assertThat(read(again)).isEqualTo(dataset);
    }

    @Test
    void pagesByWholeAreas() throws IOException {
        JsonNode all = read(series("&format=json-stat"));
        List<JsonNode> values = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        Response page = series("&format=json-stat&limit=13");
        while (true) {
            JsonNode dataset = read(page);
            assertThat(dataset.get("value")).hasSize(9);
            dataset.get("value").forEach(values::add);
            dataset.at("/dimension/area/category/index").forEach(area -> areas.add(area.asText()));
            JsonNode next = dataset.at("/link/next/0/href");
            if (next.isMissingNode()) {
                break;
            }
            assertThat(page.header("Link")).isEqualTo("<" + next.asText() + ">; rel=\"next\"");
            page = given().urlEncodingEnabled(false).get(next.asText());
        }
        assertThat(areas).containsExactly("152200", "152201", "152202");
        assertThat(values).containsExactlyElementsOf(all.get("value"));
        assertThat(read(series("&format=json-stat&limit=1")).get("value")).hasSize(9);
    }

    @Test
    void isChosenByItsOwnName() {
        given().urlEncodingEnabled(false)
                .accept("application/vnd.json-stat+json, application/json;q=0.5")
                .get("/api/v1/statistics/series?" + QUERY)
                .then()
                .statusCode(200)
                .contentType("application/vnd.json-stat+json")
                .header("Vary", containsString("Accept"))
                .body("class", equalTo("dataset"));
        series("&format=json-stat").then().contentType("application/json");
        series("").then().contentType("application/json").body("total", equalTo(27));
    }
}
