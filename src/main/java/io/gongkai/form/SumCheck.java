package io.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up both sides of a rule's sums. */
final class SumCheck {

    private final Rule rule;
    private final FilledForm form;
    private final Map<CellId, Cell> printed;

    /** @param printed the cells the form is expected to have; sums with other cells are not its sums */
    SumCheck(Rule rule, FilledForm form, Map<CellId, Cell> printed) {
        this.rule = rule;
        this.form = form;
        this.printed = printed;
    }

    /** A cell of a sum with its number. */
    record Term(Cell cell, BigDecimal number) {
        boolean isZero() {
            return number.signum() == 0;
        }
    }

    Stream<Finding> findings(List<Rule.Identity> identities) {
        List<Finding> findings = new ArrayList<>();
        Set<Cell> numberless = new LinkedHashSet<>();
        for (Rule.Identity identity : identities) {
            if (!isPrinted(identity.left()) || !isPrinted(identity.right())) {
                continue;
            }
            BigDecimal left = sum(identity.left());
            BigDecimal right = sum(identity.right());
            if (left == null || right == null) {
                Stream.concat(identity.left().stream(), identity.right().stream())
                        .filter(cell -> number(cell) == null)
                        .forEach(cell -> numberless.add(printed.get(cell)));
            } else if (left.compareTo(right) != 0) {
                findings.add(broken(terms(identity.left()), left, terms(identity.right()), right));
            }
        }
        if (!numberless.isEmpty()) {
            findings.add(notAssessable(numberless));
        }
        return findings.stream();
    }

    private Finding broken(List<Term> left, BigDecimal leftSum, List<Term> right, BigDecimal rightSum) {
        return new Finding(
                rule.id(),
                rule.severity(),
                causeFirst(left, right),
                new Finding.Sides(leftSum, rightSum),
                new SumWording(left, leftSum, right, rightSum).message(rule),
                rule.citation());
    }

    private boolean isPrinted(List<CellId> cells) {
        return printed.keySet().containsAll(cells);
    }

    private List<Term> terms(List<CellId> cells) {
        return cells.stream()
                .map(cell -> new Term(
                        printed.get(cell),
                        form.value(cell).flatMap(CellValue::number).orElseThrow()))
                .toList();
    }

    private @Nullable BigDecimal number(CellId cell) {
        CellValue value = form.values().get(cell);
        return value == null ? null : value.number().orElse(null);
    }

    /** The sum of these cells; null if one of them has no number. */
    private @Nullable BigDecimal sum(List<CellId> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            BigDecimal number = number(cell);
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    /** What is likeliest wrong comes first: parts that are not zero, then the zeros, and last a total standing alone. */
    private static List<CellId> causeFirst(List<Term> left, List<Term> right) {
        boolean total = right.size() == 1;
        List<Term> parts = new ArrayList<>(left);
        if (!total) {
            parts.addAll(right);
        }
        Stream<Term> ordered = Stream.concat(
                parts.stream().filter(term -> !term.isZero()), parts.stream().filter(Term::isZero));
        return Stream.concat(ordered, total ? right.stream() : Stream.empty())
                .map(term -> term.cell().id())
                .toList();
    }

    private Finding notAssessable(Set<Cell> numberless) {
        Text names = CellNames.of(numberless);
        return new Finding(
                rule.id(),
                Severity.INFO,
                numberless.stream().map(Cell::id).toList(),
                null,
                new Text(
                        "“" + rule.title().zh() + "”未能全部核对，这些格没有数字：" + names.zh() + "。填写数字后再核对。",
                        "Not every sum of \"" + rule.title().en() + "\" could be checked; no number in: " + names.en()
                                + ". They are checked once there is one."),
                rule.citation());
    }
}
