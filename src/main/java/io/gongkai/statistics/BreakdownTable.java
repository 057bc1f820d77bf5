package io.gongkai.statistics;

import io.gongkai.form.Text;
import io.gongkai.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A breakdown as rows: of each cut the whole, with what its parts add up to, then the parts and the rows in them. */
final class BreakdownTable {

    private static final List<String> COLUMNS =
            List.of("cut", "part", "row", "label_zh", "label_en", "share", "sum", "difference");

    private static final Set<String> TEXTS = Set.of("cut", "part", "row", "label_zh", "label_en");

    private final SeriesTable figures;
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    private BreakdownTable(BreakdownView view) {
        this.figures = new SeriesTable(view, view.areas());
        view.cuts().forEach(this::add);
    }

    static Table of(BreakdownView view) {
        Set<String> texts = new HashSet<>(TEXTS);
        texts.addAll(SeriesTable.TEXTS);
        return new Table(
                Stream.concat(COLUMNS.stream(), SeriesTable.COLUMNS.stream()).toList(),
                texts,
                new BreakdownTable(view).rows);
    }

    private void add(BreakdownView.Cut cut) {
        add(
                cut.whole(),
                cut.label(),
                cut.id(),
                null,
                null,
                null,
                SeriesTable.written(cut.sum()),
                SeriesTable.written(cut.difference()));
        for (BreakdownView.Part part : cut.parts()) {
            add(part, cut.id(), part.id(), null);
            part.rows().forEach(row -> add(row, cut.id(), part.id(), row.id()));
        }
    }

    private void add(BreakdownView.Part one, String cut, String part, @Nullable String row) {
        add(one.figure(), one.label(), cut, part, row, SeriesTable.written(one.share()), null, null);
    }

    private void add(SeriesView.Observation figure, Text label, @Nullable String... values) {
        List<@Nullable String> row = new ArrayList<>(Arrays.asList(values).subList(0, 3));
        row.add(label.zh());
        row.add(label.en());
        row.addAll(Arrays.asList(values).subList(3, values.length));
        row.addAll(figures.row(figure));
        rows.add(row);
    }
}
