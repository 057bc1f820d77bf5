package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Column;
import io.gongkai.form.Edition;
import io.gongkai.form.OutcomeGroup;
import io.gongkai.form.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows which measures the parts of a measure are. A cut is empty where a measure is not made of such parts. */
final class BreakdownCuts {

    private static final String TOTAL = "total";
    private static final String TABLE = "applications.";
    private static final String HANDLED = TABLE + "handled_total";

    private final Measures dictionary;

    BreakdownCuts(Measures dictionary) {
        this.dictionary = dictionary;
    }

    List<BreakdownQuery.Cut> byOutcome(Measure measure, DivisionCode area, int year) {
        return cell(measure)
                .filter(id -> id.startsWith(HANDLED + "."))
                .map(id -> id.substring(HANDLED.length() + 1))
                .map(column -> List.of(outcomes(column, area, year)))
                .orElse(List.of());
    }

    List<BreakdownQuery.Cut> byOutcomeAndApplicant(Measure measure, DivisionCode area, int year) {
        return cell(measure)
                .filter(id -> id.equals(HANDLED + "." + TOTAL))
                .map(id -> columns(year).stream()
                        .map(column -> outcomes(column.id(), area, year))
                        .toList())
                .orElse(List.of());
    }

    List<BreakdownQuery.Cut> byApplicant(Measure measure, DivisionCode area, int year) {
        return row(measure)
                .map(row -> List.of(new BreakdownQuery.Cut(
                        part(TOTAL, label(TOTAL, year), area, row + "." + TOTAL),
                        columns(year).stream()
                                .filter(column -> !column.id().equals(TOTAL))
                                .map(column -> part(column.id(), column.label(), area, row + "." + column.id()))
                                .toList())))
                .orElse(List.of());
    }

    /** @param below the areas that make up the other */
    List<BreakdownQuery.Cut> byChild(Measure measure, DivisionCode area, List<Division> below) {
        return measure.isRate() || below.isEmpty()
                ? List.of()
                : List.of(new BreakdownQuery.Cut(
                        new BreakdownQuery.Part(TOTAL, measure.label(), area, measure, List.of()),
                        below.stream()
                                .map(child -> new BreakdownQuery.Part(
                                        child.code().value(),
                                        new Text(child.name(), child.name()),
                                        child.code(),
                                        measure,
                                        List.of()))
                                .toList()));
    }

    private BreakdownQuery.Cut outcomes(String column, DivisionCode area, int year) {
        return new BreakdownQuery.Cut(
                part(column, label(column, year), area, HANDLED + "." + column),
                dictionary.expected(year).outcomes().stream()
                        .map(group -> new BreakdownQuery.Part(
                                group.id(),
                                group.label(),
                                area,
                                measure(group.id() + "." + column),
                                rows(group, column, area)))
                        .toList());
    }

    /** Of every edition: which are there is seen by the reports. */
    private List<BreakdownQuery.Part> rows(OutcomeGroup group, String column, DivisionCode area) {
        Set<String> rows = new LinkedHashSet<>();
        for (Edition edition : dictionary.editions().all()) {
            edition.outcomes().stream()
                    .filter(same -> same.id().equals(group.id()))
                    .forEach(same -> rows.addAll(same.rows()));
        }
        return rows.stream()
                .map(row -> {
                    Measure.OfCell measure = (Measure.OfCell) measure(TABLE + row + "." + column);
                    return new BreakdownQuery.Part(row, measure.cell().rowName(), area, measure, List.of());
                })
                .toList();
    }

    private BreakdownQuery.Part part(String id, Text label, DivisionCode area, String measure) {
        return new BreakdownQuery.Part(id, label, area, measure(measure), List.of());
    }

    private Measure measure(String id) {
        return switch (Measure.find(id, dictionary)) {
            case Measure.Found.One(var measure) -> measure;
            case Measure.Found.Unknown _ -> throw new IllegalStateException("a part that is no measure: " + id);
        };
    }

    private List<Column> columns(int year) {
        return OutcomeSums.columnsOf(dictionary.expected(year)).toList();
    }

    private Text label(String column, int year) {
        return columns(year).stream()
                .filter(one -> one.id().equals(column))
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** The one cell a measure is. */
    private static Optional<String> cell(Measure measure) {
        return switch (measure) {
            case Measure.OfCell cell -> Optional.of(cell.id());
            case Measure.OfGroup _ -> Optional.empty();
            case Measure.OfIndicator indicator ->
                indicator.isRate() || indicator.cells().size() != 1
                        ? Optional.empty()
                        : Optional.of(indicator.cells().iterator().next().value());
        };
    }

    /** What a measure of the total column begins with, as those of the other columns do. */
    private static Optional<String> row(Measure measure) {
        if (measure instanceof Measure.OfGroup group) {
            String id = group.id();
            return id.contains(".")
                    ? Optional.of(id).filter(one -> one.endsWith("." + TOTAL)).map(BreakdownCuts::withoutColumn)
                    : Optional.of(id);
        }
        return cell(measure)
                .filter(id -> id.startsWith(TABLE) && id.endsWith("." + TOTAL))
                .map(BreakdownCuts::withoutColumn);
    }

    private static String withoutColumn(String id) {
        return id.substring(0, id.lastIndexOf('.'));
    }
}
