package io.gongkai.form;

import java.util.List;

/**
 * A rule the numbers of a form must keep. Rules are data of the edition; their arithmetic is one of three checks.
 *
 * @param id stable id, {@code R01} to {@code R06}
 * @param title what the rule says
 * @param remedy how a report that breaks it is mended
 * @param severity severity of a violation; an identity is a violation only if every cell in it was read as a number
 * @param citation where the rule is laid down, or from what it follows
 */
public record Rule(String id, Text title, Text remedy, Severity severity, Citation citation, Check check) {

    /** How a rule is checked. */
    public sealed interface Check {}

    /** Sums that must be equal. */
    public record Identities(List<Identity> identities) implements Check {
        public Identities {
            identities = List.copyOf(identities);
        }
    }

    /** Values must lie in the domain of their cell: counts whole and not negative, money not negative, six decimals. */
    public record Domain() implements Check {}

    /** Every cell and section of the form must be there; a table without any cell is an error, a blank cell a warning. */
    public record Completeness() implements Check {}

    /** One sum: the cells on the left add up to the cells on the right. */
    public record Identity(List<CellId> left, List<CellId> right) {
        public Identity {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }
}
