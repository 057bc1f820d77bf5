package io.gongkai.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What an office above decided about a revision.
 *
 * @param reasons why; none where it was accepted
 * @param actor who decided
 * @param by what the token was issued for with which it was decided
 */
record Decision(Kind kind, List<Reason> reasons, Instant at, UUID actor, String by) {

    /** What can be decided. */
    enum Kind {
        RETURNED(Status.RETURNED),
        /** One person would accept it; another one has to confirm. */
        PROPOSED(Status.FILED),
        ACCEPTED(Status.ACCEPTED),
        REOPENED(Status.FILED);

        private final Status leadsTo;

        Kind(Status leadsTo) {
            this.leadsTo = leadsTo;
        }

        Status leadsTo() {
            return leadsTo;
        }

        /**
         * Whether it can be decided about a report in this state.
         *
         * @param proposed whether its acceptance is proposed, which a reopening takes back
         */
        boolean isOpenTo(Status status, boolean proposed) {
            return switch (this) {
                case RETURNED, PROPOSED, ACCEPTED -> status == Status.FILED;
                case REOPENED -> proposed || status == Status.RETURNED || status == Status.ACCEPTED;
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

    boolean isProposal() {
        return kind == Kind.PROPOSED;
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
