package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChangesTest {

    private static final String REVISIONS = "/api/v1/reports/360102/2022/revisions/";

    private static void file(Consumer<ObjectNode> correction) throws IOException {
        ObjectNode report = Samples.report("360102", 2022);
        correction.accept(report);
        Samples.file(report);
    }

    @Test
    void namesEveryCellAndSectionThatACorrectionChanged() throws IOException {
        file(_ -> {});
        file(report -> {
            ((ObjectNode) report.get("cells")).putNull("disclosure.penalty.decisions");
            ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", 0);
            ((ObjectNode) report.get("narrative")).put("s5", "需要改进的是培训不足，已经安排。");
        });
        given().get(REVISIONS + "2/changes")
                .then()
                .statusCode(200)
                .body("from.revision", equalTo(1))
                .body("to.revision", equalTo(2))
                .body("to.filedBy", notNullValue())
                .body("cells.id", contains("disclosure.licensing.decisions", "disclosure.penalty.decisions"))
                .body("cells.from", contains(1989, 347))
                .body("cells.to", contains(0, "blank"))
                .body("sections", contains("s5"));
        given().get(REVISIONS + "1/changes").then().statusCode(404).body("detail", startsWith("第1版之前没有别的版"));
        given().get(REVISIONS + "2/changes?since=one").then().statusCode(400);
    }
}
