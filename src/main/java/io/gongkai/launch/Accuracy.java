package io.gongkai.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.document.Reading;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Finding;
import io.gongkai.form.Severity;
import io.gongkai.report.Examination;
import io.gongkai.report.Examined;
import io.gongkai.report.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what is read from real reports with their true numbers. A folder holds one report: renderings named
 * {@code report.*} and {@code truth.json}, whose {@code cells} give the printed value by cell id, null where nothing or
 * "/" is printed.
 */
final class Accuracy {

    /**
     * What came of one rendering, in cells.
     *
     * @param right read as printed, and reading has no doubt; the report's own broken rules do not count here
     * @param inferred read as printed, though not from a label of their own; a warning says so
     * @param flagged read with a doubt that a finding states, or not as printed and a finding says so
     * @param missing printed and not read, and a finding says so
     * @param silent not read as printed, and no finding says so; with what was read and what is true
     */
    record Result(
            String report,
            String rendering,
            String edition,
            int right,
            int inferred,
            int flagged,
            int missing,
            List<String> silent,
            @org.jspecify.annotations.Nullable String refusal) {

        int held() {
            return right + inferred + flagged + missing + silent.size();
        }
    }

    private final Examination examination;
    private final ObjectMapper json = new ObjectMapper();

    Accuracy(Examination examination) {
        this.examination = examination;
    }

    /** Every rendering below the folder that a reader is there for. */
    List<Result> of(Path folder) throws IOException {
        List<Result> results = new ArrayList<>();
        for (Path truth : truths(folder)) {
            JsonNode known = json.readTree(truth.toFile());
            for (Path rendering : renderings(truth.getParent())) {
                results.add(compare(truth.getParent().getFileName().toString(), rendering, known));
            }
        }
        return results;
    }

    private static List<Path> truths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("truth.json")).sorted().toList();
        }
    }

    private static List<Path> renderings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("report."))
                    .sorted()
                    .toList();
        }
    }

    private Result compare(String report, Path rendering, JsonNode truth) throws IOException {
        String name = rendering.getFileName().toString();
        Submission submission = new Submission(
                Files.readAllBytes(rendering),
                null,
                name,
                null,
                null,
                truth.path("year").asInt(),
                null);
        Examined examined = examination.examine(submission);
        return examined.whatWasRead()
                .map(read -> read(report, name, truth, read, findings(examined)))
                .orElseGet(() -> refused(report, name, truth, reason(examined)));
    }

    private static List<Finding> findings(Examined examined) {
        return switch (examined) {
            case Examined.Report filed -> filed.findings();
            case Examined.Question question -> question.findings();
            case Examined.Refused refused -> List.of();
            case Examined.Invalid invalid -> List.of();
        };
    }

    private static String reason(Examined examined) {
        return examined instanceof Examined.Refused(var refusal, var detail) ? refusal.name() : "INVALID";
    }

    /** A text whose numbers are gone has no true cells: refusing it is right. Anything else refused is missing. */
    private static Result refused(String report, String name, JsonNode truth, String refusal) {
        int printed = 0;
        for (JsonNode value : truth.path("cells")) {
            printed += value.isNull() ? 0 : 1;
        }
        return new Result(report, name, "-", 0, 0, 0, printed, List.of(), refusal);
    }

    private static Result read(String report, String name, JsonNode truth, Reading.Read read, List<Finding> findings) {
        Set<CellId> found = cells(findings);
        Set<CellId> doubted = cells(read.findings());
        int right = 0;
        int inferred = 0;
        int flagged = 0;
        int missing = 0;
        List<String> silent = new ArrayList<>();
        Set<String> compared = new HashSet<>();
        for (Map.Entry<String, JsonNode> cell : truth.path("cells").properties()) {
            CellId id = new CellId(cell.getKey());
            compared.add(cell.getKey());
            Optional<CellValue> value =
                    read.form().edition().cell(id).flatMap(known -> read.form().value(id));
            boolean same = same(value, cell.getValue());
            if (cell.getValue().isNull() && value.isEmpty()) {
                continue;
            } else if (same && read.inferred().contains(id)) {
                inferred++;
            } else if (same && doubted.contains(id)) {
                flagged++;
            } else if (same) {
                right++;
            } else if (value.isEmpty()) {
                // A cell without a value is reported as missing by the form's completeness rule.
                missing++;
            } else if (found.contains(id)) {
                flagged++;
            } else {
                silent.add(id + " read " + value.get() + ", printed " + cell.getValue());
            }
        }
        for (Map.Entry<CellId, CellValue> extra : read.form().values().entrySet()) {
            if (!compared.contains(extra.getKey().value())
                    && extra.getValue().number().isPresent()
                    && !found.contains(extra.getKey())) {
                silent.add(extra.getKey() + " read " + extra.getValue() + ", not printed");
            }
        }
        return new Result(report, name, read.form().edition().id(), right, inferred, flagged, missing, silent, null);
    }

    private static Set<CellId> cells(List<Finding> findings) {
        Set<CellId> cells = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::cells)
                .forEach(cells::addAll);
        return cells;
    }

    private static boolean same(Optional<CellValue> value, JsonNode printed) {
        if (printed.isNull()) {
            return value.isEmpty() || value.get().number().isEmpty();
        }
        return value.flatMap(CellValue::number)
                .map(number -> number.compareTo(new BigDecimal(printed.asText())) == 0)
                .orElse(false);
    }
}
