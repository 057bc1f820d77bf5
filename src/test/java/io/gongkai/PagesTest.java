package io.gongkai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PagesTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/file.html",
                "/report.html",
                "/coverage.html",
                "/bodies.html",
                "/sign-in.html",
                "/accounts.html"
            })
    void areServedWithAPolicyThatRunsNoForeignScriptAndLeadNowhereThatIsNotThere(String page) {
        String html = given().get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .extract()
                .asString();
        assertThat(html).contains("公开").doesNotContain("onclick=");
        Matcher references = REFERENCE.matcher(html);
        while (references.find()) {
            given().get(references.group(1)).then().statusCode(200);
        }
    }

    /** Text of a report that became markup would run in the name of this service. */
    @Test
    void neverMakeMarkupOfText() throws IOException {
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/META-INF/resources/pages"))) {
            for (Path script :
                    scripts.filter(path -> path.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(script))
                        .as(script.toString())
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
            }
        }
    }

    /** After signing in a page leads on where its address says, read as the browser reads it, and on this site only. */
    @Test
    void leadsToNoOtherSiteAfterSigningIn() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/resources/pages/sign-in.js")))
                .contains("to?.origin === location.origin ? to.href : '/'")
                .containsOnlyOnce("location.href =");
    }

    /** A name that a script calls and does not import ends it where it stands, and the page with it. */
    @Test
    void importWhatTheyCallOfEachOther() throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF/resources/pages"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                scripts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        Set<String> shared = scripts.values().stream()
                .flatMap(script -> Pattern.compile("export (?:async )?function (\\w+)")
                        .matcher(script)
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        scripts.forEach((name, script) -> shared.forEach(called -> {
            boolean calls = Pattern.compile("(?<![\\w.])" + called + "\\(")
                    .matcher(script)
                    .find();
            boolean has = Pattern.compile("(function |import \\{[^}]*\\b)" + called + "\\b")
                    .matcher(script)
                    .find();
            assertThat(!calls || has).as("%s calls %s", name, called).isTrue();
        }));
    }
}
