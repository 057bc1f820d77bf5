package io.gongkai.narrative;

import java.util.List;

/** What one sentence leaves to the next. */
final class Context {

    /** What verbs without an object are about. */
    enum Topic {
        NONE,
        APPLICATIONS,
        /** Something this form does not count. */
        ELSEWHERE
    }

    Topic topic = Topic.NONE;

    /** What 其中 divides: the readings of the number before it. */
    List<Quantity> head = List.of();

    /** Whether the report is an office's own, so that a named office may be itself. */
    final boolean officeReport;

    Context(boolean officeReport) {
        this.officeReport = officeReport;
    }
}
