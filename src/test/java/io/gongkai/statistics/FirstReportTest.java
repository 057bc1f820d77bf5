package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README shows: a county's report is posted as published, and the roll-up of its prefecture has its numbers. */
@QuarkusTest
@TestProfile(FirstReportTest.Fresh.class)
@QuarkusTestResource(PostgresForTests.class)
class FirstReportTest {

    /** A service with a database of its own: the nation's sums are of this report alone. */
    public static class Fresh implements QuarkusTestProfile {}

    private static final String LICENSING = "cells.'disclosure.licensing.decisions'";

    @Test
    void isInTheRollUpsOfEverythingAboveTheCounty() throws IOException {
        String token = Tokens.filer("230881");
        file(token, sample("tongjiang-2024.txt"), "text/plain;charset=UTF-8").statusCode(201);

        rollup("230800")
                .body("cells.'applications.new_received.total'", equalTo(27))
                .body("outcomes.groups.granted_full.values.total", equalTo(15))
                .body("outcomes.groups.granted_part.values.total", equalTo(4))
                .body("outcomes.difference.total", equalTo(0))
                .body("fees.administrativeFees.amount", equalTo("16671.4808"))
                .body("fees.informationProcessingFee.none", equalTo(1))
                .body("fees.informationProcessingFee.collectedYuan.sum", equalTo("0"))
                .body("indicators.disclosure_rate.value", equalTo(0.703704f))
                .body("coverage.expected", equalTo(10))
                .body("coverage.reported", equalTo(1))
                .body(
                        "coverage.missing.code",
                        contains(
                                "230803", "230804", "230805", "230811", "230822", "230826", "230828", "230882",
                                "230883"))
                .body("coverage.missing.name", hasItem("桦南县"))
                .body("coverage.blankCells", anEmptyMap())
                .body("own", nullValue());
        for (String above : List.of("230000", "000000")) {
            rollup(above)
                    .body("cells.'applications.new_received.total'", equalTo(27))
                    .body("fees.administrativeFees.amount", equalTo("16671.4808"))
                    .body("coverage.reported", equalTo(1))
                    .body("coverage.missing.code", not(hasItem("230881")));
        }
        when().get("/api/v1/statistics/231000/2024")
                .then()
                .body("cells.'applications.new_received.total'", nullValue());

        String corrected = sample("tongjiang-2024.json")
                .replace("\"disclosure.licensing.decisions\": 1989", "\"disclosure.licensing.decisions\": 1990");
        file(token, corrected, "application/json").statusCode(201);
        rollup("230800").body(LICENSING, equalTo(1990)).body("snapshot.revisions", equalTo(1));

        String broken =
                corrected.replace("\"applications.new_received.total\": 27", "\"applications.new_received.total\": 28");
        file(token, broken, "application/json").statusCode(422);
        rollup("230800").body("cells.'applications.new_received.total'", equalTo(27));

        file(Tokens.filer("230800"), prefecture(corrected), "application/json").statusCode(201);
        rollup("230800")
                .body(LICENSING, equalTo(1990))
                .body("own.cells.'disclosure.licensing.decisions'", equalTo(1990))
                .body("own.difference.'disclosure.licensing.decisions'", equalTo(0))
                .body("coverage.missing", hasSize(9));
        rollup("230000").body(LICENSING, equalTo(1990));
    }

    private static String prefecture(String county) {
        return county.replace("\"division\": \"230881\"", "\"division\": \"230800\"");
    }

    private static ValidatableResponse file(String token, String content, String mediaType) {
        return given().auth()
                .oauth2(token)
                .contentType(mediaType)
                .body(content)
                .post("/api/v1/reports")
                .then();
    }

    private static ValidatableResponse rollup(String division) {
        return when().get("/api/v1/statistics/{division}/2024", division).then().statusCode(200);
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("samples", name));
    }
}
