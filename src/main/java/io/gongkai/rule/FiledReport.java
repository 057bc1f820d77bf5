package io.gongkai.rule;

import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Scope;

/**
 * A report as the rules see it: whose it is, for which year, what it covers, and its numbers.
 *
 * @param division whose government the body is, or under whose government it files
 * @param name what findings call the body
 */
public record FiledReport(Division division, BodyId body, String name, int year, Scope scope, FilledForm form) {

    /** A government's report: findings call it by its division. */
    public FiledReport(Division division, int year, Scope scope, FilledForm form) {
        this(division, BodyId.of(division.code()), division.name(), year, scope, form);
    }
}
