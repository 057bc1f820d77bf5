package io.gongkai.rule;

import io.gongkai.form.CellId;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Hint;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for an amount given in 元 where 万元 is asked: far above the year before, or above what there can be. */
record MagnitudeCheck(StatedRule rule, StatedRule.Magnitude check, FiledReport report) {

    private static final BigDecimal YUAN_IN_WAN_YUAN = BigDecimal.valueOf(10_000);
    /** Within so many times the year before, the amount divided by ten thousand is what was meant. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(5);

    List<Finding> findings(Optional<FilledForm> before) {
        Optional<ReportedCell> now = ReportedCell.in(report.form(), check.cell(), Optional.empty())
                .filter(cell -> cell.number().isPresent());
        if (now.isEmpty()) {
            return List.of();
        }
        BigDecimal amount = now.get().number().orElseThrow();
        BigDecimal earlier = before.flatMap(form -> ReportedCell.in(form, check.cell(), Optional.of(report.year() - 1)))
                .flatMap(ReportedCell::number)
                .filter(number -> number.signum() > 0)
                .orElse(null);
        BigDecimal most = check.most().get(report.division().level());
        if (earlier != null && amount.compareTo(earlier.multiply(check.ratio())) >= 0) {
            return List.of(finding(now.get(), amount, earlier));
        }
        if (most != null && amount.compareTo(most) > 0) {
            return List.of(finding(now.get(), amount, null));
        }
        return List.of();
    }

    private Finding finding(ReportedCell cell, BigDecimal amount, @Nullable BigDecimal earlier) {
        BigDecimal meant = amount.divide(YUAN_IN_WAN_YUAN).stripTrailingZeros();
        boolean near = earlier != null
                && meant.compareTo(earlier.multiply(NEAR)) <= 0
                && meant.multiply(NEAR).compareTo(earlier) >= 0;
        CellId id = cell.cell().id();
        Text than = earlier == null
                ? new Text("超出本级可能的数额", "more than there can be at this level")
                : new Text(
                        "%d年为 %s，相差千倍以上".formatted(report.year() - 1, earlier.toPlainString()),
                        "in %d it was %s, a thousandth or less".formatted(report.year() - 1, earlier.toPlainString()));
        String likely = near ? "很可能" : "可能";
        return rule.violation(
                        List.of(id),
                        earlier == null ? null : new Finding.Sides(amount, earlier),
                        new Text(
                                "%s 万元，%s，%s是以元为单位填的。%s"
                                        .formatted(
                                                cell.words().zh(),
                                                than.zh(),
                                                likely,
                                                rule.remedy().zh()),
                                "%s (万元): %s; %s given in yuan. %s"
                                        .formatted(
                                                cell.words().en(),
                                                than.en(),
                                                near ? "most likely" : "perhaps",
                                                rule.remedy().en())))
                .with(List.of(new Hint(
                        List.of(new Hint.Change(id, amount, meant)),
                        near ? Hint.Certainty.LIKELY : Hint.Certainty.POSSIBLE,
                        new Text(
                                "以元为单位填的，应为 %s 万元。".formatted(meant.toPlainString()),
                                "If it is in yuan, the amount is %s.".formatted(meant.toPlainString())))));
    }
}
