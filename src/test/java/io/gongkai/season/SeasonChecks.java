package io.gongkai.season;

import static io.gongkai.season.SeasonCalls.address;
import static io.gongkai.season.SeasonCalls.codes;
import static io.gongkai.season.SeasonCalls.get;
import static io.gongkai.season.SeasonCalls.json;
import static io.gongkai.season.SeasonCalls.read;
import static io.gongkai.season.SeasonTest.due;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongkai.Tokens;
import io.gongkai.division.MadeUpProvince;
import io.gongkai.season.County.Fate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds what the service answers at the end of a season against what the model says of its counties. */
final class SeasonChecks {

    private final Map<String, County> counties;

    /** @param counties of the last season, by code */
    SeasonChecks(Map<String, County> counties) {
        this.counties = counties;
    }

    void checkRollups(int year, Map<String, County> all) throws IOException {
        checkRollup(MadeUpProvince.PROVINCE, year, all.values().stream().toList());
        checkRollup("000000", year, all.values().stream().toList());
        for (int p = 1; p <= MadeUpProvince.PREFECTURES; p++) {
            int prefecture = p;
            checkRollup(
                    MadeUpProvince.prefecture(p),
                    year,
                    all.values().stream()
                            .filter(county -> county.prefecture == prefecture)
                            .toList());
        }
    }

    private void checkRollup(String area, int year, List<County> all) throws IOException {
        JsonNode filed = json("/api/v1/statistics/%s/%d".formatted(area, year));
        checkSums(area, filed, all, County::filed);
        assertThat(filed.at("/coverage/expected").intValue()).as(area).isEqualTo(all.size());
        assertThat(codes(filed.at("/coverage/missing")))
                .as(area)
                .isEqualTo(all.stream()
                        .filter(county -> !county.filed())
                        .map(county -> county.code)
                        .collect(Collectors.toCollection(TreeSet::new)));

        JsonNode accepted = json("/api/v1/statistics/%s/%d?figures=accepted".formatted(area, year));
        assertThat(accepted.at("/figures").asText()).isEqualTo("accepted");
        checkSums(area, accepted, all, county -> county.status.equals("accepted"));
    }

    private static void checkSums(String area, JsonNode answer, List<County> all, Predicate<County> counted) {
        List<County> reports = all.stream().filter(counted).toList();
        assertThat(answer.at("/coverage/reported").intValue()).as(area).isEqualTo(reports.size());
        Map<String, BigDecimal> sums = new TreeMap<>();
        reports.forEach(county -> county.cells.forEach((cell, value) -> sums.merge(cell, value, BigDecimal::add)));
        sums.forEach((cell, sum) -> {
            JsonNode given = answer.get("cells").get(cell);
            assertThat(new BigDecimal(given.asText())).as(area + " " + cell).isEqualByComparingTo(sum);
        });
        answer.get("cells")
                .properties()
                .forEach(cell -> assertThat(sums.containsKey(cell.getKey())
                                || cell.getValue().isNull())
                        .as(area + " " + cell)
                        .isTrue());
    }

    void checkStates() throws IOException {
        for (County county : counties.values()) {
            if (!county.filed()) {
                given().get(address(county)).then().statusCode(404);
                continue;
            }
            JsonNode report = json(address(county));
            assertThat(report.at("/receipt/revision").intValue())
                    .as(county.code)
                    .isEqualTo(county.revision);
            assertThat(report.at("/receipt/status").asText()).as(county.code).isEqualTo(county.status);
            county.cells.forEach((cell, value) -> assertThat(
                            new BigDecimal(report.get("cells").get(cell).asText()))
                    .as(county.code + " " + cell)
                    .isEqualByComparingTo(value));
            if (county.revision == 2) {
                Set<String> changed = new TreeSet<>();
                json(address(county) + "/revisions/2/changes")
                        .get("cells")
                        .forEach(cell -> changed.add(cell.get("id").asText()));
                assertThat(changed).hasSize(6).allMatch(cell -> cell.startsWith("applications."));
            }
        }
        for (String status : List.of("filed", "returned", "accepted")) {
            assertThat(listed(status))
                    .as(status)
                    .isEqualTo(counties.values().stream()
                            .filter(county -> county.status.equals(status))
                            .map(county -> county.code)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private Set<String> listed(String status) throws IOException {
        Set<String> found = new TreeSet<>();
        String page = "/api/v1/reports?within=%s&year=2024&status=%s".formatted(MadeUpProvince.PROVINCE, status);
        while (page != null) {
            JsonNode list = json(page);
            list.get("reports")
                    .forEach(report -> found.add(report.at("/division/code").asText()));
            page = list.hasNonNull("next") ? list.get("next").asText() : null;
        }
        return found;
    }

    void checkCoverage() throws IOException {
        JsonNode coverage = json("/api/v1/coverage/%s/2024?level=county".formatted(MadeUpProvince.PROVINCE));
        Map<String, String> told = new TreeMap<>();
        coverage.get("governments")
                .forEach(one -> told.put(
                        one.get("code").asText(),
                        one.get("state").asText() + " " + one.get("daysLate").intValue() + " "
                                + one.get("due").asText()));
        Map<String, String> wanted = new TreeMap<>();
        counties.values()
                .forEach(county -> wanted.put(county.code, county.state + " " + county.daysLate + " " + due(county)));
        assertThat(told).isEqualTo(wanted);
    }

    /** Of all that is warned of, what a county was to explain is explained, and no other is left but the merged county's. */
    void checkFindings() throws IOException {
        for (County county : of(counties, Fate.EXPLAINS)) {
            JsonNode findings = json(address(county)).at("/receipt/findings");
            int explained = 0;
            for (JsonNode finding : findings) {
                explained += finding.get("ruleId").asText().equals("R08") && finding.hasNonNull("explanation") ? 1 : 0;
            }
            assertThat(explained).as(county.code).isEqualTo(2);
        }
        Set<String> carried = new TreeSet<>();
        String page =
                "/api/v1/findings?within=%s&year=2024&rule=R08&explained=false".formatted(MadeUpProvince.PROVINCE);
        json(page)
                .get("reports")
                .forEach(report -> carried.add(report.at("/division/code").asText()));
        assertThat(carried).isSubsetOf(MadeUpProvince.MERGED_INTO);
    }

    void checkReceiptsAndLog() throws IOException {
        JsonNode verified = read(given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .get("/api/v1/log/verification")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(verified.toString()).contains("\"intact\":true");
        for (County county : of(counties, Fate.RETURNED)) {
            JsonNode entry = json(address(county)).at("/receipt/logEntry");
            assertThat(json("/api/v1/log/%d?hash=%s"
                                    .formatted(
                                            entry.get("number").longValue(),
                                            entry.get("hash").asText()))
                            .get("proved")
                            .booleanValue())
                    .as(county.code)
                    .isTrue();
        }
    }

    /** What was answered on 1 March is answered for ever, by its snapshot and by its moment. */
    void checkMidway(byte[] midway) throws IOException {
        JsonNode then = read(midway);
        String snapshot = then.at("/snapshot/id").asText();
        byte[] again = get("/api/v1/statistics/%s/2024?snapshot=%s".formatted(MadeUpProvince.PROVINCE, snapshot))
                .extract()
                .asByteArray();
        assertThat(new String(again, UTF_8)).isEqualTo(new String(midway, UTF_8));
        JsonNode asOf =
                json("/api/v1/statistics/%s/2024?asOf=2025-03-01T10:00:00%%2B08:00".formatted(MadeUpProvince.PROVINCE));
        assertThat(asOf.get("cells")).isEqualTo(then.get("cells"));
        assertThat(then.get("cells"))
                .isNotEqualTo(json("/api/v1/statistics/%s/2024".formatted(MadeUpProvince.PROVINCE))
                        .get("cells"));
    }

    static List<County> of(Map<String, County> counties, Fate... fates) {
        return counties.values().stream()
                .filter(county -> List.of(fates).contains(county.fate))
                .toList();
    }
}
