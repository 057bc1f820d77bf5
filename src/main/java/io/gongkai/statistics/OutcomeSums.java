package io.gongkai.statistics;

import io.gongkai.form.CellId;
import io.gongkai.form.Column;
import io.gongkai.form.Edition;
import io.gongkai.form.OutcomeGroup;
import io.gongkai.form.Table;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The groups of outcomes of table three, for each kind of applicant and in total: what the rows of a group add up to.
 * A report has either the rows of its form or those in their place, so a group is the sum of whatever stands.
 */
final class OutcomeSums {

    private static final String TABLE = "applications";
    private static final String HANDLED = "handled_total";

    private final CellSums sums;
    private final Collection<PublishedErrors> errors;
    private final Set<String> columns = new LinkedHashSet<>();
    private final SequencedMap<String, OutcomeGroup> groups = new LinkedHashMap<>();

    /** @param errors those of the reports added */
    OutcomeSums(CellSums sums, Collection<PublishedErrors> errors) {
        this.sums = sums;
        this.errors = errors;
        for (Edition edition : sums.editions()) {
            edition.outcomes().forEach(group -> groups.putIfAbsent(group.id(), group));
            columns.addAll(columns(edition));
        }
    }

    OutcomesView view() {
        SequencedMap<String, OutcomesView.Group> views = new LinkedHashMap<>();
        groups.forEach((id, group) -> views.put(id, view(group)));
        SequencedMap<String, @Nullable Figure> handled = new LinkedHashMap<>();
        SequencedMap<String, @Nullable Figure> difference = new LinkedHashMap<>();
        for (String column : columns) {
            Figure total = handled(column);
            handled.put(column, total);
            difference.put(
                    column, total == null ? null : sumOfGroups(views, column).minus(total));
        }
        return new OutcomesView(views, handled, difference);
    }

    private OutcomesView.Group view(OutcomeGroup group) {
        SequencedMap<String, @Nullable Figure> values = new LinkedHashMap<>();
        SequencedMap<String, Integer> incomplete = new LinkedHashMap<>();
        SequencedMap<String, Integer> withErrors = new LinkedHashMap<>();
        for (String column : columns) {
            values.put(column, value(group, column));
            int reports = incompleteReports(group, column);
            if (reports > 0) {
                incomplete.put(column, reports);
            }
            int erring = PublishedErrors.reports(errors, cells(group, column));
            if (erring > 0) {
                withErrors.put(column, erring);
            }
        }
        return new OutcomesView.Group(group.label(), values, incomplete, withErrors);
    }

    private @Nullable Figure value(OutcomeGroup group, String column) {
        List<CellSum> parts = cells(group, column).stream()
                .map(sums::of)
                .filter(sum -> sum != null && sum.numbers() > 0)
                .toList();
        return parts.isEmpty()
                ? null
                : Figure.count(parts.stream().map(CellSum::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Reports that print a cell of the group in this column and give no number in it. */
    private int incompleteReports(OutcomeGroup group, String column) {
        List<CellId> cells = cells(group, column);
        return (int) sums.incomplete().stream()
                .filter(report -> cells.stream().anyMatch(report.cells()::contains))
                .count();
    }

    private @Nullable Figure handled(String column) {
        CellSum sum = sums.of(cell(HANDLED, column));
        return sum == null ? null : sum.figure();
    }

    private static Figure sumOfGroups(Map<String, OutcomesView.Group> groups, String column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OutcomesView.Group group : groups.values()) {
            Figure value = group.values().get(column);
            sum = value == null ? sum : sum.add(value.number());
        }
        return Figure.count(sum);
    }

    private static List<CellId> cells(OutcomeGroup group, String column) {
        return group.rows().stream().map(row -> cell(row, column)).toList();
    }

    /** The columns of table three. */
    static Stream<Column> columnsOf(Edition edition) {
        return edition.tables().stream()
                .filter(table -> table.id().equals(TABLE))
                .map(Table::blocks)
                .flatMap(List::stream)
                .flatMap(block -> block.columns().stream());
    }

    /** Their ids. */
    static Set<String> columns(Edition edition) {
        return columnsOf(edition).map(Column::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A cell of table three. */
    static CellId cell(String row, String column) {
        return new CellId(TABLE + "." + row + "." + column);
    }
}
