package io.gongkai.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a government stands with its report.
 *
 * @param daysLate days after the last day, until it filed or, if it has not, until today; 0 if not late
 */
record Timeliness(Kind kind, int daysLate) {

    /** On a day or after it, with a report or without. */
    enum Kind {
        /** Filed by the last day, or by the day to which it was extended. */
        ON_TIME,
        /** Filed after it. */
        LATE,
        /** Not filed, and the last day has not passed. */
        NOT_DUE,
        /** Not filed; the last day has passed, and the day to which it was extended has not. */
        EXTENDED,
        /** Not filed, and the last day has passed. */
        MISSING;

        /** The name used in the API. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param due the last day
     * @param extended the last day of an extension, if there is one
     * @param filed the day of the first filing, in China
     */
    static Timeliness of(LocalDate due, @Nullable LocalDate extended, @Nullable LocalDate filed, LocalDate today) {
        LocalDate last = extended != null && extended.isAfter(due) ? extended : due;
        int late = Math.max(0, (int) ChronoUnit.DAYS.between(last, filed == null ? today : filed));
        if (filed != null) {
            return new Timeliness(late == 0 ? Kind.ON_TIME : Kind.LATE, late);
        }
        if (late > 0) {
            return new Timeliness(Kind.MISSING, late);
        }
        return new Timeliness(today.isAfter(due) ? Kind.EXTENDED : Kind.NOT_DUE, 0);
    }
}
