package io.gongkai.repair;

import io.gongkai.form.CellId;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Hint;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds to the findings of broken sums what would most likely mend them. */
public final class Repairs {

    private static final int OFFERED = 3;
    private static final int NAMED = 4;

    private Repairs() {}

    /** The findings, those of broken sums with hints. */
    public static List<Finding> suggested(List<Finding> findings, FilledForm form) {
        if (findings.stream().noneMatch(Repairs::isBrokenSum)) {
            return findings;
        }
        Sums sums = Sums.of(form);
        Map<List<Sum>, List<Hint>> hints = hints(sums);
        return findings.stream()
                .map(finding -> isBrokenSum(finding)
                        ? hints.entrySet().stream()
                                .filter(group -> isOf(group.getKey(), finding))
                                .findFirst()
                                .map(group -> finding.with(group.getValue()))
                                .orElse(finding)
                        : finding)
                .toList();
    }

    /**
     * The hints of each group of broken sums. What no repair of a group alone explains may have one cause with others:
     * two cells of a row that changed places, a whole table that slipped.
     */
    private static Map<List<Sum>, List<Hint>> hints(Sums sums) {
        Map<List<Sum>, List<Hint>> hints = new HashMap<>();
        List<List<Sum>> unexplained = new ArrayList<>();
        for (List<Sum> group : sums.groups()) {
            List<Hint> found = hints(sums, group);
            hints.put(group, found);
            if (found.isEmpty()) {
                unexplained.add(group);
            }
        }
        if (unexplained.size() > 1) {
            List<Sum> together = unexplained.stream().flatMap(List::stream).toList();
            List<Hint> found = hints(sums, together);
            unexplained.forEach(group -> hints.put(group, found));
        }
        return hints;
    }

    private static boolean isBrokenSum(Finding finding) {
        return finding.sides() != null && finding.severity() == Severity.ERROR;
    }

    private static boolean isOf(List<Sum> group, Finding finding) {
        Set<CellId> cells = new HashSet<>(finding.cells());
        return group.stream()
                .anyMatch(sum -> sum.rule().equals(finding.ruleId())
                        && sum.coefficients().keySet().equals(cells));
    }

    private static List<Hint> hints(Sums sums, List<Sum> group) {
        Set<Map<CellId, BigDecimal>> seen = new HashSet<>();
        List<Repair> repairs = Stream.concat(
                        new MovedNumbers(sums, group).repairs().stream(),
                        new FewestCells(sums, group).repairs().stream())
                .sorted(Repair.LIKELIEST_FIRST)
                .filter(repair -> seen.add(repair.numbers()))
                .toList();
        return repairs.stream()
                .limit(OFFERED)
                .map(repair -> hint(sums, repair, isLikely(repair, repairs)))
                .toList();
    }

    /** It stands alone, or is the only one that looks like a slip of its kind. */
    private static boolean isLikely(Repair repair, List<Repair> all) {
        boolean first = all.getFirst().equals(repair);
        return first
                && (all.size() == 1
                        || repair.slip() != Slip.UNKNOWN
                                && all.stream()
                                                .filter(other -> other.slip() == repair.slip())
                                                .count()
                                        == 1);
    }

    private static Hint hint(Sums sums, Repair repair, boolean likely) {
        List<Hint.Change> changes = repair.numbers().entrySet().stream()
                .map(entry -> new Hint.Change(
                        entry.getKey(), sums.number(entry.getKey()).orElseThrow(), entry.getValue()))
                .toList();
        return new Hint(
                changes,
                likely ? Hint.Certainty.LIKELY : Hint.Certainty.POSSIBLE,
                message(sums, changes, repair.slip(), likely));
    }

    private static Text message(Sums sums, List<Hint.Change> changes, Slip slip, boolean likely) {
        String more = changes.size() > NAMED ? "等%d格".formatted(changes.size()) : "";
        String moreEn = changes.size() > NAMED ? " and so on, %d cells".formatted(changes.size()) : "";
        Text what = slip.words();
        return new Text(
                "%s%s：%s%s，有关的合计就全部相符。请对照原始数据确认。"
                        .formatted(
                                likely ? "很可能" : "可能",
                                what.zh().isEmpty() ? "有误" : what.zh(),
                                changes.stream()
                                        .limit(NAMED)
                                        .map(change -> "%s由 %s 改为 %s"
                                                .formatted(
                                                        name(sums, change.cell())
                                                                .zh(),
                                                        printed(change.from()),
                                                        change.to().toPlainString()))
                                        .collect(Collectors.joining("，")),
                                more),
                "%s%s: %s%s would make every sum concerned agree. Compare with the records first."
                        .formatted(
                                likely ? "Likely" : "Possibly",
                                what.en().isEmpty() ? "" : " " + what.en(),
                                changes.stream()
                                        .limit(NAMED)
                                        .map(change -> "%s from %s to %s"
                                                .formatted(
                                                        name(sums, change.cell())
                                                                .en(),
                                                        printed(change.from()),
                                                        change.to().toPlainString()))
                                        .collect(Collectors.joining(", ")),
                                moreEn));
    }

    private static String printed(BigDecimal number) {
        return Optional.ofNullable(number).map(BigDecimal::toPlainString).orElse("");
    }

    private static Text name(Sums sums, CellId cell) {
        return sums.form().edition().cell(cell).orElseThrow().name();
    }
}
