package io.gongkai.statistics;

import io.gongkai.form.CellId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many reports a figure stands on. The five counts add up to the reports; one that lacks several of the numbers a
 * figure is computed from counts by the gravest: missing, then blank, then not applicable.
 *
 * @param notPrinted of an edition in which it does not compare, or with other rows in the place of its cell
 */
record MeasureBase(int numbers, int blank, int notApplicable, int missing, int notPrinted) {

    static MeasureBase of(Measure measure, AreaFigures figures) {
        CellSums sums = figures.sums();
        return switch (measure) {
            case Measure.OfCell one -> ofCell(one.cell().id(), sums);
            case Measure.OfGroup group -> ofCells(group, sums);
            case Measure.OfIndicator indicator ->
                indicator.inputs().stream()
                        .filter(Input::isSaidByReports)
                        .findFirst()
                        .map(input -> said(indicator, figures, input))
                        .orElseGet(() -> ofCells(indicator, sums));
        };
    }

    private static MeasureBase ofCell(CellId cell, CellSums sums) {
        CellSum sum = sums.of(cell);
        return sum == null
                ? new MeasureBase(0, 0, 0, 0, sums.reports().size())
                : new MeasureBase(sum.numbers(), sum.blank(), sum.notApplicable(), sum.missing(), sum.notPrinted());
    }

    /** Of what section six says: a report that is silent is blank. */
    private static MeasureBase said(Measure measure, AreaFigures figures, Input input) {
        List<ReportInForce> silent = figures.sums().reports().stream()
                .filter(report -> !figures.inputs().saying(input).contains(report.body()))
                .toList();
        int elsewhere = (int) silent.stream()
                .filter(report -> !compares(measure, report.form()))
                .count();
        return new MeasureBase(figures.reported() - silent.size(), silent.size() - elsewhere, 0, 0, elsewhere);
    }

    private static MeasureBase ofCells(Measure measure, CellSums sums) {
        int comparing = sums.byForm().entrySet().stream()
                .filter(form -> compares(measure, form.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        Map<Mark, Integer> lacking = new EnumMap<>(Mark.class);
        for (CellSums.Incomplete incomplete : sums.incomplete()) {
            if (compares(measure, incomplete.report().form())) {
                Mark gravest = gravest(incomplete, measure.cells());
                if (gravest != Mark.NUMBER) {
                    lacking.merge(gravest, 1, Integer::sum);
                }
            }
        }
        return new MeasureBase(
                comparing
                        - lacking.values().stream().mapToInt(Integer::intValue).sum(),
                lacking.getOrDefault(Mark.BLANK, 0),
                lacking.getOrDefault(Mark.NOT_APPLICABLE, 0),
                lacking.getOrDefault(Mark.MISSING, 0),
                sums.reports().size() - comparing);
    }

    private static Mark gravest(CellSums.Incomplete incomplete, Set<CellId> cells) {
        Mark gravest = Mark.NUMBER;
        for (CellId cell : incomplete.cells()) {
            if (cells.contains(cell)) {
                Mark mark = incomplete.report().marks().getOrDefault(cell, Mark.MISSING);
                gravest = gravity(mark) > gravity(gravest) ? mark : gravest;
            }
        }
        return gravest;
    }

    private static int gravity(Mark mark) {
        return switch (mark) {
            case NUMBER -> 0;
            case NOT_APPLICABLE -> 1;
            case BLANK -> 2;
            case MISSING -> 3;
        };
    }

    private static boolean compares(Measure measure, FormCells form) {
        return measure.editions().contains(form.edition().id());
    }
}
