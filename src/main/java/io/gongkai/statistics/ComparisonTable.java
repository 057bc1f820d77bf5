package io.gongkai.statistics;

import io.gongkai.form.Text;
import io.gongkai.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Observations as rows, each with what it is compared with. */
final class ComparisonTable {

    private static final List<String> COLUMNS = List.of(
            "previous",
            "change",
            "relative_change",
            "points",
            "comparison_notes",
            "comparison_notes_zh",
            "comparison_notes_en");

    private static final Set<String> TEXTS = Set.of("comparison_notes", "comparison_notes_zh", "comparison_notes_en");

    private ComparisonTable() {}

    static Table of(SeriesView view) {
        Table plain = SeriesTable.of(view);
        Map<String, Text> words =
                view.notes().stream().collect(Collectors.toMap(SeriesView.Note::id, SeriesView.Note::text));
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int place = 0; place < plain.rows().size(); place++) {
            List<@Nullable String> row = new ArrayList<>(plain.rows().get(place));
            row.addAll(values(view.observations().get(place).comparison(), words));
            rows.add(row);
        }
        Set<String> texts = new HashSet<>(plain.texts());
        texts.addAll(TEXTS);
        return new Table(
                Stream.concat(plain.columns().stream(), COLUMNS.stream()).toList(), texts, rows);
    }

    private static List<@Nullable String> values(SeriesView.Comparison compared, Map<String, Text> words) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(SeriesTable.written(compared.previous()));
        values.add(SeriesTable.written(compared.absolute()));
        values.add(SeriesTable.written(compared.relative()));
        values.add(SeriesTable.written(compared.points()));
        values.add(String.join(SeriesTable.BETWEEN, compared.notes()));
        values.add(compared.notes().stream()
                .map(id -> words.get(id).zh())
                .collect(Collectors.joining(SeriesTable.BETWEEN)));
        values.add(compared.notes().stream()
                .map(id -> words.get(id).en())
                .collect(Collectors.joining(SeriesTable.BETWEEN)));
        return values;
    }
}
