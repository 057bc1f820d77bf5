package io.gongkai.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.gongkai.PostgresForTests;
import io.gongkai.form.Editions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RuleResourceTest {

    @Test
    void listsEveryRuleFromR01ToR25InOrder() {
        List<String> ids = given().get("/api/v1/rules")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
        assertThat(ids.stream().filter(id -> id.startsWith("R")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj("R%02d"::formatted)
                        .toList());
    }

    @Test
    void tellsWhereARuleHoldsWhyAndWhenItMayBeBroken() {
        given().get("/api/v1/rules/R08")
                .then()
                .statusCode(200)
                .body("looksAt", equalTo("years"))
                .body("editions.edition", hasItem("F2019"))
                .body("editions[0].severity", equalTo("warning"))
                .body("reasons", hasSize(5))
                .body("checks", hasItem("applications.carried_in.* = previous applications.carried_out.*"));
        given().get("/api/v1/rules/R06")
                .then()
                .body("editions.find { it.edition == 'F2021' }.severity", equalTo("error"))
                .body("editions.find { it.edition == 'F2019' }.severity", equalTo("warning"));
        given().get("/api/v1/rules/R99").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void printsThePageThatIsKept() throws IOException {
        Editions editions = Editions.bundled();
        assertThat(Files.readString(Path.of("docs/rules.md")))
                .as("docs/rules.md differs from the rules: run `make rules` and look at the difference")
                .isEqualTo(RulesPage.of(RuleBook.bundled(editions), editions));
    }
}
