package io.gongkai.division;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose report it is, for as long as the body stands and whatever it is called: six digits are the government of that
 * division; eighteen characters a unified social credit code; an id such as {@code 320831-d0001} was issued here to a
 * body whose credit code was not known. An id never changes: a credit code that becomes known later finds the body too.
 */
public record BodyId(String value) implements Comparable<BodyId> {

    private static final Pattern ISSUED = Pattern.compile("[0-9]{6}-[dtsz][0-9]{4,6}");

    /** @throws IllegalArgumentException if it is none of the three; for input from outside use {@link #of(String)} */
    public BodyId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not the id of a body: " + value);
        }
    }

    /** The id a caller wrote; empty if it is none, or a credit code with a wrong check character. */
    public static Optional<BodyId> of(String value) {
        String plain = CreditCode.plain(value);
        return isWellFormed(plain)
                ? Optional.of(new BodyId(plain))
                : Optional.of(value).filter(BodyId::isWellFormed).map(BodyId::new);
    }

    public static BodyId of(DivisionCode government) {
        return new BodyId(government.value());
    }

    public static BodyId of(CreditCode code) {
        return new BodyId(code.value());
    }

    /** The division whose government it is; empty for a body that files under one. */
    public Optional<DivisionCode> government() {
        return DivisionCode.of(value);
    }

    public boolean isGovernment() {
        return DivisionCode.isWellFormed(value);
    }

    private static boolean isWellFormed(String value) {
        return DivisionCode.isWellFormed(value)
                || ISSUED.matcher(value).matches()
                || CreditCode.of(value).isPresent();
    }

    /** By hand, as the next: thousands are looked up for one answer. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof BodyId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(BodyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
