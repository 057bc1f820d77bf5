package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the observations of one answer, and keeps which notes they name. */
final class Observations {

    private final DivisionRegister register;
    private final Measures dictionary;
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> sources = new TreeSet<>();

    Observations(DivisionRegister register, Measures dictionary, Manner manner) {
        this.register = register;
        this.dictionary = dictionary;
        SeriesNote.of(manner.whose()).forEach(this::name);
    }

    /** @param moved whether the area's boundary has moved since the year asked for before */
    SeriesView.Observation of(DivisionCode area, int year, Measure measure, AreaFigures found, boolean moved) {
        Measure.Value value = measure.value(found);
        MeasureBase base = MeasureBase.of(measure, found);
        int withErrors = PublishedErrors.reports(found.errors(), measure.cells());
        List<String> notes = notes(year, measure, found, base, withErrors, moved);
        named.addAll(notes);
        return new SeriesView.Observation(
                area.value(),
                year,
                measure.id(),
                value.value(),
                value.numerator(),
                value.denominator(),
                found.expected(),
                found.reported(),
                base.numbers(),
                base.blank(),
                base.notApplicable(),
                base.missing(),
                base.notPrinted(),
                withErrors,
                notes,
                null);
    }

    private List<String> notes(
            int year, Measure measure, AreaFigures found, MeasureBase base, int withErrors, boolean moved) {
        List<SeriesNote> notes = new ArrayList<>();
        if (!found.territory().exists()) {
            notes.add(SeriesNote.NO_DIVISION);
        }
        if (moved) {
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
        if (measure.inputs().contains(Input.POPULATION)) {
            String source = found.inputs().populationSource();
            notes.add(source == null ? SeriesNote.NO_POPULATION : SeriesNote.POPULATION_SOURCE);
            Stream.ofNullable(source).forEach(sources::add);
        }
        if (measure.inputs().stream().anyMatch(Input::isOfDays)
                && found.inputs().open()) {
            notes.add(SeriesNote.NOT_DUE_YET);
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

    /** The measures as the answer describes them. */
    List<SeriesView.MeasureInSeries> describe(Collection<Measure> measures) {
        List<SeriesView.MeasureInSeries> described = measures.stream()
                .map(measure -> new SeriesView.MeasureInSeries(
                        measure.id(), measure.label(), measure.definition(), measure.unit(), measure.notes()))
                .toList();
        described.forEach(measure -> named.addAll(measure.notes()));
        return described;
    }

    void name(SeriesNote note) {
        named.add(note.id());
    }

    void name(Collection<String> notes) {
        named.addAll(notes);
    }

    /** Every note that the answer names so far. */
    List<SeriesView.Note> notes() {
        List<SeriesView.Note> notes = new ArrayList<>();
        for (SeriesNote note : SeriesNote.values()) {
            add(note.id(), note == SeriesNote.POPULATION_SOURCE ? withSources(note.text()) : note.text(), notes);
        }
        dictionary.notes().forEach(note -> add(note.id(), note.text(), notes));
        return notes;
    }

    private Text withSources(Text text) {
        String all = String.join("；", sources);
        return new Text(text.zh() + all, text.en() + all);
    }

    private void add(String id, Text text, List<SeriesView.Note> notes) {
        if (named.contains(id)) {
            notes.add(new SeriesView.Note(id, text));
        }
    }
}
