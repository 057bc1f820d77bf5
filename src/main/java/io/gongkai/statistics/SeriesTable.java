package io.gongkai.statistics;

import io.gongkai.form.Text;
import io.gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Observations as rows, with the notes on each in words and the state it is of. */
final class SeriesTable {

    static final List<String> COLUMNS = List.of(
            "division",
            "division_name",
            "level",
            "year",
            "measure",
            "measure_zh",
            "measure_en",
            "unit",
            "value",
            "numerator",
            "denominator",
            "expected",
            "reported",
            "numbers",
            "blank",
            "not_applicable",
            "missing",
            "not_printed",
            "with_errors",
            "notes",
            "notes_zh",
            "notes_en",
            "bodies",
            "scope",
            "kind",
            "figures",
            "boundaries",
            "snapshot");

    /** The columns that hold codes and words, whatever they look like. */
    static final Set<String> TEXTS = Set.of(
            "division",
            "division_name",
            "level",
            "measure",
            "measure_zh",
            "measure_en",
            "unit",
            "notes",
            "notes_zh",
            "notes_en",
            "bodies",
            "scope",
            "kind",
            "figures",
            "boundaries");

    /** Those that hold small whole numbers, in every row; in the columns that are left numbers of any size stand. */
    static final Set<String> COUNTS = Set.of(
            "year",
            "expected",
            "reported",
            "numbers",
            "blank",
            "not_applicable",
            "missing",
            "not_printed",
            "with_errors");

    static final String BETWEEN = "; ";

    private final Observed view;
    private final Map<String, SeriesView.Area> areas;
    private final Map<String, SeriesView.MeasureInSeries> measures;
    private final Map<String, Text> notes = new LinkedHashMap<>();

    SeriesTable(Observed view, Collection<SeriesView.Area> areas) {
        this.view = view;
        this.areas = areas.stream().collect(Collectors.toMap(SeriesView.Area::code, Function.identity()));
        this.measures =
                view.measures().stream().collect(Collectors.toMap(SeriesView.MeasureInSeries::id, Function.identity()));
        view.notes().forEach(note -> notes.put(note.id(), note.text()));
    }

    static Table of(SeriesView view) {
        SeriesTable written = new SeriesTable(view, view.areas());
        return new Table(
                COLUMNS, TEXTS, view.observations().stream().map(written::row).toList());
    }

    /**
     * With the words of notes only where the same notes stand for the first time.
     *
     * @param explained the notes whose words were given before; those of the view are added
     */
    static Table of(SeriesView view, Set<String> explained) {
        SeriesTable written = new SeriesTable(view, view.areas());
        return new Table(
                COLUMNS,
                TEXTS,
                view.observations().stream()
                        .map(one -> written.row(one, explained::add))
                        .toList());
    }

    List<@Nullable String> row(SeriesView.Observation one) {
        return row(one, _ -> true);
    }

    /** @param explaining whether the words of these notes are wanted */
    private List<@Nullable String> row(SeriesView.Observation one, Predicate<String> explaining) {
        SeriesView.Area area = areas.get(one.division());
        SeriesView.MeasureInSeries measure = measures.get(one.measure());
        Set<String> ids = new LinkedHashSet<>(one.notes());
        ids.addAll(measure.notes());
        List<@Nullable String> row = new ArrayList<>();
        row.add(one.division());
        row.add(area.name());
        row.add(area.level());
        row.add(String.valueOf(one.year()));
        row.add(one.measure());
        row.add(measure.label().zh());
        row.add(measure.label().en());
        row.add(measure.unit());
        row.add(written(one.value()));
        row.add(written(one.numerator()));
        row.add(written(one.denominator()));
        one.coverage().values().forEach(count -> row.add(String.valueOf(count)));
        String together = String.join(BETWEEN, ids);
        boolean inWords = explaining.test(together);
        row.add(together);
        row.add(inWords ? words(ids, Text::zh) : null);
        row.add(inWords ? words(ids, Text::en) : null);
        row.add(view.bodies());
        row.add(view.scope());
        row.add(view.kind());
        row.add(view.figures());
        row.add(view.boundaries());
        row.add(String.valueOf(view.snapshot().id()));
        return row;
    }

    private String words(Set<String> ids, Function<Text, String> language) {
        return ids.stream().map(notes::get).map(language).collect(Collectors.joining(BETWEEN));
    }

    /** In plain decimal notation; null where there is none. */
    static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Figure figure -> String.valueOf(figure.json());
            case BigDecimal number -> number.toPlainString();
            default -> String.valueOf(value);
        };
    }
}
