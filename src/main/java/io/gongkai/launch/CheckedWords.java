package io.gongkai.launch;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.document.Reading;
import io.gongkai.form.Finding;
import io.gongkai.form.Hint;
import io.gongkai.form.Severity;
import io.gongkai.narrative.ProcessingFee;
import io.gongkai.problem.Language;
import io.gongkai.report.Examined;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                report.processingFee().ifPresent(fee -> fee(out, fee));
            }
            case Examined.Question question -> {
                out.println("  ? " + question.question().zh());
                out.println("    " + question.question().en());
                question.candidates().forEach(one -> out.println("    " + one.id() + " " + one.fullName()));
                read(out, question.read(), question.findings());
                Optional.ofNullable(question.read().heading().year())
                        .flatMap(year -> ProcessingFee.of(question.read().narrative(), year))
                        .ifPresent(fee -> fee(out, fee));
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
            for (Hint hint : finding.hints()) {
                out.printf(
                        "    → %s%n      %s%n",
                        hint.message().zh(), hint.message().en());
            }
        }
        if (findings.stream().allMatch(finding -> finding.severity() == Severity.INFO)) {
            out.println("  ✓ 没有错误和提醒 · no errors and no warnings");
        }
    }

    private static void fee(PrintWriter out, ProcessingFee fee) {
        out.printf(
                "  信息处理费 · information processing fee：%s%n",
                fee.none()
                        ? "没有收取 · none"
                        : "收费通知 · notices %s，通知金额 · notified %s，实际收取 · collected %s"
                                .formatted(
                                        printed(fee.notices(), "件"),
                                        printed(fee.notifiedYuan(), "元"),
                                        printed(fee.collectedYuan(), "元")));
    }

    private static String printed(@Nullable BigDecimal number, String unit) {
        return number == null ? "未写明（not told）" : number.toPlainString() + " " + unit;
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗ 错误";
            case WARNING -> "! 提醒";
            case INFO -> "· 说明";
        };
    }
}
