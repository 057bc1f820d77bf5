package io.gongkai.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.division.Level;
import io.gongkai.form.Citation;
import io.gongkai.form.Edition;
import io.gongkai.form.Rule;
import io.gongkai.form.Scope;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule as it goes out.
 *
 * @param checks what is compared, one line each; empty where a class of the product checks it
 */
@Schema(name = "RuleOfReports", description = "A rule that reports are checked by, and where it holds.")
record RuleView(
        @Schema(description = "Stable id", examples = "R08") String id,

        @Schema(
                description =
                        "report (itself), years (and the year before), levels (and those below), neighbours (and those beside), narrative (and the"
                                + " tables), text (and that of other reports), document (how it could be read)",
                examples = "years")
        String looksAt,

        Text title,

        @Schema(description = "The editions it applies to, newest first, each with severity and citation")
        List<InEdition> editions,

        @Schema(description = "Levels of the divisions it applies to", examples = "[\"county\"]")
        List<String> levels,

        @Schema(description = "Scopes of the reports it applies to", examples = "[\"region\"]")
        List<String> scopes,

        @Schema(description = "How a report that breaks it is mended")
        Text remedy,

        @Schema(description = "Why a report may differ and still be right")
        List<Text> reasons,

        @Schema(
                description = "What is compared, one line each: cell ids, `previous` for the year before, `*` for every"
                        + " column. Empty where arithmetic cannot say it.",
                examples = "[\"applications.carried_in.* = previous applications.carried_out.*\"]")
        List<String> checks) {

    /** A rule in one edition. */
    @Schema(name = "RuleInEdition")
    record InEdition(
            @Schema(examples = "F2021") String edition,

            @Schema(description = "error, warning or info", examples = "warning")
            String severity,

            @JsonInclude(JsonInclude.Include.NON_NULL) Citation citation) {}

    static RuleView of(StatedRule rule, List<Edition> editions) {
        return new RuleView(
                rule.id(),
                rule.subject().id(),
                rule.title(),
                editions.stream()
                        .filter(edition -> rule.editions().contains(edition.id()))
                        .map(edition -> new InEdition(edition.id(), id(rule.severity()), rule.citation()))
                        .toList(),
                Arrays.stream(Level.values())
                        .filter(rule.levels()::contains)
                        .map(Level::id)
                        .toList(),
                Arrays.stream(Scope.values())
                        .filter(rule.scopes()::contains)
                        .map(Scope::id)
                        .toList(),
                rule.remedy(),
                rule.reasons(),
                checks(rule.check()));
    }

    /** A rule of the form itself, as the editions that have it state it; the newest words it. */
    static RuleView ofForm(String id, List<Edition> editions) {
        List<InEdition> in = editions.stream()
                .flatMap(edition -> edition.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .map(rule -> new InEdition(edition.id(), id(rule.severity()), rule.citation())))
                .toList();
        Rule newest = editions.stream()
                .flatMap(edition -> edition.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new RuleView(
                id,
                Subject.REPORT.id(),
                newest.title(),
                in,
                Arrays.stream(Level.values()).map(Level::id).toList(),
                Arrays.stream(Scope.values()).map(Scope::id).toList(),
                newest.remedy(),
                List.of(),
                checks(newest.check()));
    }

    private static List<String> checks(Rule.Check check) {
        return switch (check) {
            case Rule.Identities(var identities) ->
                identities.stream()
                        .map(identity -> Stream.of(identity.left(), identity.right())
                                .map(side -> side.stream().map(Object::toString).collect(Collectors.joining(" + ")))
                                .collect(Collectors.joining(" = ")))
                        .toList();
            case Rule.Domain _, Rule.Completeness _ -> List.of();
        };
    }

    private static List<String> checks(StatedRule.Check check) {
        return switch (check) {
            case StatedRule.Compare(var comparisons) ->
                comparisons.stream().map(Object::toString).toList();
            case StatedRule.Change(var thresholds) ->
                thresholds.stream().map(Object::toString).toList();
            case StatedRule.Children(boolean equal) ->
                List.of(
                        equal
                                ? "every cell = the same cell of own_level + those of all divisions below"
                                : "every cell >= the same cell of the divisions below, added up");
            case StatedRule.Magnitude(var cell, var ratio, var most) ->
                List.of("%s < %s times the year before, and at most %s"
                        .formatted(
                                cell,
                                ratio.toPlainString(),
                                Arrays.stream(Level.values())
                                        .filter(most::containsKey)
                                        .map(level -> most.get(level).toPlainString() + " (" + level.id() + ")")
                                        .collect(Collectors.joining(", "))));
            case StatedRule.SameNumbers(int least) ->
                List.of("no table with %d different numbers or more, 0 not counted, equals the other report's"
                        .formatted(least));
            case StatedRule.Named _ -> List.of();
        };
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
