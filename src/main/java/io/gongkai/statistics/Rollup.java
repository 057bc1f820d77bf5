package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
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
 * Puts a roll-up together. It adds the region reports of {@link DivisionTree#reporting}, none of which contains
 * another: why only these is in docs/adr/0005.
 */
final class Rollup {

    /** Some reports with what their numbers add up to. */
    record Added(
            List<RegionReport> reports,
            Map<CellId, BigDecimal> totals,
            Map<DivisionCode, ProcessingFee> fees,
            Map<DivisionCode, PublishedErrors> errors) {}

    private final Division area;
    private final int year;
    private final DivisionTree tree;
    private final Basis basis;
    private final Measures measures;

    /** @param tree the tree of the year */
    Rollup(Division area, int year, DivisionTree tree, Basis basis, Measures measures) {
        this.area = area;
        this.year = year;
        this.tree = tree;
        this.basis = basis;
        this.measures = measures;
    }

    /** The divisions whose region reports are added. */
    List<DivisionCode> reporting() {
        return tree.reporting(area.code()).stream().map(Division::code).toList();
    }

    /**
     * @param inForce the reports in force of {@link #reporting}
     * @param below those of them that are added
     * @param own the area's own report in force, if there is one
     * @param snapshot the entry of the log after which they were in force
     */
    RollupView view(List<RegionReport> inForce, Added below, @Nullable Added own, long snapshot) {
        CellSums sums = new CellSums(List.of(FormCells.of(expected())), below.reports(), below.totals());
        SequencedMap<String, @Nullable Figure> cells = new LinkedHashMap<>();
        sums.all().forEach(sum -> cells.put(sum.cell().id().value(), sum.figure()));
        String reports = "/api/v1/reports";
        return new RollupView(
                CoverageView.Named.of(area),
                area.level().id(),
                year,
                basis.id(),
                new RollupView.Boundaries(tree.year()),
                new RollupView.Snapshot(
                        snapshot,
                        "/api/v1/statistics/%s/%d?snapshot=%d%s"
                                .formatted(
                                        area.code(), year, snapshot, basis == Basis.FILED ? "" : "&figures=accepted"),
                        below.reports().size(),
                        newest(below.reports())),
                sums.editions().stream().map(Edition::id).toList(),
                cells,
                new OutcomeSums(sums, below.errors().values()).view(),
                FeesView.of(sums, below.errors().values(), fees(below)),
                indicators(sums, below.errors().values()),
                coverage(inForce, sums, below.errors()),
                own == null ? null : own(own, sums, reports),
                RollupNotes.of(year, tree.year(), sums, below.errors(), measures),
                new RollupView.Links(
                        "%s?within=%s&year=%d%s"
                                .formatted(reports, area.code(), year, basis == Basis.FILED ? "" : "&status=accepted"),
                        "%s/{division}/%d".formatted(reports, year),
                        "/api/v1/coverage/%s/%d".formatted(area.code(), year),
                        "/api/v1/measures",
                        "/api/v1/forms/{edition}"));
    }

    /** The edition a report of the year should be in; of years before any, the earliest, in which nothing was reported. */
    private Edition expected() {
        Comparator<Edition> byYear = Comparator.comparingInt(Edition::firstYear);
        return measures.editions().all().stream()
                .filter(edition -> edition.firstYear() <= year)
                .max(byYear)
                .or(() -> measures.editions().all().stream().min(byYear))
                .orElseThrow();
    }

    private SequencedMap<String, IndicatorView> indicators(CellSums sums, Collection<PublishedErrors> errors) {
        SequencedMap<String, IndicatorView> indicators = new LinkedHashMap<>();
        measures.indicators().stream()
                .filter(indicator -> indicator.needs() == null)
                .forEach(indicator -> indicators.put(indicator.id(), indicator.view(sums, errors)));
        return indicators;
    }

    private OwnReportView own(Added own, CellSums sums, String reports) {
        RegionReport report = own.reports().getFirst();
        return OwnReportView.of(
                report,
                new CellSums(List.of(), own.reports(), own.totals()),
                sums,
                own.errors().get(report.division()),
                "%s/%s/%d".formatted(reports, report.division(), year));
    }

    private ProcessingFeeSums fees(Added below) {
        return ProcessingFeeSums.of(
                below.fees().values(),
                below.reports().stream()
                        .map(RegionReport::division)
                        .filter(division -> !below.fees().containsKey(division))
                        .flatMap(division -> tree.find(division).stream())
                        .map(CoverageView.Named::of)
                        .toList());
    }

    private CoverageView coverage(
            List<RegionReport> inForce, CellSums sums, Map<DivisionCode, PublishedErrors> errors) {
        Set<DivisionCode> filed = inForce.stream().map(RegionReport::division).collect(Collectors.toSet());
        List<Division> expected = tree.reporting(area.code());
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
                        .filter(division -> !filed.contains(division.code()))
                        .map(CoverageView.Named::of)
                        .toList(),
                notExpected(),
                blank,
                errors.entrySet().stream()
                        .flatMap(entry -> tree.find(entry.getKey()).stream()
                                .map(division -> CoverageView.WithErrors.of(division, entry.getValue())))
                        .toList(),
                cellsWithErrors(errors.values()));
    }

    private List<CoverageView.Named> named(List<RegionReport> reports, Predicate<RegionReport> which) {
        return reports.stream()
                .filter(which)
                .flatMap(report -> tree.find(report.division()).stream())
                .map(CoverageView.Named::of)
                .toList();
    }

    private static Map<String, Integer> cellsWithErrors(Collection<PublishedErrors> errors) {
        Map<String, Integer> cells = new TreeMap<>();
        errors.forEach(one -> one.cells().forEach(cell -> cells.merge(cell.value(), 1, Integer::sum)));
        return cells;
    }

    /** The topmost divisions of the area from which nothing is expected. */
    private List<CoverageView.NotExpected> notExpected() {
        return Stream.concat(Stream.of(area), tree.descendants(area.code()).stream())
                .flatMap(division -> tree
                        .exclusion(division.code())
                        .filter(exclusion -> exclusion.code().equals(division.code()) || division.equals(area))
                        .map(exclusion -> CoverageView.NotExpected.of(division, exclusion))
                        .stream())
                .toList();
    }

    private static @Nullable Instant newest(List<RegionReport> reports) {
        return reports.stream()
                .map(RegionReport::filedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
