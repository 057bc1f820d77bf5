package io.gongkai.form;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FormResourceTest {

    @Test
    void listsTheEditionsNewestFirst() {
        when().get("/api/v1/forms")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of("F2021", "F2019")))
                .body("cells", equalTo(List.of(200, 198)))
                .body("[0].lastYear", nullValue())
                .body("[0].basis.source", equalTo("国办公开办函〔2021〕30号"));
    }

    @Test
    void servesCellWithItsWordingGroupsAndCitation() {
        JsonPath form = when().get("/api/v1/forms/F2021")
                .then()
                .statusCode(200)
                .body("cells", hasSize(207))
                .body("sections", hasSize(6))
                .body("tables.id", equalTo(List.of("disclosure", "applications", "disputes")))
                .extract()
                .jsonPath();

        assertThat(cell(form, "applications.refused.state_secret.natural_person", "number"))
                .isEqualTo("1.");
        assertThat(cell(form, "applications.refused.state_secret.natural_person", "label.zh"))
                .isEqualTo("属于国家秘密");
        assertThat(cell(form, "applications.refused.state_secret.natural_person", "label.en"))
                .isEqualTo("state secret");
        assertThat(cell(form, "applications.refused.state_secret.natural_person", "group.zh"))
                .isEqualTo(List.of("三、本年度办理结果", "（三）不予公开"));
        assertThat(cell(form, "applications.refused.state_secret.natural_person", "citation"))
                .isEqualTo("第十四条");
        assertThat(cell(form, "disclosure.fees.amount_wan_yuan", "unit")).isEqualTo("wan_yuan");
        assertThat(cell(form, "disclosure.rules.issued", "group.zh")).isEqualTo(List.of("第二十条第（一）项"));
        assertThat(cell(form, "disputes.litigation_direct.upheld", "label.zh")).isEqualTo("未经复议直接起诉");
        assertThat(cell(form, "applications.other_all.total", "replaces"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    private static Object cell(JsonPath form, String id, String property) {
        return form.get("cells.find { it.id == '" + id + "' }." + property);
    }

    @Test
    void servesRulesWithTheirSumsAndOutcomesWithTheirRows() {
        when().get("/api/v1/forms/F2019")
                .then()
                .statusCode(200)
                .body("rules.id", equalTo(List.of("R01", "R02", "R03", "R04", "R05", "R06")))
                .body("rules[0].kind", equalTo("sums"))
                .body("rules[0].severity", equalTo("error"))
                .body("rules[0].sums", hasSize(7))
                .body("rules[0].sums[0].left", hasItem("applications.new_received.natural_person"))
                .body("outcomes.find { it.id == 'other' }.rows", hasItem("other_all"));
    }

    @Test
    void saysWhichEditionsThereAreWhenAskedForAnother() {
        given().header("Accept-Language", "en")
                .when()
                .get("/api/v1/forms/F1999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("The editions are F2021, F2019"));
    }

    @Test
    void servesTheFormAsWorkbook() {
        byte[] workbook = when().get("/api/v1/forms/F2021/template.xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", containsString("gongkai-F2021.xlsx"))
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');

        when().get("/api/v1/forms/F1999/template.xlsx").then().statusCode(404).contentType("application/problem+json");
    }
}
