package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.body.BodyGroup;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExactnessTest {

    private static final int YEAR = 2020;
    private static final CellId NEW = new CellId("applications.new_received.total");
    private static final RollupQuery PREFECTURE =
            new RollupQuery(new DivisionCode("530900"), YEAR, BodyGroup.GOVERNMENTS, Basis.FILED);
    private static final RollupQuery PROVINCE =
            new RollupQuery(new DivisionCode("530000"), YEAR, BodyGroup.GOVERNMENTS, Basis.FILED);

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

        alter(130, 131);
        assertThat(exactness.check(PROVINCE))
                .singleElement()
                .satisfies(difference -> assertThat(difference.cell()).isEqualTo(NEW));
        given().get("/q/health/well").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
        served(135);

        alter(131, 130);
        assertThat(exactness.check(PREFECTURE))
                .containsExactly(new Exactness.Difference(
                        NEW, Optional.of(BigDecimal.valueOf(135)), Optional.of(BigDecimal.valueOf(134))));
        exactness.checkSome();
        assertThat(exactness.wrong()).isEmpty();
        given().get("/q/health/well").then().statusCode(200);
        served(134);
    }

    private void file(String division, long applications) {
        stored.file(
                division,
                YEAR,
                Scope.REGION,
                Editions.bundled().find("F2019").orElseThrow(),
                Map.of(NEW, new CellValue.Count(applications)));
    }

    private static void served(int applications) {
        given().get("/api/v1/statistics/530900/" + YEAR)
                .then()
                .statusCode(200)
                .body("cells.'" + NEW + "'", equalTo(applications));
    }

    private static void alter(long from, long to) throws SQLException {
        try (Connection connection = OwnersDatabase.get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE revision_numbers SET counts = array_replace(counts, %d, %d)
                     WHERE revision = (SELECT in_force FROM report WHERE division = '530902' AND year = %d)
                    """.formatted(from, to, YEAR));
        }
    }
}
