package io.gongkai.rule;

import io.gongkai.form.CellId;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Looks for numbers that have moved too far since the year before. From 0, only the size of a change can tell. */
record ChangeCheck(StatedRule rule, FiledReport report, FilledForm before) {

    List<Finding> findings(List<Threshold> thresholds) {
        return thresholds.stream()
                .flatMap(threshold -> threshold.cells().stream().flatMap(cell -> finding(cell, threshold).stream()))
                .toList();
    }

    private Optional<Finding> finding(CellId id, Threshold threshold) {
        Optional<ReportedCell> now = ReportedCell.in(report.form(), id, Optional.empty());
        Optional<ReportedCell> then = ReportedCell.in(before, id, Optional.of(report.year() - 1));
        if (now.flatMap(ReportedCell::number).isEmpty()
                || then.flatMap(ReportedCell::number).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = now.get().number().orElseThrow();
        BigDecimal earlier = then.get().number().orElseThrow();
        BigDecimal change = number.subtract(earlier);
        boolean sudden = change.abs().compareTo(threshold.size()) > 0
                && change.abs().compareTo(earlier.abs().multiply(threshold.ratio())) > 0;
        if (!sudden) {
            return Optional.empty();
        }
        String percent = earlier.signum() == 0
                ? ""
                : change.abs()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(earlier.abs(), 1, RoundingMode.HALF_UP)
                        .toPlainString();
        boolean more = change.signum() > 0;
        String by = change.abs().toPlainString();
        Text rate = percent.isEmpty()
                ? new Text("", "")
                : new Text("（%s%%）".formatted(percent), " (%s %%)".formatted(percent));
        return Optional.of(rule.violation(
                List.of(id),
                new Finding.Sides(number, earlier),
                new Text(
                        "%s，%d年为 %s，%s %s%s。%s"
                                .formatted(
                                        now.get().words().zh(),
                                        report.year() - 1,
                                        earlier.toPlainString(),
                                        more ? "增加" : "减少",
                                        by,
                                        rate.zh(),
                                        rule.remedy().zh()),
                        "%s, %s in %d: %s %s%s. %s"
                                .formatted(
                                        now.get().words().en(),
                                        earlier.toPlainString(),
                                        report.year() - 1,
                                        by,
                                        more ? "more" : "fewer",
                                        rate.en(),
                                        rule.remedy().en()))));
    }
}
