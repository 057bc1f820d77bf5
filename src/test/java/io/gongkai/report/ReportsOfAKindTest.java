package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists narrowed to one kind of body; filed for 路桥 and 黄岩. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReportsOfAKindTest {

    private static void file(String division, int year, String body) throws IOException {
        ObjectNode report = Samples.report(division, year, body);
        Samples.file(report);
    }

    private static ValidatableResponse list(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/" + query).then();
    }

    @Test
    void holdsTheReportsOfBodiesOfThatKind() throws IOException {
        String department = Bodies.department("331004", "路桥区教育局");
        String town = Bodies.registered("township", "331004", "金清镇人民政府");
        file("331004", 2024, department);
        file("331004", 2024, town);
        file("331004", 2024, "331004");
        String all = "reports?within=331004&year=2024";
        list(all).body("reports", hasSize(3));
        list(all + "&kind=department").body("reports.body.id", contains(department));
        list(all + "&kind=township&scope=organ").body("reports.body.id", contains(town));
        list(all + "&kind=zone").body("reports", hasSize(0));
        list(all + "&kind=department&limit=1").body("next", equalTo(null));
        list("findings?within=331004&year=2024&kind=township").body("examined", equalTo(1));
    }

    @Test
    void goesByWhatABodyWasInTheYear() throws IOException {
        String body = Bodies.registered("township", "331003", "院桥镇人民政府");
        Map<String, Object> since = Bodies.body("subdistrict", "331003", "院桥街道办事处");
        since.put("since", 2024);
        since.put("reason", "撤镇设街道");
        Bodies.put(Tokens.ADMINISTRATOR, body, since).statusCode(200);
        file("331003", 2023, body);
        file("331003", 2024, body);
        list("reports?within=331003&kind=township").body("reports.year", contains(2023));
        list("reports?within=331003&kind=subdistrict").body("reports.year", contains(2024));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=government", "kind=village", "kind=zone&scope=region", "kind=department&scope=own_level"})
    void refusesAKindThatTellsNothingApart(String query) {
        list("reports?" + query).statusCode(400).body("violations.pointer", contains("kind"));
    }

    @Test
    void namesTheRulesThereAreWhereOneIsAskedForThatIsNot() {
        list("findings?rule=R99")
                .statusCode(400)
                .body("violations.pointer", contains("rule"))
                .body("violations[0].message", startsWith("没有规则“R99”"))
                .body("violations[0].message", containsString("R08"))
                .body("violations[0].message", containsString("B03"))
                .body("violations[0].message", containsString("D01"));
        list("findings?rule=R03&limit=1").statusCode(200);
        list("findings?rule=D01&limit=1").statusCode(200);
    }
}
