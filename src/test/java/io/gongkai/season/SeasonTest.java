package io.gongkai.season;

import static io.gongkai.season.SeasonCalls.address;
import static io.gongkai.season.SeasonCalls.get;
import static io.gongkai.season.SeasonCalls.post;
import static io.gongkai.season.SeasonCalls.put;
import static io.restassured.RestAssured.given;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.gongkai.division.MadeUpProvince;
import io.gongkai.form.Cell;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.repair.GoodReport;
import io.gongkai.season.County.Fate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two seasons of 云泽省: 300 counties for 2023 and, after a county changed its prefecture and two became one, 299 for 2024.
 * They file, are warned, explain, are sent back, correct, are accepted, late, granted longer and opened again; at the
 * end every figure, state and date is what the model says.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresForTests.class, restrictToAnnotatedClass = true)
@TestProfile(SeasonTest.Season.class)
class SeasonTest {

    public static class Season implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SeasonWorld.class);
        }

        /** Nobody has counted who lives in a province that is made up. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gongkai.population", "");
        }
    }

    /** 戊州市 wants its counties to file a month earlier. */
    private static final int EARLY = 5;

    private static final LocalDate STATUTORY = LocalDate.parse("2025-03-31");
    private static final LocalDate LOCAL = LocalDate.parse("2025-02-28");
    private static final LocalDate EXTENDED = LocalDate.parse("2025-04-15");
    private static final String END = "2025-05-01T09:00:00";

    @Inject
    Editions editions;

    private final Random random = new Random(20_250_501);
    private final Map<String, County> before = new TreeMap<>();
    private final Map<String, County> counties = new TreeMap<>();
    private final Map<Integer, String> reviewers = new TreeMap<>();

    @Test
    void endsAsTheModelSays() throws IOException {
        people();
        seasonOf2023();
        byte[] midway = seasonOf2024();

        SeasonWorld.comes(END);
        SeasonChecks model = new SeasonChecks(counties);
        model.checkRollups(2023, before);
        model.checkRollups(2024, counties);
        model.checkStates();
        model.checkCoverage();
        model.checkFindings();
        model.checkReceiptsAndLog();
        model.checkMidway(midway);
    }

    /** Every county's two reports are invented and its fate drawn; offices and clerks get their tokens. */
    private void people() {
        SeasonWorld.comes("2024-01-02T09:00:00");
        Edition edition = editions.find("F2021").orElseThrow();
        for (int p = 1; p <= MadeUpProvince.PREFECTURES; p++) {
            reviewers.put(p, Tokens.reviewer(MadeUpProvince.prefecture(p)));
            for (int c = 1; c <= MadeUpProvince.COUNTIES_EACH; c++) {
                String code = MadeUpProvince.county(p, c);
                GoodReport reports = GoodReport.make(edition, random);
                before.put(code, county(code, p, 2023, fate2023(), reports.before()));
                if (code.equals(MadeUpProvince.MOVED_BEFORE)) {
                    counties.put(
                            MadeUpProvince.MOVED_AFTER,
                            county(MadeUpProvince.MOVED_AFTER, 2, 2024, Fate.PUNCTUAL, reports.form()));
                } else if (!code.equals(MadeUpProvince.MERGED)) {
                    Fate fate = code.equals(MadeUpProvince.MERGED_INTO) ? Fate.PUNCTUAL : fate2024();
                    counties.put(code, county(code, p, 2024, fate, reports.form()));
                }
            }
        }
        before.values().forEach(county -> county.token = Tokens.filer(county.code));
        counties.values()
                .forEach(county -> county.token =
                        before.containsKey(county.code) ? before.get(county.code).token : Tokens.filer(county.code));
        // What a county explains in 2024 it carried out in 2023, and it did file then.
        of(Fate.EXPLAINS).forEach(county -> {
            before.replace(county.code, again(before.get(county.code), Fate.PUNCTUAL));
            county.add("carried_in");
            county.add("carried_out");
        });
    }

    private County again(County county, Fate fate) {
        County other = new County(county.code, county.prefecture, county.year, fate, county.cells, random);
        other.token = county.token;
        return other;
    }

    private County county(String code, int prefecture, int year, Fate fate, FilledForm form) {
        Map<String, BigDecimal> cells = new TreeMap<>();
        for (Cell cell : form.edition().cells()) {
            if (cell.row().replaces().isEmpty()) {
                cells.put(
                        cell.id().value(),
                        form.value(cell.id()).flatMap(CellValue::number).orElseThrow());
            }
        }
        return new County(code, prefecture, year, fate, cells, random);
    }

    private Fate fate2023() {
        return random.nextInt(20) == 0 ? Fate.MISSING : Fate.PUNCTUAL;
    }

    private Fate fate2024() {
        int drawn = random.nextInt(100);
        return drawn < 50
                ? Fate.PUNCTUAL
                : drawn < 60
                        ? Fate.EXPLAINS
                        : drawn < 66
                                ? Fate.MISTAKEN
                                : drawn < 76
                                        ? Fate.RETURNED
                                        : drawn < 82
                                                ? Fate.REOPENED
                                                : drawn < 88
                                                        ? Fate.LATE
                                                        : drawn < 92
                                                                ? Fate.EXTENDED
                                                                : drawn < 95 ? Fate.STUCK : Fate.MISSING;
    }

    private void seasonOf2023() {
        SeasonWorld.comes("2024-01-20T10:00:00");
        before.values().stream().filter(county -> county.fate == Fate.PUNCTUAL).forEach(county -> file(county, 201));
    }

    /** @return the province's roll-up as it was answered on 1 March 2025 */
    private byte[] seasonOf2024() {
        SeasonWorld.comes("2025-01-15T09:00:00");
        put(
                reviewers.get(EARLY),
                "/api/v1/deadlines/%s/2024/government".formatted(MadeUpProvince.prefecture(EARLY)),
                """
                {"due": "%s", "basis": "戊州市政府办公室通知"}""".formatted(LOCAL));
        of(Fate.EXTENDED)
                .forEach(county -> put(
                        reviewers.get(county.prefecture),
                        "/api/v1/deadlines/%s/2024/extension".formatted(county.code),
                        """
                        {"until": "%s", "reason": "洪水"}""".formatted(EXTENDED)));

        SeasonWorld.comes("2025-02-10T10:00:00");
        of(Fate.MISTAKEN)
                .forEach(county ->
                        post(county.token, "/api/v1/reports", county.mistaken()).statusCode(422));
        of(Fate.PUNCTUAL, Fate.EXPLAINS, Fate.MISTAKEN, Fate.RETURNED, Fate.REOPENED, Fate.STUCK)
                .forEach(county -> {
                    file(county, 201);
                    county.state = "on_time";
                });

        SeasonWorld.comes("2025-02-20T10:00:00");
        of(Fate.EXPLAINS).forEach(this::explain);
        of(Fate.RETURNED, Fate.STUCK).forEach(county -> decide(county, "return", "returned", """
                {"reasons": [{"text": "表二与正文不符。", "cells": ["applications.new_received.total"], "sections": ["s2"]}]}"""));
        of(Fate.PUNCTUAL, Fate.EXPLAINS, Fate.MISTAKEN, Fate.REOPENED)
                .forEach(county -> decide(county, "accept", "accepted", null));

        SeasonWorld.comes("2025-03-01T10:00:00");
        byte[] midway = get("/api/v1/statistics/%s/2024".formatted(MadeUpProvince.PROVINCE))
                .extract()
                .asByteArray();

        SeasonWorld.comes("2025-03-05T10:00:00");
        of(Fate.RETURNED).forEach(county -> {
            correct(county);
            decide(county, "accept", "accepted", null);
        });

        SeasonWorld.comes("2025-03-20T10:00:00");
        of(Fate.REOPENED).forEach(county -> {
            post(county.token, "/api/v1/reports", county.mistaken()).statusCode(422);
            decide(county, "reopen", "filed", """
                    {"reason": "县里发现少报一件。"}""");
            correct(county);
            decide(county, "accept", "accepted", null);
        });

        SeasonWorld.comes("2025-04-07T23:59:00");
        of(Fate.LATE).forEach(county -> {
            file(county, 201);
            county.state = "late";
            county.daysLate = days(due(county), "2025-04-07");
        });
        SeasonWorld.comes("2025-04-10T10:00:00");
        of(Fate.EXTENDED).stream()
                .filter(county -> county.code.hashCode() % 2 == 0)
                .forEach(county -> {
                    file(county, 201);
                    county.state = "on_time";
                });
        counties.values().stream()
                .filter(county -> !county.filed())
                .forEach(county ->
                        county.daysLate = days(county.fate == Fate.EXTENDED ? EXTENDED : due(county), "2025-05-01"));
        return midway;
    }

    private void file(County county, int status) {
        post(county.token, "/api/v1/reports", county.json()).statusCode(status);
        county.revision++;
        county.status = "filed";
    }

    private void correct(County county) {
        county.correct();
        file(county, 201);
    }

    private void explain(County county) {
        for (String column : List.of("natural_person", "total")) {
            post(county.token, address(county) + "/explanations", """
                    {"ruleId": "R08", "cells": ["applications.carried_in.%s"], "text": "一件撤回后重新提出。"}""".formatted(column))
                    .statusCode(201);
        }
    }

    private void decide(County county, String decision, String status, String body) {
        String tag = get(address(county)).extract().header("ETag");
        var request = given().auth().oauth2(reviewers.get(county.prefecture)).header("If-Match", tag);
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        request.post(address(county) + "/" + decision).then().statusCode(200);
        county.status = status;
    }

    private static int days(LocalDate due, String until) {
        return (int) ChronoUnit.DAYS.between(due, LocalDate.parse(until));
    }

    static LocalDate due(County county) {
        return county.prefecture == EARLY ? LOCAL : STATUTORY;
    }

    private List<County> of(Fate... fates) {
        return SeasonChecks.of(counties, fates);
    }
}
