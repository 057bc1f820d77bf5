package io.gongkai.statistics;

import io.gongkai.form.CellId;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed from sums: a sum of terms, or one such sum divided by another.
 *
 * @param unit share, days, per_report, per_hundred, per_ten_thousand, cases, wan_yuan, yuan
 * @param times what the quotient is multiplied by
 * @param by empty for a plain sum
 * @param editions ids of the editions in which it compares
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
        List<String> notes) {

    private static final int DECIMALS = 6;

    /**
     * A cell, a group of outcomes in the total column, or something that is no cell.
     *
     * @param name as the formula shows it
     * @param input what it is if it is no cell; it has no cells then
     * @param cells of a group, those of every edition: a report has the one kind of row or the other
     */
    record Term(String name, @Nullable Input input, List<CellId> cells) {

        /** What the reports add up to; null if none gives a number. */
        private @Nullable BigDecimal value(CellSums sums, Inputs inputs) {
            if (input != null) {
                return inputs.number(input);
            }
            List<BigDecimal> numbers = cells.stream()
                    .map(sums::of)
                    .filter(sum -> sum != null && sum.figure() != null)
                    .map(CellSum::total)
                    .toList();
            return numbers.isEmpty() ? null : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    Measure.Value value(CellSums sums, Inputs inputs) {
        BigDecimal numerator = value(count, sums, inputs);
        if (by.isEmpty()) {
            return new Measure.Value(numerator == null ? null : figure(numerator), null, null);
        }
        BigDecimal denominator = value(by, sums, inputs);
        return new Measure.Value(
                numerator == null || denominator == null || denominator.signum() == 0
                        ? null
                        : quotient(numerator, denominator),
                numerator == null ? null : Figure.count(numerator),
                denominator == null ? null : Figure.count(denominator));
    }

    /** The formula over cells and groups, for example {@code (granted_full + granted_part) / applications.handled_total.total}. */
    String formula() {
        String quotient = by.isEmpty() ? written(count) : bracketed(count) + " / " + bracketed(by);
        return times == 1 ? quotient : times + " * " + quotient;
    }

    private Object figure(BigDecimal number) {
        return new Figure(number, MeasureUnit.of(unit).isMoney()).json();
    }

    private Object quotient(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(BigDecimal.valueOf(times)).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The cells it is computed from, of every edition. */
    Set<CellId> cells() {
        return Stream.concat(count.stream(), by.stream())
                .flatMap(term -> term.cells().stream())
                .collect(Collectors.toSet());
    }

    /** What it is computed from besides. */
    Set<Input> inputs() {
        return Stream.concat(count.stream(), by.stream())
                .flatMap(term -> Stream.ofNullable(term.input()))
                .collect(Collectors.toSet());
    }

    private static @Nullable BigDecimal value(List<Term> terms, CellSums sums, Inputs inputs) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal value = term.value(sums, inputs);
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
