package io.gongkai.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of a revision. */
enum Status {
    /** In force, and no office above has decided about it, or it was reopened. */
    FILED,
    /** In force, and returned with reasons: a corrected one is expected. */
    RETURNED,
    /** In force, and accepted: nothing is filed in its place until it is reopened. */
    ACCEPTED,
    /** A later revision is in force. */
    SUPERSEDED;

    /** The name used in the API and stored. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> of(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }

    /** What stands after these decisions about a revision in force. */
    static Status after(List<Decision> decisions) {
        return decisions.isEmpty() ? FILED : decisions.getLast().kind().leadsTo();
    }
}
