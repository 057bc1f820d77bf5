package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Edition;
import io.gongkai.form.OutcomeGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything there is of a year: every measure of every division, in the state of one moment. */
final class WholeYear {

    /** How many areas are asked for at once: their observations are held in memory. */
    private static final int AREAS = 100;

    private final int year;
    private final Manner manner;
    private final FilingState state;
    private final List<DivisionCode> areas;
    private final List<Measure> measures;

    WholeYear(int year, Manner manner, FilingState state, DivisionRegister register, Measures dictionary) {
        this.year = year;
        this.manner = manner;
        this.state = state;
        DivisionTree tree = register.in(year);
        this.areas = Stream.concat(
                        Stream.of(DivisionCode.NATION), tree.all().stream().map(Division::code))
                .distinct()
                .sorted()
                .toList();
        this.measures = measures(dictionary.expected(year), dictionary);
    }

    int year() {
        return year;
    }

    FilingState state() {
        return state;
    }

    long observations() {
        return (long) areas.size() * measures.size();
    }

    /** The cells of the form of the year, its groups of outcomes by kind of applicant, and what is computed from them. */
    private static List<Measure> measures(Edition edition, Measures dictionary) {
        return Stream.of(
                        edition.cells().stream().map(cell -> cell.id().value()),
                        edition.outcomes().stream()
                                .map(OutcomeGroup::id)
                                .flatMap(group ->
                                        OutcomeSums.columns(edition).stream().map(column -> group + "." + column)),
                        dictionary.indicators().stream().map(Indicator::id))
                .flatMap(Function.identity())
                .flatMap(id -> Measure.find(id, dictionary) instanceof Measure.Found.One(var measure)
                        ? Stream.of(measure)
                        : Stream.empty())
                .toList();
    }

    /** The questions that ask for all of it, each for some areas. */
    Stream<SeriesQuery.Asked> parts() {
        int atOnce = AREAS * measures.size();
        return Stream.iterate(0, start -> start < observations(), start -> start + atOnce)
                .map(start -> new SeriesQuery.Asked(
                        areas,
                        List.of(year),
                        measures,
                        manner,
                        false,
                        new PageQuery(
                                "",
                                "",
                                Optional.of(new SnapshotQuery.Numbered(state.number())),
                                Optional.empty(),
                                false,
                                atOnce,
                                start)));
    }
}
