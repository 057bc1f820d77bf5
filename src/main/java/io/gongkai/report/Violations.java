package io.gongkai.report;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Violation;

/** Makes what is wrong with a request. */
final class Violations {

    private Violations() {}

    /** @param pointer a JSON Pointer into the body, or the name of a parameter */
    static Violation of(String pointer, String zh, String en) {
        return new Violation(pointer, new Bilingual(zh, en));
    }
}
