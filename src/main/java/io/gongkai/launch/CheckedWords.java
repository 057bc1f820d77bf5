package io.gongkai.launch;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.document.Reading;
import io.gongkai.form.Finding;
import io.gongkai.form.Severity;
import io.gongkai.problem.Language;
import io.gongkai.report.Examined;
import java.io.PrintWriter;
import java.util.List;

/** What the offline check of a file says to people. */
final class CheckedWords {

    private CheckedWords() {}

    static void print(PrintWriter out, String file, Examined examined, DivisionRegister divisions) {
        out.println(file);
        switch (examined) {
            case Examined.Report report -> {
                String name = divisions
                        .in(report.year())
                        .find(report.division())
                        .map(Division::name)
                        .orElse("");
                out.printf(
                        "  %s %s %d年 %s%n",
                        report.division(), name, report.year(), report.scope().id());
                read(out, report.reading(), report.findings());
            }
            case Examined.Question question -> {
                out.println("  ? " + question.question().zh());
                out.println("    " + question.question().en());
                question.candidates()
                        .forEach(one -> out.println("    " + one.division().code() + " " + one.fullName()));
                read(out, question.read(), question.findings());
            }
            case Examined.Refused(var refusal, var detail) -> {
                out.println("  拒绝 · refused (" + refusal + "): " + detail.zh());
                out.println("    " + detail.en());
            }
            case Examined.Invalid(var unreadable, var violations) ->
                violations.forEach(violation -> {
                    out.println("  拒绝 · refused: " + violation.pointer() + " "
                            + violation.message().in(Language.ZH));
                    out.println("    " + violation.message().in(Language.EN));
                });
        }
    }

    private static void read(PrintWriter out, Reading.Read read, List<Finding> findings) {
        int printed = read.form().printedCells().size();
        out.printf(
                "  %1$s：读出 %2$d 格（共 %3$d 格），其中推断 %4$d 格 · read %2$d of %3$d cells, %4$d inferred%n",
                read.form().edition().id(),
                read.form().values().size(),
                printed,
                read.inferred().size());
        for (Finding finding : findings) {
            out.printf(
                    "  %s %s %s%n    %s%n",
                    mark(finding.severity()),
                    finding.ruleId(),
                    finding.message().zh(),
                    finding.message().en());
        }
        if (findings.isEmpty()) {
            out.println("  ✓ 各项勾稽关系相符 · every rule that applies is kept");
        }
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗ 错误";
            case WARNING -> "! 提醒";
            case INFO -> "· 说明";
        };
    }
}
