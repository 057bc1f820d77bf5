package io.gongkai.access;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling. He may do what any of his grants lets him; with none, nothing that is not open to everybody.
 *
 * @param id of the actor: the token he shows, never its secret, or his account
 */
public record Caller(UUID id, Set<Grant> grants) {

    public Caller {
        grants = Set.copyOf(grants);
    }

    /**
     * Whether he may file reports of a body: a filer of exactly its division, or of that body alone; a reviewer and an
     * administrator of the division and all below.
     *
     * @param division whose government it is, or under whose government it files
     * @param tree the divisions of the report's year
     */
    public boolean mayFile(BodyId body, DivisionCode division, DivisionTree tree) {
        return grants.stream().anyMatch(grant -> grant.mayFile(body, division, tree));
    }

    /**
     * Whether he may file a report of a body as it was published, errors and all: an office above it may, the body itself
     * corrects what is wrong.
     *
     * @param division whose government it is, or under whose government it files
     * @param tree the divisions of the report's year
     */
    public boolean mayFileAsPublished(BodyId body, DivisionCode division, DivisionTree tree) {
        return mayReview(body, division, tree);
    }

    /**
     * Whether he may return, accept and reopen reports of the target: an office above it may, no body judges itself.
     *
     * @param tree the divisions of the report's year
     */
    public boolean mayReview(DivisionCode target, DivisionTree tree) {
        return grants.stream().anyMatch(grant -> grant.mayReview(target, tree));
    }

    /**
     * Whether he may return, accept and reopen reports of a body: for a government an office above it, for a body that files under one also the office of that division.
     *
     * @param division whose government it is, or under whose government it files
     * @param tree the divisions of the report's year
     */
    public boolean mayReview(BodyId body, DivisionCode division, DivisionTree tree) {
        return body.isGovernment() ? mayReview(division, tree) : maySetDates(division, tree);
    }

    /**
     * Whether he may set dates for what lies within the target: its own office may, and any above.
     *
     * @param tree the divisions of the report's year
     */
    public boolean maySetDates(DivisionCode target, DivisionTree tree) {
        return grants.stream().anyMatch(grant -> grant.maySetDates(target, tree));
    }

    /**
     * Whether he may set what binds every reviewer of the target: its administrators may, and those above.
     *
     * @param tree the divisions of a year that knows the target
     */
    public boolean mayRule(DivisionCode target, DivisionTree tree) {
        return mayIssue(Role.ADMINISTRATOR, target, tree);
    }

    /**
     * Whether he may have others told what happens within the target: its own office may, and any above.
     *
     * @param tree the divisions of a year that knows the target
     */
    public boolean mayKeepWebhooks(DivisionCode target, DivisionTree tree) {
        return maySetDates(target, tree);
    }

    /**
     * Whether he may see what the office of the target sees of its area and others do not: who did what, and what was
     * sent to whom. A reader, a reviewer and an administrator may, a filer may not.
     *
     * @param tree the divisions of a year that knows the target
     */
    public boolean mayOversee(DivisionCode target, DivisionTree tree) {
        return grants.stream().anyMatch(grant -> grant.mayOversee(target, tree));
    }

    /**
     * Whether he may issue, list and revoke tokens, and give and take roles of persons, of that role for the target. An
     * administrator may all within his division. A reviewer may readers and filers of his division and all below, and
     * reviewers strictly below. Nobody may a role above his own; a reader and a filer may none.
     *
     * @param tree the divisions of a year that knows the target
     */
    public boolean mayIssue(Role issued, DivisionCode target, DivisionTree tree) {
        return grants.stream().anyMatch(grant -> grant.mayIssue(issued, target, tree));
    }

    /** Whether he administers any division. */
    public boolean isAdministrator() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }
}
