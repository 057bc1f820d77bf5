package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionChange;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a page of a series together from the figures of its years. */
final class SeriesPage {

    private final SeriesQuery.Asked asked;
    private final List<DivisionCode> areas;
    private final DivisionRegister register;
    private final Measures dictionary;
    private final Map<Integer, Map<DivisionCode, SeriesYear.AreaFigures>> figures;
    private final Map<DivisionCode, List<DivisionChange>> changes;
    private final Set<String> named = new LinkedHashSet<>();

    /**
     * @param areas those any of whose observations are on the page
     * @param changes those that move a boundary of an area within the years asked for
     */
    SeriesPage(
            SeriesQuery.Asked asked,
            List<DivisionCode> areas,
            DivisionRegister register,
            Measures dictionary,
            Map<Integer, Map<DivisionCode, SeriesYear.AreaFigures>> figures,
            Map<DivisionCode, List<DivisionChange>> changes) {
        this.asked = asked;
        this.areas = areas;
        this.register = register;
        this.dictionary = dictionary;
        this.figures = figures;
        this.changes = changes;
    }

    /**
     * @param first the place of the first area's first observation among all
     * @param at when the snapshot came about; null before anything was filed
     */
    SeriesView view(int first, long snapshot, @Nullable Instant at) {
        List<SeriesView.Observation> observations = new ArrayList<>();
        int place = first;
        for (DivisionCode area : areas) {
            for (int year : asked.years()) {
                for (Measure measure : asked.measures()) {
                    if (place >= asked.start() && place < asked.start() + asked.limit()) {
                        observations.add(observation(area, year, measure));
                    }
                    place++;
                }
            }
        }
        if (asked.group() == BodyGroup.DEPARTMENTS) {
            named.add(SeriesNote.DEPARTMENTS.id());
        }
        List<SeriesView.MeasureInSeries> measures = asked.measures().stream()
                .map(measure -> new SeriesView.MeasureInSeries(
                        measure.id(), measure.label(), measure.definition(), measure.unit(), measure.notes()))
                .toList();
        measures.forEach(measure -> named.addAll(measure.notes()));
        return new SeriesView(
                asked.group().id(),
                asked.basis().id(),
                asked.boundaries().id(),
                new SeriesView.Snapshot(snapshot, at, asked.self(snapshot)),
                areas.stream().map(this::area).toList(),
                asked.years(),
                measures,
                asked.observations(),
                observations,
                breaks(),
                notes(),
                asked.next(snapshot));
    }

    private SeriesView.Observation observation(DivisionCode area, int year, Measure measure) {
        SeriesYear.AreaFigures found = figures.get(year).get(area);
        Measure.Value value = measure.value(found.sums());
        MeasureBase base = MeasureBase.of(measure, found.sums());
        int withErrors = PublishedErrors.reports(found.errors(), measure.cells());
        List<String> notes = notes(area, year, measure, found, base, withErrors);
        named.addAll(notes);
        return new SeriesView.Observation(
                area.value(),
                year,
                measure.id(),
                value.value(),
                value.numerator(),
                value.denominator(),
                found.expected(),
                found.sums().reports().size(),
                base.numbers(),
                base.blank(),
                base.notApplicable(),
                base.missing(),
                base.notPrinted(),
                withErrors,
                notes);
    }

    private List<String> notes(
            DivisionCode area,
            int year,
            Measure measure,
            SeriesYear.AreaFigures found,
            MeasureBase base,
            int withErrors) {
        List<SeriesNote> notes = new ArrayList<>();
        if (!found.territory().exists()) {
            notes.add(SeriesNote.NO_DIVISION);
        }
        if (isMoved(area, year)) {
            notes.add(SeriesNote.TERRITORY_CHANGED);
        }
        if (!found.territory().divided().isEmpty()) {
            notes.add(SeriesNote.TERRITORY_DIVIDED);
        }
        if (register.in(year).year() != year) {
            notes.add(SeriesNote.NEAREST_BOUNDARIES);
        }
        boolean elsewhere = base.notPrinted() > 0
                || !measure.editions().contains(dictionary.expected(year).id());
        if (elsewhere) {
            notes.add(SeriesNote.NOT_IN_EDITION);
        }
        if (measure instanceof Measure.OfCell cell && !cell.isSummed()) {
            notes.add(SeriesNote.MONEY_UNSPECIFIED);
        }
        if (withErrors > 0) {
            notes.add(SeriesNote.PUBLISHED_WITH_ERRORS);
        }
        // A note that is about some years stands beside those; one on the editions, where another one matters.
        Stream<String> ofMeasure = dictionary.notes().stream()
                .filter(note -> measure.notes().contains(note.id()))
                .filter(note -> Optional.ofNullable(note.from())
                        .map(from -> from <= year)
                        .orElse(elsewhere))
                .map(Measures.Note::id);
        return Stream.concat(notes.stream().map(SeriesNote::id), ofMeasure).toList();
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
                switch (asked.boundaries()) {
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

    private List<SeriesView.Break> breaks() {
        List<SeriesView.Break> breaks = new ArrayList<>();
        for (DivisionCode area : areas) {
            changes.getOrDefault(area, List.of()).stream()
                    .collect(Collectors.groupingBy(DivisionChange::year))
                    .forEach((year, ofYear) -> breaks.add(new SeriesView.Break(
                            area.value(),
                            year,
                            ofYear.stream().map(SeriesView.Change::of).toList(),
                            List.of())));
            for (int year : asked.years()) {
                List<Division> divided = figures.get(year).get(area).territory().divided();
                if (!divided.isEmpty()) {
                    breaks.add(new SeriesView.Break(
                            area.value(),
                            year,
                            List.of(),
                            divided.stream().map(CoverageView.Named::of).toList()));
                }
            }
        }
        breaks.sort(Comparator.comparing(SeriesView.Break::division).thenComparingInt(SeriesView.Break::year));
        return breaks;
    }

    private List<SeriesView.Note> notes() {
        List<SeriesView.Note> notes = new ArrayList<>();
        for (SeriesNote note : SeriesNote.values()) {
            add(note.id(), note.text(), notes);
        }
        dictionary.notes().forEach(note -> add(note.id(), note.text(), notes));
        return notes;
    }

    private void add(String id, Text text, List<SeriesView.Note> notes) {
        if (named.contains(id)) {
            notes.add(new SeriesView.Note(id, text));
        }
    }
}
