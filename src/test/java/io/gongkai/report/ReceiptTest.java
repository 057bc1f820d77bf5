package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.gongkai.log.LogChain;
import io.gongkai.log.LogEntry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A receipt is written when a report is filed, and again from what is kept of it: it is one and the same. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReceiptTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static Response file(ObjectNode report, String reason) {
        return given().auth()
                .oauth2(Tokens.reviewer("360700"))
                .contentType("application/json")
                .queryParams(reason == null ? Map.of() : Map.of("asPublished", reason))
                .body(report.toString())
                .post("/api/v1/reports");
    }

    @Test
    void isTheSameFromWhatIsFiledAndFromWhatIsKept() throws IOException {
        file(Samples.report("360703", 2021), null).then().statusCode(201);
        file(Samples.report("360704", 2022), null).then().statusCode(201);
        ObjectNode report = Samples.report("360703", 2022);
        ObjectNode cells = (ObjectNode) report.get("cells");
        cells.put("disclosure.fees.amount_wan_yuan", "16671480.80");
        cells.putNull("disclosure.rules.issued");
        cells.put("disclosure.rules.repealed", "/");
        cells.remove("disclosure.rules.in_force");
        cells.put("applications.granted_full.total", 100);
        ObjectNode narrative = (ObjectNode) report.get("narrative");
        narrative.put("s1", "\0" + narrative.get("s1").textValue());

        Response filed = file(report, "已公布");
        filed.then()
                .statusCode(201)
                .body("findings.ruleId", hasItems("R02", "R06", "R09", "R24"))
                .body("findings.findAll { it.ruleId == 'R24' }.size()", equalTo(2));
        Response again = file(report, "已公布");
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(filed.asString());
        assertThat(again.header("ETag")).isEqualTo(filed.header("ETag"));
    }

    @Test
    void numbersFilingsOfOneReportThatComeTogetherOneAfterTheOther()
            throws IOException, ExecutionException, InterruptedException {
        List<Callable<Response>> filings = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            ObjectNode report = Samples.report(number % 2 == 0 ? "360722" : "360723", 2024);
            ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", 100 + number);
            filings.add(() -> file(report, null));
        }
        List<Integer> numbers = new ArrayList<>();
        List<Integer> entries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(filings.size())) {
            for (Future<Response> filed : threads.invokeAll(filings)) {
                filed.get().then().statusCode(201);
                numbers.add(filed.get().path("revision"));
                entries.add(filed.get().path("logEntry.number"));
            }
        }
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
        assertThat(entries).doesNotHaveDuplicates();
        int first = Collections.min(entries);
        LogChain chain = new LogChain();
        for (JsonNode entry : JSON.readTree(given().get("/api/v1/log?limit=5000&after=" + (first - 1))
                        .asString())
                .get("entries")) {
            assertThat(chain.next(JSON.treeToValue(entry, LogEntry.class))).isEmpty();
        }
        assertThat(chain.last().orElseThrow().number()).isGreaterThanOrEqualTo(Collections.max(entries));
    }
}
