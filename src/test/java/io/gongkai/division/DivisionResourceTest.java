package io.gongkai.division;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DivisionResourceTest {

    record Example(String query, String answer) {}

    static List<Example> examples() {
        return List.of(
                new Example("?within=230800&level=county&name=同江市&year=2024", DivisionExamples.LIST),
                new Example("/230800?year=2024", DivisionExamples.JIAMUSI),
                new Example("/370116?year=2024", DivisionExamples.LAIWU),
                new Example("?level=town", DivisionExamples.BAD_LEVEL),
                new Example("/230800?year=24", DivisionExamples.BAD_YEAR),
                new Example("/371202?year=2020", DivisionExamples.NOT_OF_YEAR),
                new Example("?within=371200&year=2020", DivisionExamples.WITHIN_NOT_OF_YEAR),
                new Example("/999999", DivisionExamples.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersAsItsDescriptionShows(Example example) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(divisions(example.query()).asString())).isEqualTo(json.readTree(example.answer()));
    }

    @Test
    void listsTheTenCountiesOfJiamusi() {
        JsonPath list = ok("?year=2024&within=230800&level=county");
        assertThat(list.getInt("count")).isEqualTo(10);
        assertThat(list.getList("divisions.code", String.class))
                .hasSize(10)
                .isSorted()
                .contains("230881");
        assertThat(list.getList("divisions.parent", String.class)).containsOnly("230800");
    }

    @Test
    void listsTheWholeLatestYearUnlessTold() {
        JsonPath list = ok("");
        assertThat(list.getInt("year")).isEqualTo(2025);
        assertThat(list.getInt("count")).isEqualTo(1 + 34 + 333 + 2845);
        assertThat(list.getString("divisions[0].name")).isEqualTo("全国");
        assertThat(list.getString("divisions[0].parent")).isNull();
        assertThat(ok("?level=province").getInt("count")).isEqualTo(34);
        assertThat(ok("?within=110000&level=prefecture").getInt("count")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "鼓楼区, 2024, 320106 320302 350102 410204",
        "同江, 2024, 230881",
        "耿马县, 2024, 530926",
        "莱芜市, 2017, 371200",
        "莱芜市, 2018, ''",
        "没有, 2024, ''",
    })
    void findsDivisionsByTheBeginningOfTheirName(String name, int year, String codes) {
        List<String> found = ok("?name=" + name + "&year=" + year).getList("divisions.code", String.class);
        assertThat(found).isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
    }

    @Test
    void saysWhichTreeAnswersForYearsOutsideTheRegister() {
        JsonPath early = ok("/371202?year=2010");
        assertThat(early.getInt("year")).isEqualTo(2010);
        assertThat(early.getInt("boundaries")).isEqualTo(2016);
        assertThat(ok("/230881?year=2030").getInt("boundaries")).isEqualTo(2025);
    }

    @Test
    void showsThatGongzhulingCameFromSiping() {
        JsonPath now = ok("/220184?year=2020");
        assertThat(now.getString("parent.name")).isEqualTo("长春市");
        assertThat(now.getString("history[0].oldCode")).isEqualTo("220381");
        assertThat(now.getString("history[0].authority")).isEqualTo("国函〔2020〕84号");
        assertThat(ok("/220381?year=2019").getString("parent.name")).isEqualTo("四平市");
    }

    @Test
    void saysFromWhomNoReportIsExpected() {
        JsonPath jinmen = ok("/350527");
        assertThat(jinmen.getBoolean("report.expected")).isFalse();
        assertThat(jinmen.getBoolean("report.addedInRollUps")).isFalse();
        assertThat(jinmen.getString("report.reasonZh")).contains("金门县");
        JsonPath dongguan = ok("/441900");
        assertThat(dongguan.getBoolean("report.addedInRollUps")).isTrue();
        assertThat(dongguan.getInt("report.reporting")).isEqualTo(1);
        assertThat(dongguan.getList("children")).isEmpty();
        assertThat(ok("/000000").getBoolean("report.expected")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "?year=soon, 400, bad-parameter",
        "?year=1998, 400, bad-parameter",
        "?year=2007, 400, bad-parameter",
        "?level=COUNTY, 400, bad-parameter",
        "?within=2308, 400, bad-parameter",
        "?within=999999, 422, unknown-division",
        "?within=220381&year=2020, 422, division-not-of-year",
        "/佳木斯, 400, bad-parameter",
        "/23080, 400, bad-parameter",
        "/230800?year=20244, 400, bad-parameter",
        "/123456, 404, not-found",
        "/330383?year=2018, 404, not-found",
    })
    void answersWhatIsWrongInChineseAndEnglish(String query, int status, String type) {
        for (String language : List.of("zh-CN", "en")) {
            Response answer = given().header("Accept-Language", language).get("/api/v1/divisions" + query);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
            assertThat(answer.jsonPath().getString("detail"))
                    .matches(language.equals("en") ? "^[A-Z\"].*" : ".*[年”].*");
        }
    }

    @Test
    void saysWhenACodeStoodAndWhatItIsToday() {
        Response answer = given().header("Accept-Language", "en").get("/api/v1/divisions/330383?year=2018");
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo("There is no division 330383 in 2018: from 2019 on it is 龙港市; in 2018 it is 330327 苍南县.");
        assertThat(divisions("/130823?year=2020").jsonPath().getString("detail"))
                .isEqualTo("2020年没有行政区划代码130823：至2016年为平泉县；2020年和现在该处为130881 平泉市。");
    }

    private static JsonPath ok(String query) {
        Response answer = divisions(query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response divisions(String query) {
        return given().get("/api/v1/divisions" + query);
    }
}
