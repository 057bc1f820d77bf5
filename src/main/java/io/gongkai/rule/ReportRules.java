package io.gongkai.rule;

import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a report by the rules of the book: alone, against the year before, against those below. */
public final class ReportRules {

    private final RuleBook book;
    private final Editions editions;

    public ReportRules(RuleBook book, Editions editions) {
        this.book = book;
        this.editions = editions;
    }

    /** What can be told from the report alone. */
    public List<Finding> alone(FiledReport report) {
        List<Finding> findings = new ArrayList<>();
        for (StatedRule rule : applying(Subject.REPORT, report)) {
            switch (rule.check()) {
                case StatedRule.Compare(var comparisons) ->
                    findings.addAll(new ComparisonCheck(rule, report, Optional.empty()).findings(comparisons));
                case StatedRule.Named(var name) -> findings.addAll(named(name, rule, report));
                case StatedRule.Change _, StatedRule.Children _, StatedRule.Magnitude _, StatedRule.SameNumbers _ -> {}
            }
        }
        return findings;
    }

    private List<Finding> named(String name, StatedRule rule, FiledReport report) {
        if (!name.equals("formOfYear")) {
            throw new IllegalStateException("rules.yaml, " + rule.id() + ": nothing checks " + name);
        }
        return new FormOfYear(rule, editions).finding(report).stream().toList();
    }

    /**
     * What the report of the year before tells.
     *
     * @param before numbers of the report in force of the same body and scope, empty if there is none
     */
    public List<Finding> againstYearBefore(FiledReport report, Optional<FilledForm> before) {
        List<Finding> findings = new ArrayList<>();
        for (StatedRule rule : applying(Subject.YEARS, report)) {
            switch (rule.check()) {
                case StatedRule.Compare(var comparisons) ->
                    findings.addAll(new ComparisonCheck(rule, report, before).findings(comparisons));
                case StatedRule.Change(var thresholds) ->
                    before.ifPresent(form -> findings.addAll(new ChangeCheck(rule, report, form).findings(thresholds)));
                case StatedRule.Magnitude magnitude ->
                    findings.addAll(new MagnitudeCheck(rule, magnitude, report).findings(before));
                case StatedRule.SameNumbers(int least) ->
                    before.ifPresent(form -> findings.addAll(new SameNumbersCheck(rule, least, report)
                            .findings(
                                    form,
                                    new Text(
                                            "%d年报告".formatted(report.year() - 1),
                                            "the report for %d".formatted(report.year() - 1)))));
                case StatedRule.Named _, StatedRule.Children _ -> {}
            }
        }
        return findings;
    }

    /** What the reports directly below tell. */
    public List<Finding> againstBelow(FiledReport report, Below below) {
        List<Finding> findings = new ArrayList<>();
        for (StatedRule rule : applying(Subject.LEVELS, report)) {
            if (rule.check() instanceof StatedRule.Children(boolean equal)) {
                findings.addAll(new LevelCheck(rule, report, below).findings(equal));
            }
        }
        return findings;
    }

    /** What the reports of the divisions under the same one tell. */
    public List<Finding> againstNeighbours(FiledReport report, List<FiledReport> neighbours) {
        List<Finding> findings = new ArrayList<>();
        for (StatedRule rule : applying(Subject.NEIGHBOURS, report)) {
            if (rule.check() instanceof StatedRule.SameNumbers(int least)) {
                SameNumbersCheck check = new SameNumbersCheck(rule, least, report);
                neighbours.forEach(neighbour -> findings.addAll(check.findings(
                        neighbour.form(),
                        new Text(
                                "%s(%s)的报告".formatted(neighbour.name(), neighbour.body()),
                                "the report of %s (%s)".formatted(neighbour.name(), neighbour.body())))));
            }
        }
        return findings;
    }

    private List<StatedRule> applying(Subject subject, FiledReport report) {
        return book.lookingAt(subject).stream()
                .filter(rule -> rule.appliesTo(
                        report.form().edition().id(), report.division().level(), report.scope()))
                .toList();
    }
}
