package io.gongkai.report;

import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;

/** What a report is filed under. One revision is in force for each. */
public record ReportKey(DivisionCode division, int year, Scope scope) {}
