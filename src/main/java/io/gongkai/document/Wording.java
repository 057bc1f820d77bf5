package io.gongkai.document;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings printed Chinese to one spelling, so that the same words are equal however they were set. */
final class Wording {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern ITEM_NUMBER = Pattern.compile(
            "^(?:[(\\[【〔](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)\\]】〕][、.,:]?|(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、.,:]"
                    + "|第[一二三四五六七八九十]{1,3}部分[、.,:]?)");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final Pattern CHINESE_DIGIT_TITLE = Pattern.compile("^[一二三四五六七八九十]{1,3}[、.,]");

    private Wording() {}

    /** Compatibility forms unified, simplified characters, no white space; punctuation kept. */
    static String plain(String text) {
        String compact =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return isPlainChinese(compact) ? compact : SIMPLIFIED.transliterate(compact);
    }

    /** A label for comparison: {@link #plain} without its item number, punctuation and quotes. */
    static String label(String text) {
        String plain = plain(text);
        String unnumbered = ITEM_NUMBER.matcher(plain).replaceFirst("");
        String words = PUNCTUATION.matcher(unnumbered).replaceAll("");
        return words.isEmpty() ? PUNCTUATION.matcher(plain).replaceAll("") : words;
    }

    /** Whether the text opens like a heading of the first level: 一、 二、 … */
    static boolean opensWithChineseNumber(String text) {
        return CHINESE_DIGIT_TITLE.matcher(plain(text)).find();
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

    /** The transliterator is slow; text of GB 2312 characters needs none. */
    private static boolean isPlainChinese(String text) {
        return GB2312.canEncodeAll(text);
    }

    private static final class GB2312 {
        private static final java.nio.charset.Charset CHARSET = java.nio.charset.Charset.forName("GB2312");
        private static final ThreadLocal<java.nio.charset.CharsetEncoder> ENCODER =
                ThreadLocal.withInitial(CHARSET::newEncoder);

        static boolean canEncodeAll(String text) {
            return ENCODER.get().canEncode(text);
        }
    }
}
