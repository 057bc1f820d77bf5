package io.gongkai.statistics;

import io.gongkai.form.Text;
import io.gongkai.table.Section;
import io.gongkai.table.Table;
import io.gongkai.table.Tabular;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up as rows. The first column says of what a row is: a figure, with the columns of a series and the number of the
 * area's own report beside; a body that is missing, or whose report is not as the others; a note on all.
 */
record RollupTable(RollupView rollup, SeriesView series) implements Tabular {

    private static final List<String> COLUMNS = List.of("row", "own", "own_difference");

    private static final String FIGURE = "figure";
    private static final String NOTE = "note";

    @Override
    public Table table() {
        Set<String> texts = new HashSet<>(SeriesTable.TEXTS);
        texts.add(COLUMNS.getFirst());
        List<List<@Nullable String>> rows = new ArrayList<>();
        SeriesTable figures = new SeriesTable(series, series.areas());
        series.observations().forEach(one -> rows.add(figure(one, figures)));
        bodies().forEach((state, all) -> all.forEach(one -> rows.add(body(state, one))));
        rollup.notes().forEach(note -> rows.add(row(NOTE, words(note.id(), note.text()))));
        return new Table(
                Stream.concat(COLUMNS.stream(), SeriesTable.COLUMNS.stream()).toList(), texts, rows);
    }

    private List<@Nullable String> figure(SeriesView.Observation one, SeriesTable figures) {
        OwnReportView own = rollup.own();
        List<@Nullable String> row = new ArrayList<>();
        row.add(FIGURE);
        row.add(own == null ? null : SeriesTable.written(own.cells().get(one.measure())));
        row.add(own == null ? null : SeriesTable.written(own.difference().get(one.measure())));
        row.addAll(figures.row(one));
        return row;
    }

    /** A body that a reader must know of, with why where there is a reason. */
    private record Named(String code, String name, @Nullable Text why) {

        static Named of(CoverageView.Named body) {
            return new Named(body.code(), body.name(), null);
        }
    }

    private Map<String, List<Named>> bodies() {
        CoverageView coverage = rollup.coverage();
        Map<String, List<Named>> bodies = new LinkedHashMap<>();
        bodies.put("missing", coverage.missing().stream().map(Named::of).toList());
        bodies.put("returned", coverage.returned().stream().map(Named::of).toList());
        bodies.put(
                "not_accepted", coverage.notAccepted().stream().map(Named::of).toList());
        bodies.put(
                "not_expected",
                coverage.notExpected().stream()
                        .map(one -> new Named(one.code(), one.name(), one.reason()))
                        .toList());
        bodies.put(
                "with_errors",
                coverage.withErrors().stream()
                        .map(one -> new Named(one.code(), one.name(), new Text(one.reason(), one.reason())))
                        .toList());
        return bodies;
    }

    private List<@Nullable String> body(String state, Named one) {
        Map<String, String> values = one.why() == null ? new LinkedHashMap<>() : words(state, one.why());
        values.put("division", one.code());
        values.put("division_name", one.name());
        return row(state, values);
    }

    private static Map<String, String> words(String id, Text text) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("notes", id);
        words.put("notes_zh", text.zh());
        words.put("notes_en", text.en());
        return words;
    }

    /** What stands on every row of a series stands on this one too. */
    private List<@Nullable String> row(String of, Map<String, String> values) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(values);
        all.put("year", String.valueOf(rollup.year()));
        all.put("bodies", rollup.bodies());
        all.put("scope", rollup.scope());
        all.put("kind", rollup.kind());
        all.put("figures", rollup.figures());
        all.put("boundaries", series.boundaries());
        all.put("snapshot", String.valueOf(rollup.snapshot().id()));
        List<@Nullable String> row = new ArrayList<>();
        row.add(of);
        row.add(null);
        row.add(null);
        SeriesTable.COLUMNS.forEach(column -> row.add(all.get(column)));
        return row;
    }

    @Override
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(series.sections());
        sections.add(Section.of("汇总 Roll-up")
                .line("editions", String.join(SeriesTable.BETWEEN, rollup.editions()))
                .line("boundaries", String.valueOf(rollup.boundaries().year()))
                .line("revisions", String.valueOf(rollup.snapshot().revisions()))
                .done());
        sections.add(new Section(
                "汇总注释 Notes on the roll-up",
                rollup.notes().stream()
                        .map(note ->
                                List.of(note.id(), note.text().zh(), note.text().en()))
                        .toList()));
        sections.add(new Section(
                "单位 Bodies",
                bodies().entrySet().stream()
                        .flatMap(state -> state.getValue().stream().map(one -> line(state.getKey(), one)))
                        .toList()));
        sections.add(new Section(
                "没有数字的报告 Reports without a number: cell, numbers, blank, not applicable, missing, not printed",
                rollup.coverage().blankCells().entrySet().stream()
                        .map(cell -> blank(cell.getKey(), cell.getValue()))
                        .toList()));
        return sections;
    }

    private static List<String> line(String state, Named one) {
        List<String> line = new ArrayList<>(List.of(state, one.code() + " " + one.name()));
        Text why = one.why();
        if (why != null) {
            line.add(why.zh());
        }
        return line;
    }

    private static List<String> blank(String cell, CoverageView.BlankCells of) {
        return Stream.concat(
                        Stream.of(cell),
                        Stream.of(of.numbers(), of.blank(), of.notApplicable(), of.missing(), of.notPrinted())
                                .map(String::valueOf))
                .toList();
    }
}
