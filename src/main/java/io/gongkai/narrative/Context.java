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

    /** Whether the paragraph speaks of cases of every kind. */
    boolean anyCases;

    final Speaker speaker;

    Context(Speaker speaker) {
        this.speaker = speaker;
    }

    /**
     * Who speaks.
     *
     * @param office whether the report is an office's own, so that a named office is itself
     * @param name the office the overview opens with, empty if it opens with none
     */
    record Speaker(boolean office, String name) {

        /** Whether an office that is named is a part of the report and not the one that speaks. */
        boolean isAnother(String named) {
            return !office && !isItself(named);
        }

        /** Whether it is the office the overview opens with, in full or in short. */
        boolean isItself(String named) {
            return !name.isEmpty() && (name.endsWith(named) || named.endsWith(name));
        }
    }
}
