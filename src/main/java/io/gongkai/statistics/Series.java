package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionChange;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.CellId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds series: the question is read, and each year is asked for once for all areas of the page. */
@ApplicationScoped
class Series {

    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final Measures measures;
    private final RollupRepository reports;
    private final SeriesRepository repository;
    private final Clock clock;
    private final Territories territories;

    Series(
            DivisionRegister register,
            BodyRegister bodies,
            Measures measures,
            RollupRepository reports,
            SeriesRepository repository,
            Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.measures = measures;
        this.reports = reports;
        this.repository = repository;
        this.clock = clock;
        this.territories = new Territories(register);
    }

    /** What parameters ask for, or what is wrong with them. */
    SeriesQuery query(Map<String, List<String>> parameters) {
        int lastYear = LocalDate.now(clock).getYear() - 1;
        return new SeriesWords(parameters, register, measures, lastYear).read();
    }

    SeriesAnswer page(SeriesQuery.Asked asked) {
        long head = reports.snapshot();
        long snapshot = asked.when()
                .map(when -> switch (when) {
                    case SnapshotQuery.Numbered(long number) -> number;
                    case SnapshotQuery.AsOf(var moment) -> reports.snapshot(moment);
                })
                .orElse(head);
        if (snapshot > head) {
            return new SeriesAnswer.NoSuchSnapshot(snapshot, head);
        }
        int perArea = asked.years().size() * asked.measures().size();
        int end = Math.min(asked.start() + asked.limit(), asked.observations());
        int firstArea = asked.start() / perArea;
        List<DivisionCode> areas = asked.areas().subList(firstArea, (end - 1) / perArea + 1);
        Set<CellId> cells = asked.measures().stream()
                .flatMap(measure -> measure.cells().stream())
                .collect(Collectors.toSet());
        Map<Integer, Map<DivisionCode, SeriesYear.AreaFigures>> figures = new HashMap<>();
        asked.years().forEach(year -> figures.put(year, year(year, areas, asked, cells, snapshot)));
        return new SeriesAnswer.Found(new SeriesPage(asked, areas, register, measures, figures, changes(asked))
                .view(firstArea * perArea, snapshot, repository.moment(snapshot)));
    }

    private Map<DivisionCode, List<DivisionChange>> changes(SeriesQuery.Asked asked) {
        return switch (asked.boundaries()) {
            case THEN ->
                territories.breaks(asked.years().getFirst(), asked.years().getLast());
            case TODAY -> Map.of();
        };
    }

    private Map<DivisionCode, SeriesYear.AreaFigures> year(
            int year, List<DivisionCode> areas, SeriesQuery.Asked asked, Set<CellId> cells, long snapshot) {
        Map<DivisionCode, Territory> cut = territories.of(areas, year, asked.boundaries(), asked.group());
        Set<Division> members = cut.values().stream()
                .flatMap(territory -> territory.divisions().stream())
                .collect(Collectors.toSet());
        Roster roster = bodies.of(asked.group(), members, year, Optional.of(snapshot));
        List<ReportInForce> inForce = reports.inForce(
                year, asked.group(), roster.bodies().stream().map(Body::id).toList(), snapshot);
        return new SeriesYear(year, cut, roster, inForce, asked.basis())
                .figures(repository, cells, reports.errors(inForce), measures);
    }
}
