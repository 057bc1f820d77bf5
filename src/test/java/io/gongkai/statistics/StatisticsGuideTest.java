package io.gongkai.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The ten questions of {@code docs/statistics.md} are asked, and answered, as they are printed there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StatisticsGuideTest {

    private static final Path GUIDE = Path.of("docs/statistics.md");
    private static final Pattern QUESTION = Pattern.compile("(?ms)^### (\\d+\\. .*?)$(.*?)(?=^##)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|json|text)\n(.*?)^```$");
    private static final Pattern CALL = Pattern.compile("curl .*'http://localhost:8080(/[^']*)'");

    /** The state of the filings that the document calls by this number: before 镜湖区 corrected its report. */
    private static final String STATE = "snapshot=17";

    @Inject
    WuhuReports reports;

    @Inject
    ObjectMapper json;

    private record Asked(String call, String language, String shown) {}

    @TestFactory
    Stream<DynamicTest> answersAsPrinted() throws IOException {
        Map<String, List<Asked>> questions = questions(Files.readString(GUIDE));
        assertThat(questions).hasSize(10);
        assertThat(questions.values()).allSatisfy(asked -> assertThat(asked).isNotEmpty());
        String before = reports.file();
        return questions.entrySet().stream()
                .map(question -> DynamicTest.dynamicTest(question.getKey(), () -> {
                    for (Asked asked : question.getValue()) {
                        String call = asked.call().replace(STATE, "snapshot=" + before);
                        if (asked.language().equals("json")) {
                            assertShown("", json.readTree(asked.shown()), answer(call));
                        } else {
                            assertThat(words(called(call)))
                                    .contains(asked.shown().lines().toList());
                        }
                    }
                }));
    }

    /** By question: each call with the excerpt that follows it. */
    private static Map<String, List<Asked>> questions(String guide) {
        Map<String, List<Asked>> questions = new LinkedHashMap<>();
        Matcher question = QUESTION.matcher(guide);
        while (question.find()) {
            List<Asked> asked = new ArrayList<>();
            String call = "";
            Matcher block = BLOCK.matcher(question.group(2));
            while (block.find()) {
                String language = block.group(1);
                if (!language.equals("sh")) {
                    asked.add(new Asked(call, language, block.group(2)));
                    continue;
                }
                Matcher printed = CALL.matcher(block.group(2));
                assertThat(printed.find()).as(block.group(2)).isTrue();
                call = printed.group(1);
            }
            questions.put(question.group(1), asked);
        }
        return questions;
    }

    private static Response called(String call) {
        Response answer = given().urlEncodingEnabled(false).get(call);
        assertThat(answer.statusCode()).as(call).isEqualTo(200);
        return answer;
    }

    /** Of a Word document; a table has a line for each row. */
    private static String words(Response document) throws IOException {
        try (XWPFWordExtractor words =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document.asByteArray())))) {
            return words.getText().replaceAll("[ \t]+", " ");
        }
    }

    private JsonNode answer(String call) throws IOException {
        Response answer = called(call);
        if (answer.contentType().equals("application/vnd.apache.parquet")) {
            return rows(answer.asByteArray());
        }
        return json.readTree(answer.asString());
    }

    /** The rows of 芜湖市's counties, by division and measure. */
    private JsonNode rows(byte[] file) throws IOException {
        ObjectNode rows = json.createObjectNode();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                if (row.getString("division").startsWith("3402")) {
                    rows.withObject("/" + row.getString("division"))
                            .putObject(row.getString("measure"))
                            .put("value", row.getDecimal("value"))
                            .put("status", row.getString("status"));
                }
            }
        }
        return rows;
    }

    /**
     * Whatever an excerpt shows is so in the answer. Members that it leaves out may be anything, and so may elements of a
     * list whose elements go by an {@code id}; other lists are shown whole.
     */
    private static void assertShown(String where, JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(one ->
                            assertShown(where + "/" + one.getKey(), one.getValue(), answered.path(one.getKey())));
        } else if (shown.isArray() && shown.path(0).has("id")) {
            shown.forEach(one -> assertShown(where + "/" + one.get("id"), one, byId(answered, one.get("id"))));
        } else if (shown.isArray()) {
            assertThat(answered.size()).as(where + " of " + answered).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                assertShown(where + "/" + i, shown.get(i), answered.get(i));
            }
        } else if (shown.isNumber()) {
            assertThat(answered.isNumber()).as(where + " is " + answered).isTrue();
            assertThat(answered.decimalValue()).as(where).isEqualByComparingTo(shown.decimalValue());
        } else {
            assertThat(answered).as(where).isEqualTo(shown);
        }
    }

    private static JsonNode byId(JsonNode list, JsonNode id) {
        return list.valueStream()
                .filter(one -> one.path("id").equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
