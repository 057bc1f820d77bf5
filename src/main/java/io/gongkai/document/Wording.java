package io.gongkai.document;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings printed Chinese to one spelling, so that the same words are equal however they were set. */
final class Wording {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final String CHINESE_DIGITS = "一二三四五六七八九十";
    private static final String OPENING = "([【〔";
    private static final String CLOSING = ")]】〕";
    private static final String BEHIND_NUMBER = "、.,:";

    private Wording() {}

    /** Compatibility forms unified, simplified characters, no white space; punctuation kept. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = PlainCharacters.of(text.charAt(i));
            if (c == PlainCharacters.INVOLVED) {
                return involved(text);
            }
            if (c != PlainCharacters.NOTHING) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The same for a text with characters that are not looked at one by one. */
    private static String involved(String text) {
        String compact =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return PlainCharacters.areSimplified(compact) ? compact : SIMPLIFIED.transliterate(compact);
    }

    /** A label for comparison: {@link #plain} without its item number, punctuation and quotes. */
    static String label(String text) {
        String plain = plain(text);
        String words = words(plain, itemNumberEnd(plain));
        return words.isEmpty() ? words(plain, 0) : words;
    }

    /** The text from here without punctuation and symbols. */
    private static String words(String text, int from) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                return PUNCTUATION.matcher(text.substring(from)).replaceAll("");
            }
            if (!isPunctuation(c)) {
                words.append(c);
            }
        }
        return words.toString();
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** Where the words begin behind (一), 1., 一、 or 第一部分; 0 if no such number stands there. */
    private static int itemNumberEnd(String plain) {
        if (plain.isEmpty()) {
            return 0;
        }
        if (plain.charAt(0) == '第') {
            int end = behind(plain, 1, CHINESE_DIGITS, 3);
            return end > 0 && plain.startsWith("部分", end) ? pastMark(plain, end + 2) : 0;
        }
        boolean bracketed = OPENING.indexOf(plain.charAt(0)) >= 0;
        int start = bracketed ? 1 : 0;
        int end = behind(plain, start, CHINESE_DIGITS, 3);
        if (end == 0) {
            end = behind(plain, start, "0123456789", 2);
        }
        if (end == 0 || end == plain.length()) {
            return 0;
        }
        if (bracketed) {
            return CLOSING.indexOf(plain.charAt(end)) >= 0 ? pastMark(plain, end + 1) : 0;
        }
        return BEHIND_NUMBER.indexOf(plain.charAt(end)) >= 0 ? end + 1 : 0;
    }

    private static int pastMark(String plain, int at) {
        return at < plain.length() && BEHIND_NUMBER.indexOf(plain.charAt(at)) >= 0 ? at + 1 : at;
    }

    /** Where a number of one to {@code most} of these digits ends; 0 if none stands here. */
    private static int behind(String plain, int from, String digits, int most) {
        int at = from;
        while (at < plain.length() && digits.indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        return at > from && at - from <= most ? at : 0;
    }

    /** Number of edits (insert, delete, replace) from one to the other, or more than {@code limit} if beyond it. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }

    /** A bit for each character; every bit that one text has and another lacks takes at least one edit between them. */
    static long characters(String text) {
        long characters = 0;
        for (int i = 0; i < text.length(); i++) {
            characters |= 1L << (text.charAt(i) * 0x9E37 >>> 4);
        }
        return characters;
    }
}
