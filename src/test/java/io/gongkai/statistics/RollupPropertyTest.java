package io.gongkai.statistics;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is filed and corrected in whatever order, the roll-up is what a plain recomputation from the tables gives. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RollupPropertyTest {

    /** A municipality, a prefecture with counties, one without, counties the province manages itself; none above county is ever added. */
    private static final List<String> FILERS = List.of(
            "110101", "110102", "110000", "440103", "440104", "440105", "440100", "440000", "441900", "442000",
            "429004", "429005", "420102", "420000", "469001", "469002", "460000", "659001", "654000");

    private static final List<String> AREAS =
            List.of("110000", "440100", "440000", "441900", "420000", "460000", "650000", "000000");

    @Inject
    StoredReports stored;

    private final DataSource dataSource = OwnersDatabase.get();

    @Inject
    Editions editions;

    @Inject
    DivisionRegister register;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsWhatARecomputationFromTheStoredRevisionsGives(long seed) throws SQLException, IOException {
        RandomGenerator random = new Random(seed);
        int year = List.of(2016, 2018, 2019, 2020, 2021, 2022).get(random.nextInt(6));
        int filings = random.nextInt(1, 12);
        for (int i = 0; i < filings; i++) {
            RandomForm form = RandomForm.of(editions.all(), random);
            Scope scope = random.nextInt(4) > 0 ? Scope.REGION : random.nextBoolean() ? Scope.ORGAN : Scope.OWN_LEVEL;
            stored.file(FILERS.get(random.nextInt(FILERS.size())), year, scope, form.edition(), form.values());
        }
        List<String> areas = new ArrayList<>(AREAS);
        areas.removeIf(area -> random.nextInt(3) > 0);
        areas.add("000000");
        for (String area : areas) {
            compare(area, year);
        }
    }

    private void compare(String area, int year) throws SQLException, IOException {
        NaiveRollup naive = new NaiveRollup(dataSource, editions, register.in(year), area, year);
        JsonNode answer = new ObjectMapper()
                .readTree(when().get("/api/v1/statistics/" + area + "/" + year)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        assertThat(numbers(answer.get("cells"))).as("cells").isEqualTo(plain(naive.cells));
        JsonNode coverage = answer.get("coverage");
        assertThat(coverage.get("expected").intValue()).isEqualTo(naive.expected);
        assertThat(coverage.get("reported").intValue()).isEqualTo(naive.reported);
        assertThat(answer.at("/snapshot/revisions").intValue()).isEqualTo(naive.reported);
        Set<String> missing = new TreeSet<>();
        coverage.get("missing")
                .forEach(division -> missing.add(division.get("code").textValue()));
        assertThat(missing).as("missing").isEqualTo(naive.missing);
        Map<String, List<Integer>> blank = new TreeMap<>();
        coverage.get("blankCells")
                .properties()
                .forEach(cell -> blank.put(
                        cell.getKey(),
                        List.of(
                                cell.getValue().get("numbers").intValue(),
                                cell.getValue().get("blank").intValue(),
                                cell.getValue().get("notApplicable").intValue(),
                                cell.getValue().get("missing").intValue(),
                                cell.getValue().get("notPrinted").intValue())));
        assertThat(blank).as("blankCells").isEqualTo(naive.blankCells);
        compareOutcomes(answer.get("outcomes"), naive);
        compareOwn(answer, naive);
    }

    private static void compareOutcomes(JsonNode outcomes, NaiveRollup naive) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        Map<String, Integer> incomplete = new TreeMap<>();
        for (Map.Entry<String, JsonNode> group : outcomes.get("groups").properties()) {
            numbers(group.getValue().get("values"))
                    .forEach((column, number) -> groups.put(group.getKey() + "/" + column, number));
            group.getValue()
                    .get("incompleteReports")
                    .properties()
                    .forEach(column -> incomplete.put(
                            group.getKey() + "/" + column.getKey(),
                            column.getValue().intValue()));
        }
        assertThat(groups).as("outcomes").isEqualTo(plain(naive.groups));
        assertThat(incomplete).as("incomplete groups").isEqualTo(naive.incomplete);
    }

    private static void compareOwn(JsonNode answer, NaiveRollup naive) {
        if (naive.own.isEmpty()) {
            assertThat(answer.get("own").isNull()).as("no own report").isTrue();
            return;
        }
        assertThat(numbers(answer.at("/own/cells"))).as("own").isEqualTo(plain(naive.own));
        Map<String, BigDecimal> difference = new TreeMap<>();
        naive.own.forEach((cell, number) -> {
            if (naive.cells.containsKey(cell)) {
                BigDecimal sum = naive.cells.get(cell);
                difference.put(cell, number == null || sum == null ? null : number.subtract(sum));
            }
        });
        assertThat(numbers(answer.at("/own/difference"))).as("own less the sum").isEqualTo(plain(difference));
    }

    /** Counts come as integers, money as strings; anything else is a fault. */
    private static Map<String, BigDecimal> numbers(JsonNode cells) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> cell : cells.properties()) {
            JsonNode value = cell.getValue();
            boolean money = cell.getKey().matches("disclosure\\.(fees\\.amount_wan_yuan|procurement\\.amount)");
            assertThat(value.isNull() || (money ? value.isTextual() : value.isIntegralNumber()))
                    .as(cell + "")
                    .isTrue();
            numbers.put(
                    cell.getKey(),
                    value.isNull() ? null : money ? new BigDecimal(value.textValue()) : value.decimalValue());
        }
        return plain(numbers);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> numbers) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        numbers.forEach((cell, number) -> plain.put(
                cell,
                number == null
                        ? null
                        : new BigDecimal(number.stripTrailingZeros().toPlainString())));
        return plain;
    }
}
