package io.gongkai.statistics;

import io.gongkai.body.Roster;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.CellId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of many areas for one year. */
final class SeriesYear {

    private final int year;
    private final List<DivisionCode> areas;
    private final Map<DivisionCode, Territory> territories;
    private final Roster roster;
    private final List<ReportInForce> inForce;
    private final Basis basis;

    /**
     * @param roster all who file for any of the territories
     * @param inForce their reports in force
     */
    SeriesYear(
            int year,
            Map<DivisionCode, Territory> territories,
            Roster roster,
            List<ReportInForce> inForce,
            Basis basis) {
        this.year = year;
        this.areas = List.copyOf(territories.keySet());
        this.territories = territories;
        this.roster = roster;
        this.inForce = inForce;
        this.basis = basis;
    }

    Map<DivisionCode, AreaFigures> figures(ReportsInForce source, Measures measures) {
        Map<BodyId, PublishedErrors> errors = source.errors(inForce);
        Map<DivisionCode, List<Roster.Entry>> entries = entriesByDivision();
        Map<BodyId, ReportInForce> reports =
                inForce.stream().collect(Collectors.toMap(ReportInForce::body, one -> one));
        List<Roster> rosters = areas.stream().map(area -> roster(area, entries)).toList();
        List<List<ReportInForce>> added = rosters.stream()
                .map(members -> members.bodies().stream()
                        .map(body -> reports.get(body.id()))
                        .filter(report -> report != null && basis.takes(report))
                        .toList())
                .toList();
        List<Map<CellId, BigDecimal>> totals = source.totals(added);
        List<FormCells> expected = List.of(FormCells.of(measures.expected(year)));
        Map<DivisionCode, AreaFigures> figures = new HashMap<>();
        for (int place = 0; place < areas.size(); place++) {
            List<ReportInForce> own = added.get(place);
            figures.put(
                    areas.get(place),
                    new AreaFigures(
                            territories.get(areas.get(place)),
                            rosters.get(place).expected(reports.keySet()),
                            new CellSums(expected, own, totals.get(place)),
                            own.stream()
                                    .map(report -> errors.get(report.body()))
                                    .filter(error -> error != null)
                                    .toList(),
                            Inputs.NONE));
        }
        return figures;
    }

    private Map<DivisionCode, List<Roster.Entry>> entriesByDivision() {
        return roster.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.body().division().code()));
    }

    private Roster roster(DivisionCode area, Map<DivisionCode, List<Roster.Entry>> entries) {
        return new Roster(territories.get(area).divisions().stream()
                .map(Division::code)
                .flatMap(code -> entries.getOrDefault(code, List.of()).stream())
                .toList());
    }
}
