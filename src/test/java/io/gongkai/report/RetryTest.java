package io.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client that does not know what became of its filing asks again. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RetryTest {

    private static String report(String division, int licensing) throws IOException {
        ObjectNode report = Samples.report(division, 2022);
        ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", licensing);
        return report.toString();
    }

    private static Response file(String token, String key, String report) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(report)
                .post("/api/v1/reports");
    }

    @Test
    void answersARetryAsTheFirstTimeAlsoAfterACorrection() throws IOException {
        String token = Tokens.filer("360103");
        file(token, "a-1", report("360103", 1)).then().statusCode(201).body("revision", equalTo(1));
        file(token, "a-2", report("360103", 2)).then().statusCode(201).body("revision", equalTo(2));
        file(token, "a-1", report("360103", 1)).then().statusCode(201).body("revision", equalTo(1));
        given().get("/api/v1/reports/360103/2022").then().body("receipt.revision", equalTo(2));
    }

    @Test
    void refusesAKeyForAnotherDocumentAndOneThatIsNone() throws IOException {
        String token = Tokens.filer("360104");
        file(token, "b", report("360104", 1)).then().statusCode(201);
        file(token, "b", report("360104", 2))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        file(token, "two words", report("360104", 3)).then().statusCode(400);
        file(Tokens.filer("360104"), "b", report("360104", 4)).then().statusCode(201);
    }

    @Test
    void letsARejectedFilingBeMendedUnderTheSameKey() throws IOException {
        String token = Tokens.filer("360111");
        String broken = report("360111", 1)
                .replace("\"applications.new_received.total\":27", "\"applications.new_received.total\":28");
        file(token, "c", broken).then().statusCode(422);
        file(token, "c", report("360111", 1)).then().statusCode(201);
    }

    @Test
    void storesOneRevisionForManyRequestsAtOnceUnderOneKey() throws Exception {
        String token = Tokens.filer("360112");
        String report = report("360112", 1);
        List<Future<Integer>> revisions = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 16)
                    .forEach(_ -> revisions.add(
                            clients.submit(() -> file(token, "d", report).path("revision"))));
        }
        for (Future<Integer> revision : revisions) {
            assertThat(revision.get()).isOne();
        }
    }

    @Test
    void keepsAGaplessChainWhenSixtyFourClientsFileAtOnce()
            throws IOException, InterruptedException, ExecutionException {
        String token = Tokens.filer("360113");
        List<Future<Integer>> filed = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 1; at <= 64; at++) {
                String key = "e-" + at;
                String report = report("360113", at);
                filed.add(clients.submit(() -> file(token, key, report).path("revision")));
            }
        }
        List<Integer> revisions = new ArrayList<>();
        for (Future<Integer> revision : filed) {
            revisions.add(revision.get());
        }
        assertThat(revisions)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 64).boxed().toList());
        given().get("/api/v1/reports/360113/2022").then().body("receipt.revision", equalTo(64));
    }
}
