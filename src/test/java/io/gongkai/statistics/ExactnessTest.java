package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.body.BodyKind;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExactnessTest {

    private static final int YEAR = 2020;
    private static final CellId NEW = new CellId("applications.new_received.total");
    private static final RollupQuery PREFECTURE =
            new RollupQuery(new DivisionCode("530900"), YEAR, Whose.REGIONS, Basis.FILED);
    private static final RollupQuery PROVINCE =
            new RollupQuery(new DivisionCode("530000"), YEAR, Whose.REGIONS, Basis.FILED);

    @Inject
    Exactness exactness;

    @Inject
    StoredReports stored;

    @Test
    void raisesTheAlarmOverANumberThatWasAlteredBehindTheService() throws SQLException {
        file("530902", 130);
        file("530921", 4);
        assertThat(exactness.check(PREFECTURE)).isEmpty();
        assertThat(exactness.check(PROVINCE)).isEmpty();
        served(134);

        alter(130, 131, "530902", Scope.REGION);
        assertThat(exactness.check(PROVINCE))
                .singleElement()
                .satisfies(difference -> assertThat(difference.cell()).isEqualTo(NEW));
        given().get("/q/health/well").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
        served(135);

        alter(131, 130, "530902", Scope.REGION);
        assertThat(exactness.check(PREFECTURE))
                .containsExactly(new Exactness.Difference(
                        NEW, Optional.of(BigDecimal.valueOf(135)), Optional.of(BigDecimal.valueOf(134))));
        exactness.checkSome();
        assertThat(exactness.wrong()).isEmpty();
        given().get("/q/health/well").then().statusCode(200);
        served(134);
    }

    @Test
    void holdsSumsOfDepartmentsAndOfOwnLevelsAgainstTheirReports() throws IOException, SQLException {
        RollupQuery towns =
                new RollupQuery(new DivisionCode("530924"), 2024, Whose.departments(BodyKind.TOWNSHIP), Basis.FILED);
        RollupQuery departments = new RollupQuery(new DivisionCode("530924"), 2024, Whose.DEPARTMENTS, Basis.FILED);
        RollupQuery levels = new RollupQuery(new DivisionCode("530900"), YEAR, Whose.OWN_LEVELS, Basis.FILED);
        String department = Bodies.department("530924", "镇康县教育局");
        fileFor(department, 731);
        fileFor(Bodies.registered("township", "530924", "凤尾镇人民政府"), 9);
        file("530900", Scope.OWN_LEVEL, 61);
        file("530902", Scope.OWN_LEVEL, 7);
        for (RollupQuery right : List.of(towns, departments, levels)) {
            assertThat(exactness.check(right)).isEmpty();
        }

        alter(731, 732, department, Scope.ORGAN);
        assertThat(exactness.check(towns)).isEmpty();
        assertThat(exactness.check(departments)).hasSize(1);
        alter(61, 62, "530900", Scope.OWN_LEVEL);
        assertThat(exactness.check(levels)).as("everything is made anew").isEmpty();
        alter(62, 61, "530900", Scope.OWN_LEVEL);
        assertThat(exactness.check(levels)).hasSize(1);

        exactness.checkSome();
        assertThat(exactness.wrong()).isEmpty();
    }

    private static void fileFor(String body, int licensing) throws IOException {
        ObjectNode report = Samples.report("530924", 2024, body);
        ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", licensing);
        Samples.file(report);
    }

    private void file(String division, long applications) {
        file(division, Scope.REGION, applications);
    }

    private void file(String division, Scope scope, long applications) {
        stored.file(
                division,
                YEAR,
                scope,
                Editions.bundled().find("F2019").orElseThrow(),
                Map.of(NEW, new CellValue.Count(applications)));
    }

    private static void served(int applications) {
        given().get("/api/v1/statistics/530900/" + YEAR)
                .then()
                .statusCode(200)
                .body("cells.'" + NEW + "'", equalTo(applications));
    }

    private static void alter(long from, long to, String body, Scope scope) throws SQLException {
        try (Connection connection = OwnersDatabase.get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE revision_numbers SET counts = array_replace(counts, %d, %d)
                     WHERE revision IN (SELECT in_force FROM report WHERE body = '%s' AND scope = '%s' AND year IN (2024, %d))
                    """.formatted(from, to, body, scope.id(), YEAR));
        }
    }
}
