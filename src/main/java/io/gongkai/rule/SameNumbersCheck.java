package io.gongkai.rule;

import io.gongkai.form.CellId;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks for tables whose numbers are all those of another report: that one was filed again, or copied.
 *
 * @param least how many different numbers other than 0 a table must hold to be told from another
 */
record SameNumbersCheck(StatedRule rule, int least, FiledReport report) {

    /** @param whose the other report, in words */
    List<Finding> findings(FilledForm other, Text whose) {
        List<Table> same = report.form().edition().tables().stream()
                .filter(table -> isSame(table, other))
                .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        boolean all = same.size() == report.form().edition().tables().size();
        String zh = same.stream().map(table -> table.title().zh()).collect(Collectors.joining("”“", "“", "”"));
        String en = same.stream().map(table -> table.title().en()).collect(Collectors.joining("\", \"", "\"", "\""));
        return List.of(rule.violation(
                same.stream()
                        .flatMap(table -> numbers(report.form(), table).keySet().stream())
                        .toList(),
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

    private boolean isSame(Table table, FilledForm other) {
        Map<CellId, BigDecimal> numbers = numbers(report.form(), table);
        // One application, granted, stands in six cells: what tells reports apart is how many numbers differ.
        return numbers.values().stream().distinct().count() >= least && numbers.equals(numbers(other, table));
    }

    /** The numbers of a table that are not 0. */
    private static Map<CellId, BigDecimal> numbers(FilledForm form, Table table) {
        Map<CellId, BigDecimal> numbers = new TreeMap<>();
        form.values().forEach((cell, value) -> {
            if (form.edition().cell(cell).orElseThrow().table().id().equals(table.id())) {
                value.number()
                        .filter(number -> number.signum() != 0)
                        .map(BigDecimal::stripTrailingZeros)
                        .ifPresent(number -> numbers.put(cell, number));
            }
        });
        return numbers;
    }
}
