package io.gongkai.rule;

import io.gongkai.division.Division;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Scope;

/** A report as the rules see it: whose it is, for which year, what it covers, and its numbers. */
public record FiledReport(Division division, int year, Scope scope, FilledForm form) {}
