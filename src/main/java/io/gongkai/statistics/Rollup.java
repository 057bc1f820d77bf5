package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.body.Roster;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a roll-up together. Of governments it adds the region reports of {@link DivisionTree#reporting}, none of which
 * contains another: why only these is in docs/adr/0005. Of governments' own levels, and of the bodies that file under
 * them, it adds every report: each is of that level or body alone. It never adds reports of two of these.
 */
final class Rollup {

    /** Some reports with what their numbers add up to. */
    record Added(
            List<ReportInForce> reports,
            Map<CellId, BigDecimal> totals,
            Map<BodyId, ProcessingFee> fees,
            Map<BodyId, PublishedErrors> errors) {}

    /**
     * What a roll-up is made of.
     *
     * @param inForce the reports in force of the bodies of the roster
     * @param below those of them that are added
     * @param own the area's own region report in force, if there is one
     * @param figures what those that are added amount to
     */
    record Found(
            List<ReportInForce> inForce,
            Added below,
            @Nullable Added own,
            AreaFigures figures) {}

    private final Division area;
    private final int year;
    private final DivisionTree tree;
    private final Whose whose;
    private final Roster roster;
    private final Map<BodyId, CoverageView.Named> names;
    private final Basis basis;
    private final Measures measures;

    /**
     * @param tree the tree of the year
     * @param roster the bodies whose reports are added, with whether one is expected from them
     */
    Rollup(Division area, int year, DivisionTree tree, Whose whose, Roster roster, Basis basis, Measures measures) {
        this.area = area;
        this.year = year;
        this.tree = tree;
        this.whose = whose;
        this.roster = roster;
        this.names = roster.bodies().stream().collect(Collectors.toMap(Body::id, CoverageView.Named::of));
        this.basis = basis;
        this.measures = measures;
    }

    /** @param snapshot the entry of the log after which the reports were in force */
    RollupView view(Found found, Observations observations, long snapshot) {
        Added below = found.below();
        CellSums sums = found.figures().sums();
        SequencedMap<String, IndicatorView> indicators = indicators(found.figures(), observations);
        SequencedMap<String, @Nullable Figure> cells = new LinkedHashMap<>();
        sums.all().forEach(sum -> cells.put(sum.cell().id().value(), sum.figure()));
        String reports = "/api/v1/reports";
        return new RollupView(
                CoverageView.Named.of(area),
                area.level().id(),
                year,
                whose.group().id(),
                whose.scope().id(),
                whose.kind(),
                basis.id(),
                new RollupView.Boundaries(tree.year()),
                new RollupView.Snapshot(
                        snapshot,
                        "/api/v1/statistics/%s/%d?snapshot=%d%s%s"
                                .formatted(
                                        area.code(),
                                        year,
                                        snapshot,
                                        whose.text(),
                                        basis == Basis.FILED ? "" : "&figures=accepted"),
                        below.reports().size(),
                        newest(below.reports())),
                sums.editions().stream().map(Edition::id).toList(),
                cells,
                new OutcomeSums(sums, below.errors().values()).view(),
                FeesView.of(sums, below.errors().values(), fees(below)),
                indicators,
                coverage(found.inForce(), sums, below.errors()),
                found.own() == null ? null : own(found.own(), sums, reports),
                RollupNotes.of(year, tree.year(), whose, sums, below.errors(), measures, observations.notes()),
                new RollupView.Links(
                        "%s?within=%s&year=%d%s%s"
                                .formatted(
                                        reports,
                                        area.code(),
                                        year,
                                        whose.scope() == Scope.REGION
                                                ? ""
                                                : "&scope=" + whose.scope().id(),
                                        basis == Basis.FILED ? "" : "&status=accepted"),
                        "%s/{division}/%d".formatted(reports, year),
                        "/api/v1/coverage/%s/%d%s"
                                .formatted(area.code(), year, whose.text().replaceFirst("&", "?")),
                        "/api/v1/measures",
                        "/api/v1/forms/{edition}"));
    }

    private SequencedMap<String, IndicatorView> indicators(AreaFigures figures, Observations observations) {
        SequencedMap<String, IndicatorView> indicators = new LinkedHashMap<>();
        measures.indicators().stream()
                .map(Measure.OfIndicator::new)
                .forEach(measure -> indicators.put(
                        measure.id(), IndicatorView.of(observations.of(area.code(), year, measure, figures, false))));
        return indicators;
    }

    private OwnReportView own(Added own, CellSums sums, String reports) {
        ReportInForce report = own.reports().getFirst();
        return OwnReportView.of(
                report,
                new CellSums(List.of(), own.reports(), own.totals()),
                sums,
                own.errors().get(report.body()),
                "%s/%s/%d".formatted(reports, report.body(), year));
    }

    private ProcessingFeeSums fees(Added below) {
        return ProcessingFeeSums.of(
                below.fees().values(),
                below.reports().stream()
                        .map(ReportInForce::body)
                        .filter(body -> !below.fees().containsKey(body))
                        .map(this::named)
                        .toList());
    }

    private CoverageView coverage(List<ReportInForce> inForce, CellSums sums, Map<BodyId, PublishedErrors> errors) {
        Set<BodyId> filed = inForce.stream().map(ReportInForce::body).collect(Collectors.toSet());
        List<Body> expected = roster.expected(filed);
        SequencedMap<String, CoverageView.BlankCells> blank = new LinkedHashMap<>();
        sums.all().stream()
                .filter(sum -> !sum.isComplete())
                .forEach(sum -> blank.put(sum.cell().id().value(), CoverageView.BlankCells.of(sum)));
        return new CoverageView(
                expected.size(),
                sums.reports().size(),
                CoverageView.Statuses.of(inForce),
                named(inForce, report -> report.status() == ReviewStatus.RETURNED),
                named(inForce, report -> !basis.takes(report)),
                expected.stream()
                        .filter(body -> !filed.contains(body.id()))
                        .map(CoverageView.Named::of)
                        .toList(),
                notExpected(filed),
                blank,
                errors.entrySet().stream()
                        .map(entry -> CoverageView.WithErrors.of(named(entry.getKey()), entry.getValue()))
                        .toList(),
                cellsWithErrors(errors.values()));
    }

    private List<CoverageView.Named> named(List<ReportInForce> reports, Predicate<ReportInForce> which) {
        return reports.stream()
                .filter(which)
                .map(report -> named(report.body()))
                .toList();
    }

    private CoverageView.Named named(BodyId body) {
        return names.get(body);
    }

    private static Map<String, Integer> cellsWithErrors(Collection<PublishedErrors> errors) {
        Map<String, Integer> cells = new TreeMap<>();
        errors.forEach(one -> one.cells().forEach(cell -> cells.merge(cell.value(), 1, Integer::sum)));
        return cells;
    }

    /** Who an office has excused; of governments also the topmost divisions of the area from which nothing is expected. */
    private List<CoverageView.NotExpected> notExpected(Set<BodyId> filed) {
        Stream<CoverageView.NotExpected> never =
                switch (whose.group()) {
                    case GOVERNMENTS -> excluded();
                    case DEPARTMENTS -> Stream.of();
                };
        return Stream.concat(never, roster.excused(filed).stream().map(CoverageView.NotExpected::of))
                .toList();
    }

    private Stream<CoverageView.NotExpected> excluded() {
        return Stream.concat(Stream.of(area), tree.descendants(area.code()).stream())
                .flatMap(division -> tree
                        .exclusion(division.code())
                        .filter(exclusion -> exclusion.code().equals(division.code()) || division.equals(area))
                        .map(exclusion -> CoverageView.NotExpected.of(division, exclusion))
                        .stream());
    }

    private static @Nullable Instant newest(List<ReportInForce> reports) {
        return reports.stream()
                .map(ReportInForce::filedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
