package io.gongkai.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What measures are computed from besides cells of the form; a term in {@code measures.yaml}, like those. */
enum Input {
    /** Notices of the information processing fee that section six tells of. */
    FEE_NOTICES("processing_fee.notices"),
    FEE_NOTIFIED("processing_fee.notified_yuan"),
    FEE_COLLECTED("processing_fee.collected_yuan"),
    /** Reports expected that were first filed by their date. */
    REPORTS_IN_TIME("reports.in_time"),
    REPORTS_EXPECTED("reports.expected"),
    /** Reports expected that were filed, in time or late. */
    REPORTS_FILED("reports.filed"),
    /** Days from the date of each of these to the day it was first filed; 0 of one in time. */
    DAYS_LATE("reports.days_late"),
    /** Reports that the figures are made of. */
    REPORTS_IN_FORCE("reports.in_force"),
    /** Those about which no error was found. */
    REPORTS_WITHOUT_ERRORS("reports.without_errors"),
    ERRORS("findings.errors"),
    WARNINGS("findings.warnings"),
    /** Residents of the divisions whose reports are added. */
    POPULATION("population");

    private final String id;

    Input(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Optional<Input> of(String id) {
        return Arrays.stream(values()).filter(input -> input.id.equals(id)).findFirst();
    }

    /** Whether reports say it, so that one may be silent. */
    boolean isSaidByReports() {
        return switch (this) {
            case FEE_NOTICES, FEE_NOTIFIED, FEE_COLLECTED -> true;
            case REPORTS_IN_TIME,
                    REPORTS_EXPECTED,
                    REPORTS_FILED,
                    DAYS_LATE,
                    REPORTS_IN_FORCE,
                    REPORTS_WITHOUT_ERRORS,
                    ERRORS,
                    WARNINGS,
                    POPULATION -> false;
        };
    }

    /** Whether each report that is there has a part in it. */
    boolean isOfReports() {
        return switch (this) {
            case FEE_NOTICES,
                    FEE_NOTIFIED,
                    FEE_COLLECTED,
                    REPORTS_FILED,
                    DAYS_LATE,
                    REPORTS_IN_FORCE,
                    REPORTS_WITHOUT_ERRORS,
                    ERRORS,
                    WARNINGS -> true;
            case REPORTS_IN_TIME, REPORTS_EXPECTED, POPULATION -> false;
        };
    }

    /** Whether it is known by dates and days of filing. */
    boolean isOfDays() {
        return this == REPORTS_IN_TIME || this == REPORTS_FILED || this == DAYS_LATE;
    }

    /** Whether it is known by what was found about reports. */
    boolean isOfFindings() {
        return this == REPORTS_WITHOUT_ERRORS || this == ERRORS || this == WARNINGS;
    }
}
