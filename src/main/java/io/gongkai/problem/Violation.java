package io.gongkai.problem;

/**
 * One thing in a request that is not as it must be.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the body, or the name of a parameter
 * @param message what is wrong and what mends it
 */
public record Violation(String pointer, Bilingual message) {

    public static Violation of(String pointer, String zh, String en) {
        return new Violation(pointer, new Bilingual(zh, en));
    }
}
