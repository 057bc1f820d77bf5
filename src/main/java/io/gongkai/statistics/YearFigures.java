package io.gongkai.statistics;

import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionChange;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of many areas for a year, asked for at once: whatever shows figures gets them here. */
@ApplicationScoped
class YearFigures {

    private final BodyRegister bodies;
    private final Measures dictionary;
    private final Filings filings;
    private final FigureInputs inputs;
    private final Territories territories;

    YearFigures(
            DivisionRegister register, BodyRegister bodies, Measures dictionary, Filings filings, FigureInputs inputs) {
        this.bodies = bodies;
        this.dictionary = dictionary;
        this.filings = filings;
        this.inputs = inputs;
        this.territories = new Territories(register);
    }

    /** Answers in the state of the filings that is asked for, if there is such a one yet. */
    <T> Answered<T> in(Optional<SnapshotQuery> when, Function<FilingState, T> answer) {
        return filings.in(when, answer);
    }

    /** By area, with what those measures are computed from. */
    Map<DivisionCode, AreaFigures> of(
            int year, Collection<DivisionCode> areas, Collection<Measure> measures, Manner manner, FilingState state) {
        Map<DivisionCode, Territory> cut = territories.of(areas, year, manner.boundaries(), manner.whose());
        Set<Division> members = cut.values().stream()
                .flatMap(territory -> territory.divisions().stream())
                .collect(Collectors.toSet());
        Roster roster =
                manner.whose().of(bodies.of(manner.whose().group(), members, year, Optional.of(state.number())));
        List<ReportInForce> inForce = state.reports().of(year, manner.whose().scope(), roster.bodies());
        Map<DivisionCode, AreaFigures> figures =
                new SeriesYear(year, cut, roster, inForce, manner.basis()).figures(state.reports(), dictionary);
        Set<Input> wanted =
                measures.stream().flatMap(measure -> measure.inputs().stream()).collect(Collectors.toSet());
        return inputs.with(figures, inForce, year, wanted, manner, state);
    }

    /** By area, the changes after the first year and up to the last that move a boundary of it in figures of this manner. */
    Map<DivisionCode, List<DivisionChange>> changes(Manner manner, int first, int last) {
        return switch (manner.boundaries()) {
            case THEN -> territories.breaks(first, last);
            case TODAY -> Map.of();
        };
    }
}
