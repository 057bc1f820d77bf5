package io.gongkai.report;

import io.gongkai.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What counts as a reason. */
final class Reasons {

    private static final int LONGEST = 2000;

    private Reasons() {}

    static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank() && text.strip().length() <= LONGEST && text.indexOf('\0') < 0;
    }

    static Violation noText(String pointer) {
        return Violation.of(pointer, "请写明原因，1至2000个字。", "Give the reason as text, 1 to 2000 characters.");
    }
}
