package io.gongkai.rule;

import io.gongkai.division.Level;
import io.gongkai.form.CellId;
import io.gongkai.form.Citation;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code rules.yaml}.
 *
 * @param id stable id, {@code R07} and on
 * @param subject what it looks at
 * @param title what it says
 * @param severity severity of a violation
 * @param editions ids of the editions it applies to
 * @param levels levels of the divisions it applies to
 * @param scopes scopes of the reports it applies to
 * @param citation where it is laid down, or from what it follows
 * @param remedy how a report that breaks it is mended
 * @param reasons why a report may differ and still be right
 * @param check its arithmetic, or the name of the class that checks it
 */
public record StatedRule(
        String id,
        Subject subject,
        Text title,
        Severity severity,
        Set<String> editions,
        Set<Level> levels,
        Set<Scope> scopes,
        Citation citation,
        Text remedy,
        List<Text> reasons,
        Check check) {

    public StatedRule {
        editions = Set.copyOf(editions);
        levels = Set.copyOf(levels);
        scopes = Set.copyOf(scopes);
        reasons = List.copyOf(reasons);
    }

    /** How it is checked. */
    public sealed interface Check {}

    /** Sums of cells of this year and the year before. */
    public record Compare(List<Comparison> comparisons) implements Check {
        public Compare {
            comparisons = List.copyOf(comparisons);
        }
    }

    /** Cells that may not move much within a year. */
    public record Change(List<Threshold> thresholds) implements Check {
        public Change {
            thresholds = List.copyOf(thresholds);
        }
    }

    /** The divisions below together, against the report. */
    public record Children(boolean equal) implements Check {}

    /**
     * How large a cell can be.
     *
     * @param ratio times the number of the year before that point to another unit
     * @param most the most there can be, by level
     */
    public record Magnitude(CellId cell, BigDecimal ratio, Map<Level, BigDecimal> most) implements Check {
        public Magnitude {
            most = Map.copyOf(most);
        }
    }

    /**
     * No table of the report has all the numbers of another report's.
     *
     * @param least how many different numbers other than 0 a table needs for this to be no coincidence
     */
    public record SameNumbers(int least) implements Check {}

    /** Checked by a class: arithmetic cannot say it. */
    public record Named(String name) implements Check {}

    /** Whether the rule applies to a report of this edition, level and scope. */
    boolean appliesTo(String edition, Level level, Scope scope) {
        return editions.contains(edition) && levels.contains(level) && scopes.contains(scope);
    }

    /** A violation of this rule. */
    public Finding violation(List<CellId> cells, Finding.@Nullable Sides sides, Text message) {
        return new Finding(id, severity, cells, sides, message, citation, reasons, List.of());
    }

    /** That this rule could not be assessed, and why. */
    public Finding notAssessable(List<CellId> cells, Text why) {
        return new Finding(
                id,
                Severity.INFO,
                cells,
                null,
                new Text(
                        "“%s”未能核对：%s".formatted(title.zh(), why.zh()),
                        "\"%s\" could not be assessed: %s".formatted(title.en(), why.en())),
                citation);
    }
}
