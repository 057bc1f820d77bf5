package io.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
            List<Cell> left = cells(identity.left());
            List<Cell> right = cells(identity.right());
            if (left.size() < identity.left().size()
                    || right.size() < identity.right().size()) {
                continue;
            }
            List<Term> leftTerms = terms(left);
            List<Term> rightTerms = terms(right);
            if (leftTerms.size() < left.size() || rightTerms.size() < right.size()) {
                Stream.concat(left.stream(), right.stream())
                        .filter(cell -> number(cell).findAny().isEmpty())
                        .forEach(numberless::add);
                continue;
            }
            BigDecimal leftSum = sum(leftTerms);
            BigDecimal rightSum = sum(rightTerms);
            if (leftSum.compareTo(rightSum) != 0) {
                findings.add(new Finding(
                        rule.id(),
                        rule.severity(),
                        causeFirst(leftTerms, rightTerms),
                        new Finding.Sides(leftSum, rightSum),
                        new SumWording(leftTerms, leftSum, rightTerms, rightSum).message(rule),
                        rule.citation()));
            }
        }
        if (!numberless.isEmpty()) {
            findings.add(notAssessable(numberless));
        }
        return findings.stream();
    }

    private List<Cell> cells(List<CellId> ids) {
        return ids.stream().filter(printed::containsKey).map(printed::get).toList();
    }

    private List<Term> terms(List<Cell> cells) {
        return cells.stream()
                .flatMap(cell -> number(cell).map(number -> new Term(cell, number)))
                .toList();
    }

    private Stream<BigDecimal> number(Cell cell) {
        return form.value(cell.id()).flatMap(CellValue::number).stream();
    }

    private static BigDecimal sum(List<Term> terms) {
        return terms.stream().map(Term::number).reduce(BigDecimal.ZERO, BigDecimal::add);
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
