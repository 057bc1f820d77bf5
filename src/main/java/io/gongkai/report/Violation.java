package io.gongkai.report;

import io.gongkai.form.Text;

/**
 * Something in a request that is not as it must be.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the body, or the name of a parameter
 * @param message what is wrong and how to mend it
 */
public record Violation(String pointer, Text message) {

    static Violation of(String pointer, String zh, String en) {
        return new Violation(pointer, new Text(zh, en));
    }
}
