package io.gongkai.statistics;

import io.gongkai.form.CellId;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed from sums: a sum of terms, or one such sum divided by another.
 *
 * @param unit share, per_hundred, per_ten_thousand, cases, wan_yuan, yuan
 * @param times what the quotient is multiplied by
 * @param by empty for a plain sum
 * @param editions ids of the editions in which it compares
 * @param needs what it waits for, if it is not computed yet
 * @param notes ids of notes
 */
record Indicator(
        String id,
        Text label,
        Text definition,
        String unit,
        int times,
        List<Term> count,
        List<Term> by,
        Set<String> editions,
        @Nullable Text needs,
        List<String> notes) {

    private static final int DECIMALS = 6;

    /**
     * A cell, or a group of outcomes in the total column.
     *
     * @param name as the formula shows it
     * @param cells of a group, those of every edition: a report has the one kind of row or the other
     */
    record Term(String name, List<CellId> cells) {

        /** What the reports add up to; null if none gives a number. */
        private @Nullable BigDecimal value(CellSums sums) {
            List<BigDecimal> numbers = cells.stream()
                    .map(sums::of)
                    .filter(sum -> sum != null && sum.figure() != null)
                    .map(CellSum::total)
                    .toList();
            return numbers.isEmpty() ? null : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    IndicatorView view(CellSums sums, Collection<PublishedErrors> errors) {
        BigDecimal numerator = value(count, sums);
        int reports = sums.reports().size() - incompleteReports(sums);
        int withErrors = PublishedErrors.reports(errors, cells());
        if (by.isEmpty()) {
            return new IndicatorView(numerator == null ? null : figure(numerator), null, null, reports, withErrors);
        }
        BigDecimal denominator = value(by, sums);
        return new IndicatorView(
                numerator == null || denominator == null || denominator.signum() == 0
                        ? null
                        : quotient(numerator, denominator),
                numerator == null ? null : Figure.count(numerator),
                denominator == null ? null : Figure.count(denominator),
                reports,
                withErrors);
    }

    /** The formula over cells and groups, for example {@code (granted_full + granted_part) / applications.handled_total.total}. */
    String formula() {
        if (count.isEmpty()) {
            return "";
        }
        String quotient = by.isEmpty() ? written(count) : bracketed(count) + " / " + bracketed(by);
        return times == 1 ? quotient : times + " * " + quotient;
    }

    private Object figure(BigDecimal number) {
        return new Figure(number, unit.equals("wan_yuan")).json();
    }

    private Object quotient(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(BigDecimal.valueOf(times)).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    }

    /** Reports of another edition, or that lack the number of a cell it is computed from. */
    private int incompleteReports(CellSums sums) {
        Set<CellId> cells = cells();
        long otherwise =
                sums.reports().stream().filter(report -> !compares(report)).count();
        long lacking = sums.incomplete().stream()
                .filter(incomplete -> compares(incomplete.report()))
                .filter(incomplete -> incomplete.cells().stream().anyMatch(cells::contains))
                .count();
        return (int) (otherwise + lacking);
    }

    /** The cells it is computed from, of every edition. */
    Set<CellId> cells() {
        return Stream.concat(count.stream(), by.stream())
                .flatMap(term -> term.cells().stream())
                .collect(Collectors.toSet());
    }

    private boolean compares(ReportInForce report) {
        return editions.contains(report.form().edition().id());
    }

    private static @Nullable BigDecimal value(List<Term> terms, CellSums sums) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal value = term.value(sums);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private static String bracketed(List<Term> terms) {
        return terms.size() == 1 ? written(terms) : "(" + written(terms) + ")";
    }

    private static String written(List<Term> terms) {
        return terms.stream().map(Term::name).collect(Collectors.joining(" + "));
    }
}
