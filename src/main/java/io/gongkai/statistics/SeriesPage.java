package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionChange;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a page of a series together from the figures of its years. */
final class SeriesPage {

    private final SeriesQuery.Asked asked;
    private final List<DivisionCode> areas;
    private final DivisionRegister register;
    private final Map<Integer, Map<DivisionCode, AreaFigures>> figures;
    private final Map<DivisionCode, List<DivisionChange>> changes;
    private final Observations observations;
    private final YearComparison comparison;

    /**
     * @param areas those any of whose observations are on the page
     * @param changes those that move a boundary of an area within the years asked for
     */
    SeriesPage(
            SeriesQuery.Asked asked,
            List<DivisionCode> areas,
            DivisionRegister register,
            Observations observations,
            Measures dictionary,
            Map<Integer, Map<DivisionCode, AreaFigures>> figures,
            Map<DivisionCode, List<DivisionChange>> changes) {
        this.asked = asked;
        this.areas = areas;
        this.register = register;
        this.observations = observations;
        this.figures = figures;
        this.changes = changes;
        this.comparison = new YearComparison(dictionary, changes);
    }

    /** @param first the place of the first area's first observation among all */
    SeriesView view(int first, FilingState state) {
        PageQuery page = asked.page();
        List<SeriesView.Observation> shown = new ArrayList<>();
        int place = first;
        for (DivisionCode area : areas) {
            for (int year : asked.years()) {
                for (Measure measure : asked.measures()) {
                    if (place >= page.start() && place < page.end(asked.observations())) {
                        shown.add(observation(area, year, measure));
                    }
                    place++;
                }
            }
        }
        List<SeriesView.MeasureInSeries> measures = observations.describe(asked.measures());
        return new SeriesView(
                asked.manner().whose().group().id(),
                asked.manner().whose().scope().id(),
                asked.manner().whose().kind(),
                asked.manner().basis().id(),
                asked.manner().boundaries().id(),
                page.snapshot(state),
                areas.stream().map(this::area).toList(),
                asked.years(),
                measures,
                asked.observations(),
                shown,
                breaks(),
                observations.notes(),
                page.next(state, asked.observations()));
    }

    private SeriesView.Observation observation(DivisionCode area, int year, Measure measure) {
        AreaFigures found = figures.get(year).get(area);
        SeriesView.Observation now = observations.of(area, year, measure, found, isMoved(area, year));
        if (!asked.comparing()) {
            return now;
        }
        AreaFigures then = figures.get(year - 1).get(area);
        SeriesView.Observation before = observations.of(area, year - 1, measure, then, false);
        SeriesView.Comparison compared =
                comparison.of(measure, new YearComparison.Side(now, found), new YearComparison.Side(before, then));
        observations.name(compared.notes());
        return now.with(compared);
    }

    /** Whether its boundary has moved since the year asked for before. */
    private boolean isMoved(DivisionCode area, int year) {
        int before = asked.years().stream()
                .filter(other -> other < year)
                .max(Comparator.naturalOrder())
                .orElse(year);
        return changes.getOrDefault(area, List.of()).stream()
                .anyMatch(change -> change.year() > before && change.year() <= year);
    }

    private SeriesView.Area area(DivisionCode area) {
        return SeriesView.Area.of(
                switch (asked.manner().boundaries()) {
                    case TODAY -> register.in(register.lastYear()).find(area).orElseThrow();
                    case THEN -> lastAskedFor(area);
                });
    }

    private Division lastAskedFor(DivisionCode area) {
        return asked.years().reversed().stream()
                .flatMap(year -> register.in(year).find(area).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<TerritoryBreak> breaks() {
        List<TerritoryBreak> breaks = new ArrayList<>();
        for (DivisionCode area : areas) {
            changes.getOrDefault(area, List.of()).stream()
                    .collect(Collectors.groupingBy(DivisionChange::year))
                    .forEach((year, ofYear) -> breaks.add(new TerritoryBreak(
                            area.value(),
                            year,
                            ofYear.stream().map(TerritoryBreak.Change::of).toList(),
                            List.of())));
            for (int year : asked.years()) {
                TerritoryBreak.divided(area, year, figures.get(year).get(area).territory())
                        .ifPresent(breaks::add);
            }
        }
        breaks.sort(Comparator.comparing(TerritoryBreak::division).thenComparingInt(TerritoryBreak::year));
        return breaks;
    }
}
