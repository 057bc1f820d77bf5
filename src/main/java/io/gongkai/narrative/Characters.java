package io.gongkai.narrative;

import com.ibm.icu.text.Transliterator;

/** Characters evened out one by one, so that a place in the plain text is the same place in the printed one. */
final class Characters {

    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_ASCII = '！' - '!';
    private static final char FIRST_HAN = '一';
    private static final char LAST_HAN = '鿿';

    /** A text on disclosure in Traditional characters has some of these. */
    private static final String TRADITIONAL = "請開議訟處辦結數條訴規範眾關復廢號無總級縣區鄉鎮應與網務會報對發現類";

    private Characters() {}

    static String plain(String text) {
        char[] plain = text.toCharArray();
        boolean traditional = false;
        for (int i = 0; i < plain.length; i++) {
            char c = plain[i];
            if (c >= FIRST_WIDE && c <= LAST_WIDE) {
                plain[i] = (char) (c - WIDE_TO_ASCII);
            } else if (c == '〇') {
                plain[i] = '零';
            } else if (c >= FIRST_HAN && TRADITIONAL.indexOf(c) >= 0) {
                traditional = true;
            }
        }
        return new String(traditional ? simplified(plain) : plain);
    }

    private static char[] simplified(char[] plain) {
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] >= FIRST_HAN && plain[i] <= LAST_HAN) {
                plain[i] = Simplified.CHARACTERS[plain[i] - FIRST_HAN];
            }
        }
        return plain;
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

    /** Made when the first Traditional text comes: it takes longer than reading a report, and few are. */
    private static final class Simplified {

        static final char[] CHARACTERS = characters();

        private static char[] characters() {
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
}
