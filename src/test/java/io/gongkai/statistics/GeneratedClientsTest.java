package io.gongkai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From {@code docs/openapi.yaml} other programs are written: generators make clients of it that compile and work. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GeneratedClientsTest {

    private static final Path ANSWERS = Path.of("clients/answers.txt");

    @Inject
    WuhuReports reports;

    @TestHTTPResource("")
    String service;

    @ParameterizedTest
    @ValueSource(strings = {"java", "typescript"})
    void answerThreeQuestions(String language, @TempDir Path directory) throws IOException, InterruptedException {
        reports.file();
        Path errors = directory.resolve("errors");
        Process client = new ProcessBuilder("bin/clients", language, service)
                .redirectError(errors.toFile())
                .start();
        String answers = new String(client.getInputStream().readAllBytes());
        assertThat(client.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(answers).isEqualTo(Files.readString(ANSWERS));
    }
}
