package io.gongkai.bench;

import io.gongkai.division.DivisionRegister;
import io.gongkai.document.Documents;
import io.gongkai.form.Editions;
import io.gongkai.report.Examination;
import io.gongkai.report.Examined;
import io.gongkai.report.Submission;
import io.gongkai.rule.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * From the bytes of a report to the verdict on its numbers, against the library of its format opening the same bytes and
 * giving their text. The limit is the library: what is read cannot be read sooner than it is open.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 2)
public class ReadingBench {

    private static final Path REPORT = Path.of("src/test/resources/corpus/qingshi-2024");

    @Param({"docx", "doc", "pdf", "html", "xlsx", "xls"})
    public String format = "";

    private byte[] content = {};
    private Examination examination = examination();

    private static Examination examination() {
        Editions editions = Editions.bundled();
        return new Examination(
                editions,
                RuleBook.bundled(editions),
                DivisionRegister.bundled(),
                new Documents(editions),
                Clock.systemDefaultZone());
    }

    @Setup
    public void open() throws IOException {
        content = Files.readAllBytes(REPORT.resolve("report." + format));
    }

    /** The limit. */
    @Benchmark
    public String library() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        return switch (format) {
            case "docx" -> {
                try (XWPFDocument document = new XWPFDocument(in);
                        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
                    yield extractor.getText();
                }
            }
            case "doc" -> {
                try (HWPFDocument document = new HWPFDocument(in);
                        WordExtractor extractor = new WordExtractor(document)) {
                    yield extractor.getText();
                }
            }
            case "pdf" -> {
                try (PDDocument document = Loader.loadPDF(content)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "html" ->
                Jsoup.parse(new String(content, StandardCharsets.UTF_8)).text();
            case "xlsx" -> {
                try (XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                    yield workbook.getSheetName(0);
                }
            }
            case "xls" -> {
                try (HSSFWorkbook workbook = new HSSFWorkbook(in)) {
                    yield workbook.getSheetName(0);
                }
            }
            default -> throw new IllegalStateException(format);
        };
    }

    @Benchmark
    public Examined verdict() {
        return examination.examine(new Submission(content, null, "report." + format, null, null, null, null));
    }

    public static void main(String... arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ReadingBench.class.getSimpleName())
                        .build())
                .run();
        Map<String, Map<String, Double>> microseconds = new TreeMap<>();
        results.forEach(result -> microseconds
                .computeIfAbsent(result.getParams().getParam("format"), format -> new TreeMap<>())
                .put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore()));
        System.out.println("\nformat   library µs   verdict µs   ratio   documents/s");
        microseconds.forEach((format, scores) -> System.out.printf(
                "%-6s %12.0f %12.0f %7.2f %13.0f%n",
                format,
                scores.get("library"),
                scores.get("verdict"),
                scores.get("verdict") / scores.get("library"),
                1_000_000 / scores.get("verdict")));
    }
}
