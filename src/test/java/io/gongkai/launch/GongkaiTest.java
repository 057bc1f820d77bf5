package io.gongkai.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GongkaiTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Gongkai.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(strings = {"", "server", "serve --port=80", "serve now", "--verbose"})
    void explainsItselfWhenCalledWrongly(String line) {
        assertThat(commandLine.execute(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("命令有误", "Wrong command line", "Usage: gongkai");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help"})
    void helpsInChineseAndEnglish(String line) {
        assertThat(commandLine.execute(line.split(" "))).isZero();
        assertThat(out.toString()).contains("用法", "Usage: gongkai", "启动服务", "Start the service");
    }

    @Test
    void tellsWhatItIsMadeOf() {
        assertThat(commandLine.execute("--version")).isZero();
        assertThat(out.toString()).matches("(?s)Gongkai [0-9]\\S+ \\(PostgreSQL 18\\.\\S+, Java \\S+\\)\\s+");
    }

    @Test
    void readsAndChecksAReportWithoutAService() throws Exception {
        assertThat(commandLine.execute("check", "samples/tongjiang-2024.txt", "--json"))
                .isZero();
        var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toString());
        assertThat(json.get("edition").textValue()).isEqualTo("F2021");
        assertThat(json.get("division").textValue()).isEqualTo("230881");
        assertThat(json.get("year").intValue()).isEqualTo(2024);
        assertThat(json.get("cells")).hasSize(200);
        assertThat(json.at("/cells/applications.new_received.total").intValue()).isEqualTo(27);
        assertThat(json.at("/cells/disclosure.fees.amount_wan_yuan").textValue())
                .isEqualTo("16671.4808");
        assertThat(json.get("inferred")).isEmpty();
        assertThat(json.get("findings")).isEmpty();
    }

    @Test
    void refusesAFileThatIsNoReport() {
        assertThat(commandLine.execute("check", "Makefile")).isEqualTo(2);
        assertThat(out.toString()).contains("拒绝", "NO_FORM");
    }

    @Test
    void failsWhenANumberIsMisreadInSilence(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        var report = java.nio.file.Files.createDirectory(folder.resolve("one"));
        String text = java.nio.file.Files.readString(java.nio.file.Path.of("samples/tongjiang-2024.txt"));
        java.nio.file.Files.writeString(report.resolve("report.txt"), text);
        var truth = report.resolve("truth.json");
        String known = "{\"year\": 2024, \"cells\": {\"disclosure.licensing.decisions\": %d}}";
        java.nio.file.Files.writeString(truth, known.formatted(1990));
        assertThat(commandLine.execute("accuracy", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("silent: disclosure.licensing.decisions");
    }
}
