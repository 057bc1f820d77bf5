package io.gongkai.rule;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import io.gongkai.form.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a division's region report against those directly below it. A set of reports with some missing can prove it too
 * small, never too large.
 */
record LevelCheck(StatedRule rule, FiledReport report, Below below) {

    private static final int NAMED = 5;

    private record Gap(Cell cell, BigDecimal own, BigDecimal sum) {}

    List<Finding> findings(boolean equal) {
        if (below.reports().isEmpty()
                || equal && (!below.isComplete() || below.ownLevel().isEmpty())) {
            return List.of();
        }
        List<FilledForm> parts = Stream.concat(
                        below.reports().stream().map(FiledReport::form),
                        equal ? below.ownLevel().stream() : Stream.empty())
                .toList();
        List<Gap> gaps = new ArrayList<>();
        for (Cell cell : report.form().printedCells()) {
            number(report.form(), cell.id())
                    .filter(_ -> isAdditive(cell))
                    .flatMap(own -> gap(cell, own, parts, equal))
                    .ifPresent(gaps::add);
        }
        return gaps.isEmpty() ? List.of() : List.of(finding(gaps, equal));
    }

    /** Texts added to texts: money without a fixed unit cannot be. */
    private static boolean isAdditive(Cell cell) {
        return cell.unit() != Unit.MONEY_UNSPECIFIED;
    }

    private static Optional<Gap> gap(Cell cell, BigDecimal own, List<FilledForm> parts, boolean equal) {
        List<BigDecimal> numbers =
                parts.stream().flatMap(form -> number(form, cell.id()).stream()).toList();
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean wrong = equal
                ? numbers.size() == parts.size() && own.compareTo(sum) != 0
                : !cell.column().signed() && own.compareTo(sum) < 0;
        return wrong ? Optional.of(new Gap(cell, own, sum)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(FilledForm form, CellId id) {
        return form.value(id).flatMap(CellValue::number);
    }

    private Finding finding(List<Gap> gaps, boolean equal) {
        Gap first = gaps.getFirst();
        Text who = who(equal);
        String relation = equal ? "≠" : "<";
        String zh = gaps.stream()
                .limit(NAMED)
                .map(gap -> "%s %s %s %s"
                        .formatted(
                                gap.cell().name().zh(),
                                gap.own().toPlainString(),
                                relation,
                                gap.sum().toPlainString()))
                .collect(Collectors.joining("；"));
        String en = gaps.stream()
                .limit(NAMED)
                .map(gap -> "%s %s %s %s"
                        .formatted(
                                gap.cell().name().en(),
                                gap.own().toPlainString(),
                                relation,
                                gap.sum().toPlainString()))
                .collect(Collectors.joining("; "));
        boolean more = gaps.size() > NAMED;
        return rule.violation(
                gaps.stream().map(gap -> gap.cell().id()).toList(),
                new Finding.Sides(first.own(), first.sum()),
                new Text(
                        "本报告与%s的合计：%s%s。%s"
                                .formatted(
                                        who.zh(),
                                        zh,
                                        more ? "；等%d格".formatted(gaps.size()) : "",
                                        rule.remedy().zh()),
                        "This report against the sum of %s: %s%s. %s"
                                .formatted(
                                        who.en(),
                                        en,
                                        more ? "; %d cells in all".formatted(gaps.size()) : "",
                                        rule.remedy().en())));
    }

    private Text who(boolean equal) {
        int reported = below.reports().size();
        return equal
                ? new Text(
                        "本级机关和全部%d个下级".formatted(reported), "its own departments and all %d below".formatted(reported))
                : new Text(
                        "已报送的%d个下级（应报送%d个）".formatted(reported, below.expected()),
                        "the %d reports filed below (%d expected)".formatted(reported, below.expected()));
    }
}
