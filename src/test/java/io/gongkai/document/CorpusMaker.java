package io.gongkai.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the corpus anew ({@code make corpus}). Needs LibreOffice for the Word, PDF and Excel files. */
final class CorpusMaker {

    private static final List<List<String>> CONVERSIONS = List.of(
            List.of("--infilter=HTML (StarWriter)", "docx:MS Word 2007 XML", "report.html"),
            List.of("--infilter=HTML (StarCalc)", "xlsx:Calc MS Excel 2007 XML", "report.html"),
            List.of("--headless", "doc:MS Word 97", "report.docx"),
            List.of("--headless", "pdf", "report.docx"),
            List.of("--headless", "xls:MS Excel 97", "report.xlsx"));

    private CorpusMaker() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path corpus = Path.of(arguments.length > 0 ? arguments[0] : "src/test/resources/corpus");
        for (CorpusReport report : CorpusReport.all()) {
            Path folder = Files.createDirectories(corpus.resolve(report.name()));
            write(folder.resolve("report.html"), CorpusPage.html(report, "utf-8"), StandardCharsets.UTF_8);
            write(folder.resolve("report.gbk.html"), CorpusPage.html(report, "gb2312"), Charset.forName("GB18030"));
            write(folder.resolve("report.md"), CorpusPage.markdown(report), StandardCharsets.UTF_8);
            write(folder.resolve("report.gbk.txt"), CorpusPage.tabbed(report), Charset.forName("GB18030"));
            write(folder.resolve("report.utf16.txt"), "\uFEFF" + CorpusPage.tabbed(report), StandardCharsets.UTF_16LE);
            truth(report, folder.resolve("truth.json"));
            for (List<String> conversion : CONVERSIONS) {
                convert(folder, conversion);
            }
        }
    }

    private static void write(Path file, String text, Charset charset) throws IOException {
        Files.write(file, text.getBytes(charset));
    }

    private static void truth(CorpusReport report, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        root.put("edition", report.edition().id());
        ObjectNode cells = root.putObject("cells");
        report.numbers().forEach((id, number) -> cells.put(id.value(), number.orElse(null)));
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }

    private static void convert(Path folder, List<String> conversion) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        conversion.get(0),
                        "--convert-to",
                        conversion.get(1),
                        conversion.get(2))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (office.waitFor() != 0) {
            throw new IOException("LibreOffice could not convert " + conversion.get(2) + " to " + conversion.get(1));
        }
    }
}
