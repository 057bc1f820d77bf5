package io.gongkai.rule;

import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return applying(Subject.REPORT, report)
                .flatMap(rule -> switch (rule.check()) {
                    case StatedRule.Compare(var comparisons) ->
                        new ComparisonCheck(rule, report, Optional.empty()).findings(comparisons).stream();
                    case StatedRule.Named _ -> new FormOfYear(rule, editions).finding(report).stream();
                    case StatedRule.Change _, StatedRule.Children _ -> Stream.empty();
                })
                .toList();
    }

    /**
     * What the report of the year before tells.
     *
     * @param before numbers of the report in force of the same body and scope, empty if there is none
     */
    public List<Finding> againstYearBefore(FiledReport report, Optional<FilledForm> before) {
        return applying(Subject.YEARS, report)
                .flatMap(rule -> switch (rule.check()) {
                    case StatedRule.Compare(var comparisons) ->
                        new ComparisonCheck(rule, report, before).findings(comparisons).stream();
                    case StatedRule.Change(var thresholds) ->
                        before.stream()
                                .flatMap(form -> new ChangeCheck(rule, report, form).findings(thresholds).stream());
                    case StatedRule.Named _, StatedRule.Children _ -> Stream.empty();
                })
                .toList();
    }

    /** What the reports directly below tell. */
    public List<Finding> againstBelow(FiledReport report, Below below) {
        List<Finding> findings = new ArrayList<>();
        applying(Subject.LEVELS, report).forEach(rule -> {
            if (rule.check() instanceof StatedRule.Children(boolean equal)) {
                findings.addAll(new LevelCheck(rule, report, below).findings(equal));
            }
        });
        return findings;
    }

    private Stream<StatedRule> applying(Subject subject, FiledReport report) {
        return book.lookingAt(subject).stream()
                .filter(rule -> rule.appliesTo(
                        report.form().edition().id(), report.division().level(), report.scope()));
    }
}
