package io.gongkai.statistics;

import io.gongkai.division.Division;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Every number of a roll-up as an observation of a series: cells, groups of outcomes by kind of applicant, indicators. */
final class RollupSeries {

    private final Division area;
    private final int year;
    private final AreaFigures figures;
    private final Observations observations;
    private final Measures dictionary;

    RollupSeries(Division area, int year, AreaFigures figures, Observations observations, Measures dictionary) {
        this.area = area;
        this.year = year;
        this.figures = figures;
        this.observations = observations;
        this.dictionary = dictionary;
    }

    SeriesView view(RollupView rollup, SeriesView.Snapshot snapshot) {
        List<Measure> measures = ids(rollup).stream().flatMap(this::measure).toList();
        List<SeriesView.Observation> all = measures.stream()
                .map(measure -> observations.of(area.code(), year, measure, figures, false))
                .toList();
        List<SeriesView.MeasureInSeries> described = observations.describe(measures);
        return new SeriesView(
                rollup.bodies(),
                rollup.scope(),
                rollup.kind(),
                rollup.figures(),
                Boundaries.THEN.id(),
                snapshot,
                List.of(SeriesView.Area.of(area)),
                List.of(year),
                described,
                all.size(),
                all,
                List.of(),
                observations.notes(),
                null);
    }

    /** Of the area's own report too, which may be of another edition. */
    private static SequencedSet<String> ids(RollupView rollup) {
        SequencedSet<String> ids = new LinkedHashSet<>(rollup.cells().keySet());
        OwnReportView own = rollup.own();
        if (own != null) {
            ids.addAll(own.cells().keySet());
        }
        rollup.outcomes()
                .groups()
                .forEach((id, group) -> group.values().keySet().forEach(column -> ids.add(id + "." + column)));
        ids.addAll(rollup.indicators().keySet());
        return ids;
    }

    private Stream<Measure> measure(String id) {
        return switch (Measure.find(id, dictionary)) {
            case Measure.Found.One(var measure) -> Stream.of(measure);
            case Measure.Found.Unknown _ -> throw new IllegalStateException("a roll-up has what is no measure: " + id);
        };
    }
}
