package io.gongkai.report;

import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for.
 *
 * @param severity error, warning or info; null for errors and warnings
 * @param rule id of a rule, null for all
 * @param explained whether they are explained, null for both
 */
record FindingQuery(
        @Nullable String severity,
        @Nullable String rule,
        @Nullable Boolean explained) {

    static final Set<String> NAMES = Set.of("severity", "rule", "explained");

    private static final Set<String> SEVERITIES = Set.of("error", "warning", "info");

    boolean matches(FindingView finding) {
        boolean grave = severity == null
                ? !finding.severity().equals("info")
                : finding.severity().equals(severity);
        return grave
                && (rule == null || finding.ruleId().equals(rule))
                && (explained == null || explained == (finding.explanation() != null));
    }

    static FindingQuery of(@Nullable String severity, @Nullable String rule, @Nullable String explained) {
        return new FindingQuery(severity, rule, explained == null ? null : Boolean.valueOf(explained));
    }

    /** @param rules ids of all that there are */
    static List<Violation> violations(
            @Nullable String severity, @Nullable String rule, @Nullable String explained, List<String> rules) {
        List<Violation> violations = new ArrayList<>();
        if (severity != null && !SEVERITIES.contains(severity)) {
            violations.add(Violation.of(
                    "severity", "severity为error、warning或info。", "severity is one of error, warning, info."));
        }
        if (rule != null && !rules.contains(rule)) {
            violations.add(Violation.of(
                    "rule",
                    "没有规则“%s”；有%s，各条内容见/api/v1/rules。".formatted(rule, String.join("、", rules)),
                    "There is no rule \"%s\"; there are %s, each explained at /api/v1/rules."
                            .formatted(rule, String.join(", ", rules))));
        }
        if (explained != null && !explained.equals("true") && !explained.equals("false")) {
            violations.add(Violation.of("explained", "explained为true或false。", "explained is true or false."));
        }
        return violations;
    }
}
