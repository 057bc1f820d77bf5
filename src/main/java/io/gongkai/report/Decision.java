package io.gongkai.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What an office above decided about a revision.
 *
 * @param reasons why; none where it was accepted
 * @param by what the token was issued for with which it was decided
 */
record Decision(Kind kind, List<Reason> reasons, Instant at, String by) {

    /** What can be decided. */
    enum Kind {
        RETURNED(Status.RETURNED),
        ACCEPTED(Status.ACCEPTED),
        REOPENED(Status.FILED);

        private final Status leadsTo;

        Kind(Status leadsTo) {
            this.leadsTo = leadsTo;
        }

        Status leadsTo() {
            return leadsTo;
        }

        /** Whether it can be decided about a report in this state. */
        boolean isOpenTo(Status status) {
            return switch (this) {
                case RETURNED, ACCEPTED -> status == Status.FILED;
                case REOPENED -> status == Status.RETURNED || status == Status.ACCEPTED;
            };
        }

        /** The name used in the API and stored. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One reason.
     *
     * @param cells ids of the cells it is about
     * @param sections ids of the sections it is about; with neither it is about the whole report
     */
    record Reason(String text, List<String> cells, List<String> sections) {

        Reason {
            cells = List.copyOf(cells);
            sections = List.copyOf(sections);
        }
    }
}
