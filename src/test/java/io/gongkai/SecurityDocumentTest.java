package io.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says of each requirement of the standard. */
class SecurityDocumentTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) [^|]+ \\| (met|not met|n/a) \\| [^|]{2,} \\|$");
    private static final Pattern COUNTS =
            Pattern.compile("Of the (\\d+) requirements .*\\*\\*(\\d+) met, (\\d+) not met, (\\d+) n/a\\*\\*");
    private static final Pattern SHOWN = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    private final String document = Files.readString(Path.of("docs/security.md"));
    private final List<MatchResult> rows = ROW.matcher(document).results().toList();

    SecurityDocumentTest() throws IOException {}

    @Test
    void answersEveryRequirementOfLevelsOneAndTwoOnce() throws IOException {
        List<String> wanted = Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0-levels-1-2.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(rows.stream().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void countsThemRight() {
        Map<String, Long> held =
                rows.stream().collect(Collectors.groupingBy(row -> row.group(2), Collectors.counting()));
        MatchResult counts = COUNTS.matcher(document).results().findFirst().orElseThrow();
        assertThat(Stream.of(1, 2, 3, 4).map(group -> Long.valueOf(counts.group(group))))
                .containsExactly((long) rows.size(), held.get("met"), held.get("not met"), held.get("n/a"));
    }

    @Test
    void showsTestsThatThereAre() throws IOException {
        Map<String, Path> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file));
        }
        for (MatchResult shown : SHOWN.matcher(document).results().toList()) {
            assertThat(tests).containsKey(shown.group(1));
            if (shown.group(2) != null) {
                assertThat(Files.readString(tests.get(shown.group(1)))).contains("void " + shown.group(2) + "(");
            }
        }
    }
}
