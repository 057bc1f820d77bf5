package io.gongkai.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code deploy/settings.md} is the table of settings: each place that uses one is held against it. */
class DeploymentTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Path DOCKERFILE = DEPLOY.resolve("Dockerfile");

    /** {@code ${NAME}}, {@code ${NAME:default}}, {@code ${NAME:?message}}; a doubled dollar is the shell's of the container. */
    private static final Pattern EXPANDED = Pattern.compile("(?<!\\$)\\$\\{?([A-Z][A-Z0-9_]+)");

    private final Set<String> table = names(Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|"), DEPLOY.resolve("settings.md"));

    @Test
    void knowsEverySettingOfTheProgram() {
        assertThat(settingsOfProgram()).isNotEmpty().isSubsetOf(table);
    }

    @Test
    void knowsEverySettingOfTheScripts() {
        Set<String> own = names(
                Pattern.compile("\\$\\{?(PORT|GONGKAI_[A-Z_]+)"),
                Path.of("gongkai"),
                Path.of("bin/jdk25"),
                Path.of("bin/build"),
                Path.of("Makefile"),
                DEPLOY.resolve("healthy"));
        assertThat(own).isNotEmpty().isSubsetOf(table);
    }

    @Test
    void knowsEverySettingOfTheImage() {
        Set<String> set = names(Pattern.compile("(?m)^(?:ENV|ARG|   ) +([A-Z][A-Z0-9_]*)="), DOCKERFILE);
        assertThat(set).contains("PORT", "GONGKAI_DATA").isSubsetOf(table);
    }

    @Test
    void knowsEverySettingOfTheComposeFile() throws IOException {
        JsonNode compose =
                new YAMLMapper().readTree(DEPLOY.resolve("compose.yaml").toFile());
        Set<String> given = new TreeSet<>();
        compose.at("/services/gongkai/environment").fieldNames().forEachRemaining(given::add);
        assertThat(given).contains("GONGKAI_DB_URL").isSubsetOf(table);
        assertThat(names(EXPANDED, DEPLOY.resolve("compose.yaml"))).isSubsetOf(table);
        assertThat(names(Pattern.compile("(?m)^([A-Z_]+)="), DEPLOY.resolve("gongkai.env.example")))
                .as("what the example of the environment sets is what the compose file reads")
                .isEqualTo(names(EXPANDED, DEPLOY.resolve("compose.yaml")));
    }

    @Test
    void listsNoSettingThatNothingUses() {
        Set<String> used = settingsOfProgram();
        used.addAll(names(Pattern.compile("\\$\\{(GONGKAI_[A-Z_]+)"), Path.of("bin/jdk25")));
        assertThat(table).isSubsetOf(used);
    }

    @Test
    void keepsSecretsOutOfWhatIsCommitted() throws IOException {
        JsonNode compose =
                new YAMLMapper().readTree(DEPLOY.resolve("compose.yaml").toFile());
        assertThat(compose.findValuesAsText("POSTGRES_PASSWORD")).allMatch(value -> value.startsWith("${"));
        assertThat(compose.findValuesAsText("GONGKAI_DB_PASSWORD")).allMatch(value -> value.startsWith("${"));
        assertThat(compose.findValuesAsText("GONGKAI_ADMIN_TOKEN")).allMatch(value -> value.startsWith("${"));
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/deploy/gongkai.env");
    }

    @Test
    void letsIntoTheImageWhatItIsBuiltFrom() {
        Set<String> copied = names(Pattern.compile("(?m)^COPY (?!--from)(\\S+) "), DOCKERFILE);
        List<String> letIn = lines(Path.of(".dockerignore"))
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        assertThat(copied)
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(letIn).anyMatch(pattern -> pattern.equals(path) || pattern.startsWith(path + "/")));
        assertThat(letIn).allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    private static Set<String> settingsOfProgram() {
        Set<String> used = names(EXPANDED, Path.of("src/main/resources/application.properties"));
        used.addAll(names(Pattern.compile("\"(PORT|GONGKAI_[A-Z_]+)\""), sources()));
        return used;
    }

    private static Path[] sources() {
        try (Stream<Path> inside = Files.walk(Path.of("src/main/java"))) {
            return inside.filter(path -> path.toString().endsWith(".java")).toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, Path... files) {
        return Stream.of(files)
                .map(file -> lines(file).collect(Collectors.joining("\n")))
                .flatMap(text -> pattern.matcher(text).results().map(DeploymentTest::first))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
