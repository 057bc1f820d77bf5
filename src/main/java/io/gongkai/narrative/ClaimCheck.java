package io.gongkai.narrative;

import io.gongkai.form.CellId;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Section;
import io.gongkai.form.Text;
import io.gongkai.rule.RuleBook;
import io.gongkai.rule.StatedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what sentences claim against the tables (R13 to R17). */
final class ClaimCheck {

    private static final int QUOTED_BEFORE = 40;
    private static final int QUOTED_AFTER = 25;

    private final RuleBook book;
    private final FilledForm form;
    private final Tables tables;

    ClaimCheck(RuleBook book, FilledForm form) {
        this.book = book;
        this.form = form;
        this.tables = new Tables(form);
    }

    /** The claims that none of the permitted readings bears out; the same number told twice is one finding. */
    List<Finding> findings(List<Claim> claims) {
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim instanceof Claim.Own own) {
                finding(own)
                        .filter(finding -> told.add(finding.ruleId()
                                + finding.cells()
                                + own.figure().value().stripTrailingZeros().toPlainString()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(Claim.Own claim) {
        StatedRule rule = book.get(Vocabulary.get()
                .quantity(claim.readings().getFirst().ids().getFirst())
                .rule());
        if (!rule.editions().contains(form.edition().id())) {
            return Optional.empty();
        }
        List<TableFigure> figures = new ArrayList<>();
        for (Quantity reading : claim.readings()) {
            List<TableFigure> senses = tables.of(reading);
            if (senses.isEmpty()) {
                return Optional.empty();
            }
            figures.addAll(senses);
        }
        if (figures.stream().anyMatch(figure -> claim.figure().allows(figure.value()))) {
            return Optional.empty();
        }
        List<CellId> cells = figures.stream()
                .flatMap(figure -> figure.cells().stream())
                .distinct()
                .toList();
        Finding.Sides sides =
                new Finding.Sides(claim.figure().value(), figures.getFirst().value());
        return Optional.of(rule.violation(cells, sides, message(claim, figures, rule)));
    }

    private Text message(Claim.Own claim, List<TableFigure> figures, StatedRule rule) {
        String quoted = quoted(claim);
        String number = claim.figure().implied()
                ? claim.figure().value().toPlainString()
                : claim.sentence()
                        .text()
                        .substring(claim.figure().start(), claim.figure().end());
        Section section = form.edition().sections().stream()
                .filter(one -> one.id().equals(claim.sentence().section()))
                .findFirst()
                .orElseThrow();
        String zh = figures.stream().map(TableFigure::zh).collect(Collectors.joining("；"));
        String en = figures.stream().map(TableFigure::en).collect(Collectors.joining("; "));
        return new Text(
                "“%s”部分写道“%s”，其中的%s与表格不符：%s。%s"
                        .formatted(
                                section.label().zh(),
                                quoted,
                                number,
                                zh,
                                rule.remedy().zh()),
                "Section \"%s\" says \"%s\"; its %s does not agree with the table: %s. %s"
                        .formatted(
                                section.label().en(),
                                quoted,
                                number,
                                en,
                                rule.remedy().en()));
    }

    /** The sentence around the figure. */
    private static String quoted(Claim claim) {
        String text = claim.sentence().text();
        int from = Math.max(0, claim.figure().start() - QUOTED_BEFORE);
        int to = Math.min(text.length(), claim.figure().end() + QUOTED_AFTER);
        String quoted = (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
        return quoted.endsWith("。") ? quoted.substring(0, quoted.length() - 1) : quoted;
    }

    /** Whether the tables bear out a number that the sentence gives to another year. */
    boolean agrees(Claim.Own claim) {
        return claim.readings().stream()
                .flatMap(reading -> tables.of(reading).stream())
                .map(TableFigure::value)
                .map(BigDecimal::stripTrailingZeros)
                .anyMatch(claim.figure().value().stripTrailingZeros()::equals);
    }
}
