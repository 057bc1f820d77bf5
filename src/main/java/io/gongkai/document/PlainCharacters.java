package io.gongkai.document;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.regex.Pattern;

/**
 * What {@link Wording#plain} makes of single characters, in a table. Almost all that is printed in a report can be looked
 * up: a character of GB 2312 is simplified already, and one that no neighbour composes with is normalised by itself.
 */
final class PlainCharacters {

    /** The character is left out. */
    static final char NOTHING = 0;

    /** The character is to be looked at with its neighbours. */
    static final char INVOLVED = 0xFFFF;

    private static final char[] TABLE = table();

    private PlainCharacters() {}

    static char of(char c) {
        return TABLE[c];
    }

    /** Whether all characters are of GB 2312, so that none is a traditional one. */
    static boolean areSimplified(String text) {
        return encoder().canEncode(text);
    }

    private static CharsetEncoder encoder() {
        return Charset.forName("GB2312").newEncoder();
    }

    private static char[] table() {
        Normalizer2 compatibility = Normalizer2.getNFKCInstance();
        Pattern space = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]");
        CharsetEncoder simplified = encoder();
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = INVOLVED;
            if (Character.isSurrogate((char) c) || !compatibility.hasBoundaryBefore(c)) {
                continue;
            }
            String normal = compatibility.normalize(Character.toString(c));
            if (space.matcher(normal).matches()) {
                table[c] = NOTHING;
            } else if (normal.length() == 1 && simplified.canEncode(normal)) {
                table[c] = normal.charAt(0);
            }
        }
        return table;
    }
}
