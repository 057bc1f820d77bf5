package io.gongkai.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Bodies;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported log is checked without the service, and the first altered entry is named. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VerifyTest {

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void fileThreeReports() throws IOException {
        for (int licensing : new int[] {1, 2, 3}) {
            ObjectNode report = Samples.report("450107", 2024);
            ((ObjectNode) report.get("cells")).put("disclosure.licensing.decisions", licensing);
            given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .contentType("application/json")
                    .body(report.toString())
                    .post("/api/v1/reports");
        }
    }

    private int verify(Path... files) {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "verify";
        for (int at = 0; at < files.length; at++) {
            arguments[at + 1] = files[at].toString();
        }
        return Gongkai.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    }

    private Path export(String name, String log) throws IOException {
        return Files.writeString(folder.resolve(name), log);
    }

    @Test
    void acceptsTheLogAsItWasGivenInPages() throws IOException {
        Path first = export("1.json", given().get("/api/v1/log?limit=1").asString());
        Path rest =
                export("2.json", given().get("/api/v1/log?after=1&limit=5000").asString());
        assertThat(verify(first, rest)).isZero();
        assertThat(out.toString()).contains("entries fit");
    }

    @Test
    void acceptsAndProvesEntriesThatNameABody() throws IOException {
        String id = Bodies.department("450108", "良庆区教育局");
        String log = given().get("/api/v1/log?limit=5000").asString();
        assertThat(verify(export("log.json", log))).isZero();
        assertThat(verify(export("altered.json", log.replace("\"" + id + "\"", "\"450108-d9999\""))))
                .isOne();
    }

    @Test
    void namesTheFirstAlteredEntry() throws IOException {
        String log = given().get("/api/v1/log?limit=5000").asString();
        String altered = log.replaceFirst("(\"number\":2,.*?\"revision\":)\\d+", "$199");
        assertThat(verify(export("log.json", altered))).isOne();
        assertThat(out.toString()).contains("entry 2:").contains("altered");
    }

    @Test
    void namesTheEntryAfterAMissingOne() throws IOException {
        Path first = export("1.json", given().get("/api/v1/log?limit=1").asString());
        Path rest =
                export("3.json", given().get("/api/v1/log?after=2&limit=5000").asString());
        assertThat(verify(first, rest)).isOne();
        assertThat(out.toString()).contains("missing after 1");
    }
}
