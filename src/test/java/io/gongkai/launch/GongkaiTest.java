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
}
