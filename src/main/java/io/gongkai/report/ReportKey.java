package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a report is filed under. One revision is in force for each body, year and scope.
 *
 * @param division whose government the body is, or under whose government it files
 */
public record ReportKey(BodyId body, DivisionCode division, int year, Scope scope) {

    /** As the log names it: not at all where it is the division's government. */
    @Nullable
    String bodyInLog() {
        return body.isGovernment() ? null : body.value();
    }
}
