package io.gongkai.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which reports figures are made of. */
enum Basis {
    /** Every report in force, whatever an office above has decided about it. */
    FILED,
    /** Only those that an office above has accepted. */
    ACCEPTED;

    boolean takes(ReportInForce report) {
        return switch (this) {
            case FILED -> true;
            case ACCEPTED -> report.status() == ReviewStatus.ACCEPTED;
        };
    }

    /** The name used in the API. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Basis> of(String id) {
        return Arrays.stream(values()).filter(basis -> basis.id().equals(id)).findFirst();
    }
}
