package io.gongkai.statistics;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.OutcomeGroup;
import io.gongkai.form.Text;
import io.gongkai.form.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure that can be asked for by its id: a cell of the form, a group of outcomes, or an indicator. */
sealed interface Measure {

    String id();

    Text label();

    /** How it is computed; of a cell or a group its own words. */
    default Text definition() {
        return label();
    }

    /** As in the dictionary of measures. */
    String unit();

    /** The cells it is computed from, of every edition. */
    Set<CellId> cells();

    /** Ids of the editions in which it compares. */
    Set<String> editions();

    /** Ids of the notes that name it or any of its cells. */
    List<String> notes();

    /** What it is computed from besides. */
    default Set<Input> inputs() {
        return Set.of();
    }

    /** Whether a report that is not there leaves the figure without a part. */
    default boolean isOfReports() {
        return !cells().isEmpty() || inputs().stream().anyMatch(Input::isOfReports);
    }

    Value value(AreaFigures figures);

    default boolean isMoney() {
        return MeasureUnit.of(unit()).isMoney();
    }

    /** Whether it is one sum divided by another. */
    default boolean isRate() {
        return false;
    }

    /** What must be large enough to hold it against that of other areas, by the name used in the API. */
    default String base() {
        return isRate() ? "denominator" : "reports";
    }

    /** How large, unless a question says otherwise: below, single cases move a rate of cases by several points. */
    default int usualBase() {
        return isRate() && !cells().isEmpty() ? 30 : 1;
    }

    /** How far a share may lie elsewhere by chance; empty for what is no share of its denominator. */
    default Optional<WilsonInterval> interval(SeriesView.Observation figure) {
        Figure numerator = figure.numerator();
        Figure denominator = figure.denominator();
        return isRate() && unit().equals("share") && numerator != null && denominator != null
                ? WilsonInterval.of(numerator.number(), denominator.number())
                : Optional.empty();
    }

    /** A value as a number, where there is one. */
    static Optional<BigDecimal> number(@Nullable Object value) {
        return Optional.ofNullable(value).map(some -> new BigDecimal(some.toString()));
    }

    /**
     * @param value null where no report gives a number, or there is nothing to divide by
     * @param numerator of a quotient alone
     */
    record Value(
            @Nullable Object value,
            @Nullable Figure numerator,
            @Nullable Figure denominator) {

        static Value of(@Nullable Figure figure) {
            return new Value(figure == null ? null : figure.json(), null, null);
        }
    }

    record OfCell(Cell cell, Set<String> editions, List<String> notes) implements Measure {
        @Override
        public String id() {
            return cell.id().value();
        }

        @Override
        public Text label() {
            return cell.name();
        }

        @Override
        public String unit() {
            return cell.unit().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Set<CellId> cells() {
            return Set.of(cell.id());
        }

        boolean isSummed() {
            return cell.unit() != Unit.MONEY_UNSPECIFIED;
        }

        @Override
        public Value value(AreaFigures figures) {
            CellSum sum = figures.sums().of(cell.id());
            return Value.of(sum == null ? null : sum.figure());
        }
    }

    /** A group of outcomes in one column of table three. */
    record OfGroup(String id, Text label, Set<CellId> cells, Set<String> editions, List<String> notes)
            implements Measure {
        @Override
        public String unit() {
            return Unit.CASES.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Value value(AreaFigures figures) {
            List<BigDecimal> numbers = cells.stream()
                    .map(figures.sums()::of)
                    .filter(sum -> sum != null && sum.numbers() > 0)
                    .map(CellSum::total)
                    .toList();
            return Value.of(
                    numbers.isEmpty() ? null : Figure.count(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
    }

    record OfIndicator(Indicator indicator) implements Measure {
        @Override
        public String id() {
            return indicator.id();
        }

        @Override
        public Text label() {
            return indicator.label();
        }

        @Override
        public Text definition() {
            return indicator.definition();
        }

        @Override
        public String unit() {
            return indicator.unit();
        }

        @Override
        public Set<CellId> cells() {
            return indicator.cells();
        }

        @Override
        public Set<String> editions() {
            return indicator.editions();
        }

        @Override
        public List<String> notes() {
            return indicator.notes();
        }

        @Override
        public Set<Input> inputs() {
            return indicator.inputs();
        }

        @Override
        public boolean isRate() {
            return !indicator.by().isEmpty();
        }

        @Override
        public Value value(AreaFigures figures) {
            return indicator.value(figures.sums(), figures.inputs());
        }
    }

    /** What an id names, or why it names nothing that can be asked for. */
    sealed interface Found {
        record One(Measure measure) implements Found {}

        record Unknown() implements Found {}
    }

    /** @param id of a cell, an indicator, a group (its total column), or group.column for one kind of applicant */
    static Found find(String id, Measures measures) {
        for (Indicator indicator : measures.indicators()) {
            if (indicator.id().equals(id)) {
                return new Found.One(new OfIndicator(indicator));
            }
        }
        for (Edition edition : measures.editions().all()) {
            for (Cell cell : edition.index().values()) {
                if (cell.id().value().equals(id)) {
                    Set<CellId> cells = Set.of(cell.id());
                    return new Found.One(new OfCell(cell, having(cells, measures), notes(cells, measures)));
                }
            }
        }
        for (Edition edition : measures.editions().all()) {
            for (OutcomeGroup group : edition.outcomes()) {
                for (String column : OutcomeSums.columns(edition)) {
                    if (id.equals(group.id() + "." + column) || id.equals(group.id()) && column.equals("total")) {
                        return new Found.One(group(id, group, column, measures));
                    }
                }
            }
        }
        return new Found.Unknown();
    }

    private static Measure group(String id, OutcomeGroup group, String column, Measures measures) {
        Set<CellId> cells = measures.editions().all().stream()
                .flatMap(edition -> edition.outcomes().stream())
                .filter(same -> same.id().equals(group.id()))
                .flatMap(same -> same.rows().stream())
                .map(row -> OutcomeSums.cell(row, column))
                .collect(Collectors.toSet());
        return new OfGroup(id, group.label(), cells, having(cells, measures), notes(cells, measures));
    }

    private static Set<String> having(Set<CellId> cells, Measures measures) {
        return measures.editions().all().stream()
                .filter(edition ->
                        cells.stream().anyMatch(cell -> edition.cell(cell).isPresent()))
                .map(Edition::id)
                .collect(Collectors.toSet());
    }

    private static List<String> notes(Set<CellId> cells, Measures measures) {
        return measures.notes().stream()
                .filter(note -> note.cells().stream().anyMatch(cells::contains))
                .map(Measures.Note::id)
                .toList();
    }
}
