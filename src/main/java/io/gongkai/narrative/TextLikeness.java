package io.gongkai.narrative;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How alike two sections are in their wording (R24). Numbers, dates, marks and the names of places are blanked first, so
 * that last year's text with new numbers, or a neighbour's with another name, is still the same text.
 *
 * <p>Likeness is the share of their runs of {@value #RUN} characters that two texts have in common: 1 for the same text,
 * below 0.3 for two reports that share the phrases of the Regulations and nothing else. A sketch stands for a text where
 * many are compared: {@value #HASHES} numbers, from which the likeness is estimated to within about 0.1.
 */
public final class TextLikeness {

    private static final int RUN = 5;
    private static final int HASHES = 128;
    /** Shorter texts say the same because there is little to say. */
    private static final int SHORTEST = 80;

    private static final String NUMBERS = "0123456789.,%零一二三四五六七八九十百千万亿两余";

    /** Of one's own: 全省, 我市, 本县. */
    private static final String OWN = "全我本";

    private static final String LEVELS = "省市县区旗州盟乡镇";

    /** 市级 and 市民 follow no name. */
    private static final String NO_PLACE = "级民";

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 3;

    /** Punctuation, symbols and separators, as bits by their general category. */
    private static final int MARKS = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION
            | 1 << Character.MATH_SYMBOL
            | 1 << Character.CURRENCY_SYMBOL
            | 1 << Character.MODIFIER_SYMBOL
            | 1 << Character.OTHER_SYMBOL
            | 1 << Character.SPACE_SEPARATOR
            | 1 << Character.LINE_SEPARATOR
            | 1 << Character.PARAGRAPH_SEPARATOR;

    private static final String BREAKS = "\t\n\u000B\f\r";

    private TextLikeness() {}

    /**
     * The share of wording two texts have in common.
     *
     * @param names names of bodies to blank in both, without 省, 市, 县 or with
     * @return 0 to 1; 0 if either text is too short to tell
     */
    public static double between(String one, String other, Collection<String> names) {
        Set<Integer> mine = runs(one, names);
        Set<Integer> theirs = runs(other, names);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        long common = mine.stream().filter(theirs::contains).count();
        return (double) common / (mine.size() + theirs.size() - common);
    }

    /**
     * A sketch of a text, to be kept beside it.
     *
     * @param names names of bodies to blank
     * @return empty if the text is too short to tell
     */
    public static Optional<Sketch> sketch(String text, Collection<String> names) {
        Set<Integer> runs = runs(text, names);
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int run : runs) {
            for (int i = 0; i < HASHES; i++) {
                least[i] = Math.min(least[i], mixed(run * 31 + i * 0x9E3779B9));
            }
        }
        return Optional.of(new Sketch(least));
    }

    /** The least hashes of a text's runs. */
    public static final class Sketch {

        private final int[] least;

        private Sketch(int[] least) {
            this.least = least;
        }

        /** An estimate of the likeness of the two texts, 0 to 1. */
        public double likeness(Sketch other) {
            int same = 0;
            for (int i = 0; i < HASHES; i++) {
                same += least[i] == other.least[i] ? 1 : 0;
            }
            return (double) same / HASHES;
        }

        /** The sketch for storage, {@value #HASHES} times four bytes. */
        public byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
            bytes.asIntBuffer().put(least);
            return bytes.array();
        }

        /**
         * The sketch that {@link #bytes} stored.
         *
         * @throws IllegalArgumentException if they are of another length
         */
        public static Sketch of(byte[] bytes) {
            if (bytes.length != HASHES * Integer.BYTES) {
                throw new IllegalArgumentException(
                        "a sketch has %d bytes, not %d".formatted(HASHES * Integer.BYTES, bytes.length));
            }
            int[] least = new int[HASHES];
            ByteBuffer.wrap(bytes).asIntBuffer().get(least);
            return new Sketch(least);
        }
    }

    private static Set<Integer> runs(String text, Collection<String> names) {
        String plain = blanked(text, names);
        if (plain.length() < SHORTEST) {
            return Set.of();
        }
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= plain.length(); i++) {
            runs.add(mixed(plain.substring(i, i + RUN).hashCode()));
        }
        return runs;
    }

    private static String blanked(String text, Collection<String> names) {
        String plain = Characters.plain(text);
        List<String> longestFirst = names.stream()
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            plain = plain.replace(name, "");
        }
        return withoutPlaces(words(plain));
    }

    /** What is left without numbers and marks. */
    private static int[] words(String plain) {
        return plain.codePoints()
                .filter(c ->
                        NUMBERS.indexOf(c) < 0 && (MARKS >> Character.getType(c) & 1) == 0 && BREAKS.indexOf(c) < 0)
                .toArray();
    }

    /** Without what may be the name of a place: 全 of 全县, 青石 of 青石县, 开发区 of 开发区镇. */
    private static String withoutPlaces(int[] words) {
        StringBuilder left = new StringBuilder(words.length);
        for (int i = 0; i < words.length; ) {
            int place = place(words, i);
            if (place == 0) {
                left.appendCodePoint(words[i]);
            }
            i += Math.max(place, 1);
        }
        return left.toString();
    }

    /** How many characters from here on may name a place; 0 if none. */
    private static int place(int[] words, int at) {
        if (OWN.indexOf(words[at]) >= 0 && isLevel(words, at + 1)) {
            return 1;
        }
        for (int length = LONGEST_NAME; length >= SHORTEST_NAME; length--) {
            if (isLevel(words, at + length)
                    && !(at + length + 1 < words.length && NO_PLACE.indexOf(words[at + length + 1]) >= 0)
                    && Arrays.stream(words, at, at + length).allMatch(TextLikeness::isHan)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isLevel(int[] words, int at) {
        return at < words.length && LEVELS.indexOf(words[at]) >= 0;
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static int mixed(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x7feb352d;
        mixed ^= mixed >>> 15;
        mixed *= 0x846ca68b;
        mixed ^= mixed >>> 16;
        return mixed;
    }
}
