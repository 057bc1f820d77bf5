package io.gongkai.narrative;

import com.ibm.icu.text.Transliterator;

/** Characters evened out one by one, so that a place in the plain text is the same place in the printed one. */
final class Characters {

    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_ASCII = '！' - '!';
    private static final char FIRST_HAN = '一';
    private static final char LAST_HAN = '鿿';

    /** Traditional characters told once: asking for each character of each report would take longer than reading it. */
    private static final char[] SIMPLIFIED = simplified();

    private Characters() {}

    static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return new String(plain);
    }

    private static char plain(char c) {
        if (c >= FIRST_WIDE && c <= LAST_WIDE) {
            return (char) (c - WIDE_TO_ASCII);
        }
        if (c >= FIRST_HAN && c <= LAST_HAN) {
            return SIMPLIFIED[c - FIRST_HAN];
        }
        return c == '〇' ? '零' : c;
    }

    /** White space is the page's, not the sentence's; only between two numbers it divides. */
    static String withoutSpaces(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isSpace(c)) {
                kept.append(c);
            } else if (!kept.isEmpty() && isDigit(kept.charAt(kept.length() - 1)) && isDigit(next(line, i))) {
                kept.append(' ');
            }
        }
        return kept.toString();
    }

    private static char next(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (!isSpace(line.charAt(i))) {
                return line.charAt(i);
            }
        }
        return ' ';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static char[] simplified() {
        Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder all = new StringBuilder();
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            all.append(c).append('\n');
        }
        String[] lines = transliterator.transliterate(all.toString()).split("\n", -1);
        char[] table = new char[LAST_HAN - FIRST_HAN + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = lines[i].length() == 1 ? lines[i].charAt(0) : (char) (FIRST_HAN + i);
        }
        return table;
    }
}
