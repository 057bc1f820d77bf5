package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The fee of section six, from the sentence to the prefecture's sum. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProcessingFeeSumsTest {

    private static final String FEE = "fees.informationProcessingFee.";

    private static void file(String division, String sectionSix) throws IOException {
        ObjectNode report = Samples.report(division, 2022);
        ((ObjectNode) report.get("narrative")).put("s6", sectionSix);
        Samples.file(report);
    }

    @Test
    void addsWhatTheReportsTellAndNamesThoseThatAreSilent() throws IOException {
        file("620402", "本年度共发出信息处理费收费通知3件，总金额1200元，实际收取400.5元。");
        file("620403", "本年度未收取信息处理费。");
        file("620421", "全年收取信息处理费600元。");
        file("620422", "本年度没有其他需要报告的事项。");

        given().get("/api/v1/reports/620402/2022")
                .then()
                .body("informationProcessingFee.notices", equalTo(3))
                .body("informationProcessingFee.notifiedYuan", equalTo("1200"))
                .body("informationProcessingFee.collectedYuan", equalTo("400.5"))
                .body("informationProcessingFee.none", equalTo(false))
                .body("informationProcessingFee.evidence[0]", containsString("实际收取400.5元"));
        given().get("/api/v1/reports/620422/2022").then().body("informationProcessingFee", nullValue());
        given().get("/api/v1/statistics/620400/2022")
                .then()
                .body(FEE + "notices.sum", equalTo(3))
                .body(FEE + "notices.reported", equalTo(2))
                .body(FEE + "collectedYuan.sum", equalTo("1000.5"))
                .body(FEE + "collectedYuan.reported", equalTo(3))
                .body(FEE + "none", equalTo(1))
                .body(FEE + "reported", equalTo(3))
                .body(FEE + "silent.code", contains("620422"));
    }
}
