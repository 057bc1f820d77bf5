package io.gongkai.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.gongkai.form.Editions;
import io.gongkai.rule.RuleBook;
import io.gongkai.rule.StatedRule;
import io.gongkai.rule.Subject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The service says of every case of {@code conformance.yaml} what it must. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ConformanceTest {

    @Test
    void saysOfEveryCaseWhatItMust() {
        StringWriter out = new StringWriter();
        int exit = Gongkai.commandLine()
                .setOut(new PrintWriter(out))
                .execute("conformance", "http://localhost:" + RestAssured.port, "--token", Tokens.ADMINISTRATOR);
        assertThat(out.toString()).doesNotContain("✗");
        assertThat(exit).isZero();
    }

    @Test
    void saysInALineThatTheServiceCannotBeReached() {
        StringWriter err = new StringWriter();
        int exit = Gongkai.commandLine()
                .setErr(new PrintWriter(err))
                .execute("conformance", "http://localhost:1", "--token", "none");
        assertThat(err.toString()).contains("连不上 · cannot be reached: http://localhost:1");
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void hasACaseForEveryRule() throws IOException {
        Set<String> covered =
                ConformanceCase.bundled().stream().map(ConformanceCase::rule).collect(Collectors.toSet());
        assertThat(RuleBook.bundled(Editions.bundled()).all().stream()
                        .filter(rule -> rule.subject() != Subject.DOCUMENT)
                        .map(StatedRule::id))
                .isSubsetOf(covered);
    }
}
