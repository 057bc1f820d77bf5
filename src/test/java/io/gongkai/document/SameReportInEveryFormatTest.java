package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.Finding;
import io.gongkai.form.RuleCheck;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invented reports of the corpus, each rendered to every format ({@code make corpus}). */
class SameReportInEveryFormatTest {

    static final List<String> RENDERINGS = List.of(
            "report.html",
            "report.gbk.html",
            "report.docx",
            "report.doc",
            "report.pdf",
            "report.xlsx",
            "report.xls",
            "report.md",
            "report.gbk.txt",
            "report.utf16.txt");

    private final Documents documents = new Documents(Editions.bundled());

    static Stream<CorpusReport> reports() {
        return CorpusReport.all().stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void givesTheSameCellsAndFindings(CorpusReport report) throws IOException {
        Reading.Read first = read(report, RENDERINGS.getFirst());
        for (String rendering : RENDERINGS) {
            Reading.Read reading = read(report, rendering);

            assertThat(numbers(reading)).as(rendering).isEqualTo(printed(report));
            assertThat(reading.form().edition()).as(rendering).isEqualTo(report.edition());
            assertThat(reading.form().values())
                    .as(rendering)
                    .isEqualTo(first.form().values());
            assertThat(reading.inferred()).as(rendering).isEmpty();
            assertThat(rules(reading)).as(rendering).isEqualTo(rules(first));
            assertThat(reading.narrative().keySet()).as(rendering).contains("s1", "s5", "s6");
        }
    }

    private Reading.Read read(CorpusReport report, String rendering) throws IOException {
        Reading reading = documents.read(bytes(report.name(), rendering), null, rendering);
        assertThat(reading).as(rendering).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    static byte[] bytes(String report, String rendering) throws IOException {
        try (InputStream in =
                SameReportInEveryFormatTest.class.getResourceAsStream("/corpus/" + report + "/" + rendering)) {
            return in.readAllBytes();
        }
    }

    private static Map<CellId, BigDecimal> printed(CorpusReport report) {
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        report.numbers().forEach((id, number) -> number.ifPresent(value -> numbers.put(id, value)));
        return numbers;
    }

    private static Map<CellId, BigDecimal> numbers(Reading.Read reading) {
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        for (Map.Entry<CellId, CellValue> cell : reading.form().values().entrySet()) {
            cell.getValue().number().ifPresent(number -> numbers.put(cell.getKey(), number));
        }
        return numbers;
    }

    /** Findings without the place they name, which each format tells in its own way. */
    private static List<String> rules(Reading.Read reading) {
        Stream<Finding> checked =
                new RuleCheck().findings(reading.form(), reading.narrative().keySet()).stream();
        return Stream.concat(reading.findings().stream(), checked)
                .map(finding -> finding.ruleId() + " " + finding.cells())
                .toList();
    }
}
