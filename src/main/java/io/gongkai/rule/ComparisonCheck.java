package io.gongkai.rule;

import io.gongkai.form.CellId;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the comparisons of a rule on a report and, where a comparison needs it, on the report of the year before. A
 * comparison with a cell that an edition does not have does not apply; one with a cell that holds no number cannot be
 * assessed.
 */
record ComparisonCheck(StatedRule rule, FiledReport report, Optional<FilledForm> before) {

    private record Summand(ReportedCell at, boolean minus) {
        BigDecimal signed() {
            BigDecimal number = at.number().orElseThrow();
            return minus ? number.negate() : number;
        }
    }

    List<Finding> findings(List<Comparison> comparisons) {
        List<Finding> findings = new ArrayList<>();
        Set<ReportedCell> numberless = new LinkedHashSet<>();
        boolean waits = false;
        for (Comparison comparison : comparisons.stream()
                .flatMap(one -> one.in(report.form().edition()))
                .toList()) {
            if (before.isEmpty() && needsYearBefore(comparison)) {
                waits = true;
                continue;
            }
            Optional<List<Summand>> left = summands(comparison.left());
            Optional<List<Summand>> right = summands(comparison.right());
            if (left.isEmpty() || right.isEmpty()) {
                continue;
            }
            List<ReportedCell> empty = Stream.concat(left.get().stream(), right.get().stream())
                    .map(Summand::at)
                    .filter(at -> at.number().isEmpty())
                    .toList();
            if (empty.isEmpty()) {
                violation(comparison, left.get(), right.get()).ifPresent(findings::add);
            } else {
                numberless.addAll(empty);
            }
        }
        if (waits) {
            findings.add(rule.notAssessable(
                    List.of(),
                    new Text(
                            "%d年的报告尚未报送；报送后再核对。".formatted(report.year() - 1),
                            "the report for %d is not filed; it is assessed once it is."
                                    .formatted(report.year() - 1))));
        }
        if (!numberless.isEmpty()) {
            findings.add(blank(numberless));
        }
        return findings;
    }

    private static boolean needsYearBefore(Comparison comparison) {
        return Stream.concat(comparison.left().stream(), comparison.right().stream())
                .anyMatch(Comparison.Term::previous);
    }

    /** Empty if an edition has no such cell. */
    private Optional<List<Summand>> summands(List<Comparison.Term> terms) {
        List<Summand> summands = new ArrayList<>();
        for (Comparison.Term term : terms) {
            Optional<ReportedCell> cell = term.previous()
                    ? before.flatMap(form -> ReportedCell.in(form, term.id(), Optional.of(report.year() - 1)))
                    : ReportedCell.in(report.form(), term.id(), Optional.empty());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            summands.add(new Summand(cell.get(), term.minus()));
        }
        return Optional.of(summands);
    }

    private Optional<Finding> violation(Comparison comparison, List<Summand> left, List<Summand> right) {
        BigDecimal leftSum = sum(left);
        BigDecimal rightSum = sum(right);
        int order = leftSum.compareTo(rightSum);
        boolean kept =
                switch (comparison.relation()) {
                    case EQUAL -> order == 0;
                    case AT_MOST -> order <= 0;
                };
        if (kept) {
            return Optional.empty();
        }
        return Optional.of(rule.violation(
                ownCells(left, right),
                new Finding.Sides(leftSum, rightSum),
                message(comparison, side(left, leftSum), side(right, rightSum), leftSum.subtract(rightSum))));
    }

    private Text message(Comparison comparison, Text left, Text right, BigDecimal difference) {
        String by = difference.abs().toPlainString();
        Text relation =
                switch (comparison.relation()) {
                    case EQUAL ->
                        difference.signum() > 0
                                ? new Text("多 " + by, by + " more")
                                : new Text("少 " + by, by + " fewer");
                    case AT_MOST -> new Text("不应多于，现多 " + by, by + " more, where it can be at most as many");
                };
        return new Text(
                "%s，应与%s相比：%s。%s"
                        .formatted(
                                left.zh(),
                                right.zh(),
                                relation.zh(),
                                rule.remedy().zh()),
                "%s, against %s: %s. %s"
                        .formatted(
                                left.en(),
                                right.en(),
                                relation.en(),
                                rule.remedy().en()));
    }

    private static Text side(List<Summand> summands, BigDecimal sum) {
        if (summands.isEmpty()) {
            return new Text(" 0 ", "0");
        }
        String total = summands.size() == 1 ? "" : " = " + sum.toPlainString();
        String zh = "";
        String en = "";
        for (Summand summand : summands) {
            String sign = summand.minus() ? " − " : zh.isEmpty() ? "" : " + ";
            zh += sign + summand.at().words().zh();
            en += sign + summand.at().words().en();
        }
        return new Text(zh + total, en + total);
    }

    private static BigDecimal sum(List<Summand> summands) {
        return summands.stream().map(Summand::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<CellId> ownCells(List<Summand> left, List<Summand> right) {
        return Stream.concat(left.stream(), right.stream())
                .map(Summand::at)
                .filter(at -> at.otherYear().isEmpty())
                .map(at -> at.cell().id())
                .distinct()
                .toList();
    }

    private Finding blank(Set<ReportedCell> numberless) {
        List<ReportedCell> named = numberless.stream().limit(5).toList();
        String more = numberless.size() > named.size() ? "等%d格".formatted(numberless.size()) : "";
        String moreEn =
                numberless.size() > named.size() ? " and %d more".formatted(numberless.size() - named.size()) : "";
        return rule.notAssessable(
                numberless.stream()
                        .filter(at -> at.otherYear().isEmpty())
                        .map(at -> at.cell().id())
                        .toList(),
                new Text(
                        named.stream().map(at -> at.name().zh()).collect(Collectors.joining("、")) + more + "没有数字。",
                        "no number in "
                                + named.stream().map(at -> at.name().en()).collect(Collectors.joining("; ")) + moreEn
                                + "."));
    }
}
