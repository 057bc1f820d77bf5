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
            case REPORTS_IN_TIME, REPORTS_EXPECTED, POPULATION -> false;
        };
    }
}
