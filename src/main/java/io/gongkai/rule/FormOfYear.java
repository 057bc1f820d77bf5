package io.gongkai.rule;

import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import java.util.List;
import java.util.Optional;

/** R07: a report for a year is drawn up on the form for that year. */
record FormOfYear(StatedRule rule, Editions editions) {

    Optional<Finding> finding(FiledReport report) {
        Edition used = report.form().edition();
        return editions.all().stream()
                .filter(edition -> isFor(edition, report.year()))
                .findFirst()
                .filter(expected -> !expected.id().equals(used.id()))
                .map(expected -> rule.violation(
                        List.of(),
                        null,
                        new Text(
                                "%d年度应使用%s的表格（%s），这份报告用的是%s的表格（%s）。%s"
                                        .formatted(
                                                report.year(),
                                                expected.basis().source(),
                                                expected.id(),
                                                used.basis().source(),
                                                used.id(),
                                                rule.remedy().zh()),
                                "The form for %d is that of %s (%s); this report is on that of %s (%s). %s"
                                        .formatted(
                                                report.year(),
                                                expected.basis().source(),
                                                expected.id(),
                                                used.basis().source(),
                                                used.id(),
                                                rule.remedy().en()))));
    }

    private static boolean isFor(Edition edition, int year) {
        Integer last = edition.lastYear();
        return edition.firstYear() <= year && (last == null || year <= last);
    }
}
