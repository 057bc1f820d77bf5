package io.gongkai.rule;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks for tables whose numbers are all those of another report: that one was filed again, or copied. */
final class SameNumbersCheck {

    /** What most cells hold. */
    private static final CellValue NOTHING = new CellValue.Count(0);

    private final StatedRule rule;
    private final FiledReport report;

    /** Tables that can be told from others. */
    private final List<Telling> telling = new ArrayList<>();

    /** @param numbers those other than 0 */
    private record Telling(Table table, Map<CellId, BigDecimal> numbers) {}

    /** @param least how many different numbers other than 0 a table must hold to be told from another */
    SameNumbersCheck(StatedRule rule, int least, FiledReport report) {
        this.rule = rule;
        this.report = report;
        for (Table table : report.form().edition().tables()) {
            Map<CellId, BigDecimal> its = numbers(report.form(), table);
            // One application, granted, stands in six cells: what tells reports apart is how many numbers differ.
            if (its.values().stream().distinct().count() >= least) {
                telling.add(new Telling(table, its));
            }
        }
    }

    /** @param whose the other report, in words */
    List<Finding> findings(FilledForm other, Text whose) {
        List<Telling> same = telling.stream().filter(one -> isSame(one, other)).toList();
        if (same.isEmpty()) {
            return List.of();
        }
        boolean all = same.size() == report.form().edition().tables().size();
        String zh = same.stream().map(one -> one.table().title().zh()).collect(Collectors.joining("”“", "“", "”"));
        String en =
                same.stream().map(one -> one.table().title().en()).collect(Collectors.joining("\", \"", "\"", "\""));
        return List.of(rule.violation(
                same.stream().flatMap(one -> one.numbers().keySet().stream()).toList(),
                null,
                new Text(
                        "%s的数字与%s完全相同，%s把那份报告再次报送了。%s"
                                .formatted(
                                        zh,
                                        whose.zh(),
                                        all ? "很可能" : "可能",
                                        rule.remedy().zh()),
                        "All numbers of %s are those of %s; that report was %s filed again. %s"
                                .formatted(
                                        en,
                                        whose.en(),
                                        all ? "most likely" : "perhaps",
                                        rule.remedy().en()))));
    }

    /** Mostly told by the first number. */
    private static boolean isSame(Telling one, FilledForm other) {
        return one.numbers().entrySet().stream()
                        .allMatch(mine -> other.value(mine.getKey())
                                .flatMap(CellValue::number)
                                .filter(number -> number.compareTo(mine.getValue()) == 0)
                                .isPresent())
                && numbers(other, one.table()).size() == one.numbers().size();
    }

    /** The numbers of a table that are not 0. */
    private static Map<CellId, BigDecimal> numbers(FilledForm form, Table table) {
        Map<CellId, BigDecimal> numbers = new TreeMap<>();
        form.values().forEach((cell, value) -> {
            if (!value.equals(NOTHING)
                    && form.edition().cell(cell).orElseThrow().table().id().equals(table.id())) {
                value.number()
                        .filter(number -> number.signum() != 0)
                        .map(BigDecimal::stripTrailingZeros)
                        .ifPresent(number -> numbers.put(cell, number));
            }
        });
        return numbers;
    }
}
