package io.gongkai.division;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): eighteen digits and capital letters without I, O, S, V
 * and Z, of which the last checks the others.
 */
public record CreditCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int FACTOR = 3;

    /** What somebody wrote as a credit code. */
    public sealed interface Written {
        record Right(CreditCode code) implements Written {}

        /** @param length how many characters it has; they should be 18 */
        record WrongLength(int length) implements Written {}

        /** @param place of the first character that no code has, from 1 */
        record WrongCharacter(String character, int place) implements Written {}

        /** One of the characters is wrong; if it is the last, it should be this one. */
        record WrongCheck(char is, char should) implements Written {}
    }

    /** @throws IllegalArgumentException if it is none; for input from outside use {@link #written} */
    public CreditCode {
        if (!(check(value) instanceof Valid)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** Reads a code as people write it: small letters, full-width forms and spaces are no fault. */
    public static Written written(String text) {
        String plain = plain(text);
        return switch (check(plain)) {
            case Valid() -> new Written.Right(new CreditCode(plain));
            case Faulty(var fault) -> fault;
        };
    }

    public static Optional<CreditCode> of(String text) {
        return written(text) instanceof Written.Right(var code) ? Optional.of(code) : Optional.empty();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toUpperCase(Locale.ROOT);
    }

    private sealed interface Check {}

    private record Valid() implements Check {}

    private record Faulty(Written fault) implements Check {}

    private static Check check(String value) {
        int length = value.codePointCount(0, value.length());
        if (length != LENGTH) {
            return new Faulty(new Written.WrongLength(length));
        }
        int[] characters = value.codePoints().toArray();
        for (int i = 0; i < LENGTH; i++) {
            if (CHARACTERS.indexOf(characters[i]) < 0) {
                return new Faulty(new Written.WrongCharacter(Character.toString(characters[i]), i + 1));
            }
        }
        char should = checkCharacter(value);
        char is = value.charAt(LENGTH - 1);
        return is == should ? new Valid() : new Faulty(new Written.WrongCheck(is, should));
    }

    /** Each character is weighted with a power of 3, modulo 31 (GB 32100-2015, 4.6). */
    private static char checkCharacter(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(value.charAt(i)) * weight;
            weight = weight * FACTOR % CHARACTERS.length();
        }
        return CHARACTERS.charAt(Math.floorMod(-sum, CHARACTERS.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
