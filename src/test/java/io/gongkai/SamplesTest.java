package io.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.document.Documents;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import io.gongkai.report.Examination;
import io.gongkai.report.Examined;
import io.gongkai.report.Submission;
import io.gongkai.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The samples a newcomer files first. */
class SamplesTest {

    private static final Editions EDITIONS = Editions.bundled();

    @Test
    void areReadAloneAndWithoutFault() throws IOException {
        Examined.Report text = examined("tongjiang-2024.txt", "text/plain");
        Examined.Report json = examined("tongjiang-2024.json", "application/json");
        for (Examined.Report report : new Examined.Report[] {text, json}) {
            assertThat(report.division()).isEqualTo(new DivisionCode("230881"));
            assertThat(report.year()).isEqualTo(2024);
            assertThat(report.scope()).isEqualTo(Scope.REGION);
            assertThat(report.findings()).isEmpty();
            assertThat(report.reading().form().values()).hasSize(200);
        }
        assertThat(text.reading().form().values())
                .isEqualTo(json.reading().form().values());
    }

    private static Examined.Report examined(String sample, String mediaType) throws IOException {
        Examination examination = new Examination(
                EDITIONS,
                RuleBook.bundled(EDITIONS),
                DivisionRegister.bundled(),
                new Documents(EDITIONS),
                Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC));
        byte[] content = Files.readAllBytes(Path.of("samples", sample));
        Examined examined = examination.examine(new Submission(content, mediaType, null, null, null, null, null));
        assertThat(examined).isInstanceOf(Examined.Report.class);
        return (Examined.Report) examined;
    }
}
