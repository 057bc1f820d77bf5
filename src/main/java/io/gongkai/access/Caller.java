package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import java.util.UUID;

/**
 * Who is calling.
 *
 * @param token the id of the token he shows; never its secret
 * @param division the division the token is bound to
 */
public record Caller(UUID token, Role role, DivisionCode division) {

    /**
     * Whether he may file reports of the target.
     *
     * @param tree the divisions of the report's year
     */
    public boolean mayFile(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case FILER -> target.equals(division);
            case REVIEWER, ADMINISTRATOR -> covers(target, tree);
        };
    }

    /**
     * Whether he may file a report of the target as it was published, errors and all: an office above it may, the body
     * itself corrects what is wrong.
     *
     * @param tree the divisions of the report's year
     */
    public boolean mayFileAsPublished(DivisionCode target, DivisionTree tree) {
        return mayReview(target, tree);
    }

    /**
     * Whether he may return, accept and reopen reports of the target: an office above it may, no body judges itself.
     *
     * @param tree the divisions of the report's year
     */
    public boolean mayReview(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case FILER -> false;
            case REVIEWER, ADMINISTRATOR -> covers(target, tree) && !target.equals(division);
        };
    }

    /**
     * Whether he may set dates for what lies within the target: its own office may, and any above.
     *
     * @param tree the divisions of the report's year
     */
    public boolean maySetDates(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case FILER -> false;
            case REVIEWER, ADMINISTRATOR -> covers(target, tree);
        };
    }

    /**
     * Whether he may issue, list and revoke tokens of that role for the target. An administrator may all within his
     * division. A reviewer may filers and reviewers strictly below it, and filers of the division itself. Nobody may a
     * role above his own, and a filer may none.
     *
     * @param tree the divisions of a year that knows the target
     */
    public boolean mayIssue(Role issued, DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case FILER -> false;
            case REVIEWER ->
                switch (issued) {
                    case FILER -> covers(target, tree);
                    case REVIEWER -> covers(target, tree) && !target.equals(division);
                    case ADMINISTRATOR -> false;
                };
            case ADMINISTRATOR -> covers(target, tree);
        };
    }

    private boolean covers(DivisionCode target, DivisionTree tree) {
        return division.equals(DivisionCode.NATION) || tree.within(target, division);
    }
}
