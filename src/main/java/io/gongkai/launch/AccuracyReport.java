package io.gongkai.launch;

import io.gongkai.launch.Accuracy.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai accuracy DIR}: how well real reports are read. */
@Command(
        name = "accuracy",
        header = "用已知数字的真实年报检验读取 · Measure reading against real reports with known numbers",
        description = {
            "每份年报一个目录：report.* 和 truth.json。有读错而未提示的单元格时返回1。",
            "A folder for each report: report.* and truth.json. Ends with 1 if any cell was misread without a finding."
        })
final class AccuracyReport implements Callable<Integer> {

    private static final String ROW = "%-28s %-19s %-7s %6s %8s %7s %7s %6s  %s%n";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "年报目录 · folder of the reports")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "没有这个目录 · no such folder: " + folder);
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Result> results = new Accuracy(new Offline().examination).of(folder);
        if (results.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "目录中没有 truth.json · no truth.json below " + folder);
        }
        out.printf(ROW, "report", "rendering", "edition", "right", "inferred", "flagged", "missing", "silent", "");
        Map<String, List<Result>> byFormat = new TreeMap<>();
        for (Result result : results) {
            print(out, result);
            String ending = result.rendering().substring(result.rendering().lastIndexOf('.') + 1);
            byFormat.computeIfAbsent(ending, format -> new ArrayList<>()).add(result);
        }
        out.println();
        byFormat.forEach((format, some) -> total(out, format, some));
        total(out, "all", results);
        out.flush();
        return results.stream().allMatch(result -> result.silent().isEmpty()) ? 0 : 1;
    }

    private static void print(PrintWriter out, Result result) {
        out.printf(
                ROW,
                result.report(),
                result.rendering(),
                result.edition(),
                result.right(),
                result.inferred(),
                result.flagged(),
                result.missing(),
                result.silent().size(),
                result.refusal() == null ? "" : "refused: " + result.refusal());
        result.silent().forEach(cell -> out.println("    silent: " + cell));
    }

    private static void total(PrintWriter out, String name, List<Result> results) {
        int held = results.stream().mapToInt(Result::held).sum();
        int right = results.stream().mapToInt(Result::right).sum();
        int inferred = results.stream().mapToInt(Result::inferred).sum();
        int silent = results.stream().mapToInt(result -> result.silent().size()).sum();
        out.printf(
                "%-5s cells held %5d, read right %5d (%.2f %%), of these inferred %4d, silent errors %d%n",
                name, held, right + inferred, held == 0 ? 100 : 100.0 * (right + inferred) / held, inferred, silent);
    }
}
