package io.gongkai.division;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The six-digit code of an administrative division (GB/T 2260): {@code PPCCDD}, province, prefecture, county. The
 * nation is {@code 000000}. A code says where a division is found, never alone what it is: parents come from the
 * register, because province-managed counties and municipalities break the pattern.
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    private static final int LENGTH = 6;

    /** The whole country, the root of every tree. */
    public static final DivisionCode NATION = new DivisionCode("000000");

    /** @throws IllegalArgumentException if the value is not six ASCII digits; for input from outside use {@link #of} */
    public DivisionCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a division code of six digits: " + value);
        }
    }

    /** The code a caller wrote, or empty if it is not six digits. */
    public static Optional<DivisionCode> of(String value) {
        return isWellFormed(value) ? Optional.of(new DivisionCode(value)) : Optional.empty();
    }

    /** By hand: it is asked of thousands of codes at once. */
    static boolean isWellFormed(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** By hand, as the next: thousands are looked up for one answer. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof DivisionCode code && value.equals(code.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
