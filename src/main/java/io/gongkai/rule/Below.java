package io.gongkai.rule;

import io.gongkai.form.FilledForm;
import java.util.List;
import java.util.Optional;

/**
 * What lies directly below a division, as reported.
 *
 * @param expected how many divisions are expected to report
 * @param reports those that have
 * @param ownLevel the report of the division's own departments, if it is filed
 */
public record Below(int expected, List<FiledReport> reports, Optional<FilledForm> ownLevel) {

    public Below {
        reports = List.copyOf(reports);
    }

    /** Whether all are there. */
    public boolean isComplete() {
        return expected > 0 && reports.size() >= expected;
    }
}
