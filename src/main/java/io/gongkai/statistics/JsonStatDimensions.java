package io.gongkai.statistics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The dimensions of a cube of JSON-stat: areas, years, measures. */
final class JsonStatDimensions {

    private JsonStatDimensions() {}

    static JsonStat.Dimension areas(List<SeriesView.Area> areas) {
        return new JsonStat.Dimension(
                "地区",
                new JsonStat.Category(
                        areas.stream().map(SeriesView.Area::code).toList(),
                        by(areas, SeriesView.Area::code, SeriesView.Area::name),
                        Map.of(),
                        Map.of()),
                Map.of("en", "Area", "level", by(areas, SeriesView.Area::code, SeriesView.Area::level)));
    }

    static JsonStat.Dimension years(List<Integer> years) {
        List<String> names = years.stream().map(String::valueOf).toList();
        return new JsonStat.Dimension(
                "年度",
                new JsonStat.Category(names, by(names, name -> name, name -> name), Map.of(), Map.of()),
                Map.of("en", "Report year"));
    }

    static JsonStat.Dimension measures(SeriesView series) {
        List<SeriesView.MeasureInSeries> measures = series.measures();
        Map<String, String> texts =
                by(series.notes(), SeriesView.Note::id, note -> note.text().zh());
        Map<String, List<String>> notes = new LinkedHashMap<>();
        measures.stream()
                .filter(measure -> !measure.notes().isEmpty())
                .forEach(measure -> notes.put(
                        measure.id(), measure.notes().stream().map(texts::get).toList()));
        return new JsonStat.Dimension(
                "指标",
                new JsonStat.Category(
                        measures.stream().map(SeriesView.MeasureInSeries::id).toList(),
                        by(
                                measures,
                                SeriesView.MeasureInSeries::id,
                                measure -> measure.label().zh()),
                        by(measures, SeriesView.MeasureInSeries::id, measure -> {
                            MeasureUnit unit = MeasureUnit.of(measure.unit());
                            return new JsonStat.Unit(unit.label().zh(), unit.decimals());
                        }),
                        notes),
                Map.of("en", "Measure", "measures", measures));
    }

    static <T, V> Map<String, V> by(Collection<T> all, Function<T, String> key, Function<T, V> value) {
        Map<String, V> by = new LinkedHashMap<>();
        all.forEach(one -> by.put(key.apply(one), value.apply(one)));
        return by;
    }
}
