package io.gongkai.report;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.form.Text;
import io.gongkai.narrative.AlikeTexts;
import io.gongkai.narrative.TextLikeness;
import io.gongkai.rule.Below;
import io.gongkai.rule.FiledReport;
import io.gongkai.rule.ReportRules;
import io.gongkai.rule.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other reports in force say about one: that of the year before, and those directly below, those beside it. It is worked out when
 * it is asked for and never stored, so that a correction elsewhere shows at once, and the revision stays as it was
 * filed.
 */
@ApplicationScoped
class Surroundings {

    /** The first year of the uniform form: there is nothing to compare it with. */
    private static final int FIRST_YEAR = 2019;

    private final CellRepository cells;
    private final RevisionContentRepository contents;
    private final DivisionRegister divisions;
    private final ReportRules rules;
    private final AlikeTexts alike;

    Surroundings(
            CellRepository cells,
            RevisionContentRepository contents,
            DivisionRegister divisions,
            RuleBook book,
            Editions editions) {
        this.cells = cells;
        this.contents = contents;
        this.divisions = divisions;
        this.rules = new ReportRules(book, editions);
        this.alike = new AlikeTexts(book.get("R24"));
    }

    /** Gravest first. Needs a transaction. */
    List<Finding> findings(ReportKey key, FilledForm form, Map<String, String> narrative) {
        DivisionTree tree = divisions.in(key.year());
        FiledReport report = new FiledReport(tree.find(key.division()).orElseThrow(), key.year(), key.scope(), form);
        List<Finding> findings = new ArrayList<>();
        if (hasYearBefore(key)) {
            findings.addAll(rules.againstYearBefore(report, one(key.division(), key.year() - 1, key.scope())));
        }
        if (key.scope() == Scope.REGION) {
            below(tree, key).ifPresent(below -> findings.addAll(rules.againstBelow(report, below)));
        }
        findings.addAll(rules.againstNeighbours(report, neighbours(tree, key)));
        findings.addAll(alike.findings(sketches(key, narrative), others(tree, key)));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /** In its first year a division has nothing to be compared with. */
    private boolean hasYearBefore(ReportKey key) {
        return key.year() > FIRST_YEAR
                && divisions.in(key.year() - 1).find(key.division()).isPresent();
    }

    private Optional<FilledForm> one(DivisionCode division, int year, Scope scope) {
        return Optional.ofNullable(cells.inForce(year, scope, List.of(division)).get(division));
    }

    private Optional<Below> below(DivisionTree tree, ReportKey key) {
        List<Division> children = tree.children(key.division()).stream()
                .filter(child -> tree.exclusion(child.code()).isEmpty())
                .toList();
        if (children.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Below(
                children.size(),
                filed(children, key.year(), Scope.REGION),
                one(key.division(), key.year(), Scope.OWN_LEVEL)));
    }

    /** Sketches of a report's sections, the names of its division and of those above it blanked. */
    Map<String, TextLikeness.Sketch> sketches(ReportKey key, Map<String, String> narrative) {
        DivisionTree tree = divisions.in(key.year());
        List<String> names = Stream.concat(tree.find(key.division()).stream(), tree.ancestors(key.division()).stream())
                .map(Division::name)
                .toList();
        return AlikeTexts.sketches(narrative, names);
    }

    /** The report of the year before and those of the neighbours, as sketches. */
    private List<AlikeTexts.Other> others(DivisionTree tree, ReportKey key) {
        List<AlikeTexts.Other> others = new ArrayList<>();
        contents.sketches(key.year() - 1, key.scope(), List.of(key.division()))
                .values()
                .forEach(sketches -> others.add(new AlikeTexts.Other(
                        new Text("%d年报告".formatted(key.year() - 1), "the report for %d".formatted(key.year() - 1)),
                        sketches)));
        List<Division> beside = beside(tree, key);
        contents.sketches(
                        key.year(),
                        key.scope(),
                        beside.stream().map(Division::code).toList())
                .forEach((code, sketches) -> {
                    String name = tree.find(code).map(Division::name).orElse("");
                    others.add(new AlikeTexts.Other(
                            new Text("%s(%s)的报告".formatted(name, code), "the report of %s (%s)".formatted(name, code)),
                            sketches));
                });
        return others;
    }

    private static List<Division> beside(DivisionTree tree, ReportKey key) {
        return tree.parent(key.division()).stream()
                .flatMap(parent -> tree.children(parent.code()).stream())
                .filter(child -> !child.code().equals(key.division()))
                .toList();
    }

    private List<FiledReport> neighbours(DivisionTree tree, ReportKey key) {
        List<Division> beside = beside(tree, key);
        return beside.isEmpty() ? List.of() : filed(beside, key.year(), key.scope());
    }

    private List<FiledReport> filed(List<Division> divisions, int year, Scope scope) {
        Map<DivisionCode, FilledForm> forms = cells.inForce(
                year, scope, divisions.stream().map(Division::code).toList());
        List<FiledReport> reports = new ArrayList<>();
        for (Division division : divisions) {
            Optional.ofNullable(forms.get(division.code()))
                    .ifPresent(form -> reports.add(new FiledReport(division, year, scope, form)));
        }
        return reports;
    }
}
