package io.gongkai.prepared;

import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;

/**
 * An entry of the log by what it may change of answers.
 *
 * @param reach how far
 * @param scope of the reports it is about
 */
record Addition(long number, Reach reach, DivisionCode division, int year, Scope scope) {

    enum Reach {
        /** No answer that is prepared. */
        NOTHING,
        /** Figures of reports of that scope, of the year, within the division. */
        REPORTS,
        /** Whatever is said of the division for the year, of every scope. */
        DIVISION,
        /** Answers of any division and year. */
        EVERYTHING
    }

    /** Of an entry of this kind. What is not known here reaches everything. */
    static Reach reach(String kind) {
        return switch (kind) {
            case "filed", "returned", "accepted", "reopened" -> Reach.REPORTS;
            case "extended", "expected" -> Reach.DIVISION;
            // An office sets it for all that lies below, whose answers are not looked up by what lies above them.
            case "deadline" -> Reach.EVERYTHING;
            case "explained", "second_person" -> Reach.NOTHING;
            default -> Reach.EVERYTHING;
        };
    }
}
