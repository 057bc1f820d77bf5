package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order in which a table prints its columns, told by the heads that stand over the values in the same grid. The form
 * has one order; a table that was typed anew may have another.
 */
sealed interface PrintedColumns {

    /** The heads do not stand over the values, or there are none: the order is the form's. */
    record AsInForm() implements PrintedColumns {}

    /** @param places for every value, from left to right, its place in the form */
    record Otherwise(List<Integer> places) implements PrintedColumns {

        public Otherwise {
            places = List.copyOf(places);
        }

        /** The values in the form's order. */
        List<Token> inOrder(List<Token> values) {
            List<Token> ordered = new ArrayList<>(values);
            for (int i = 0; i < values.size(); i++) {
                ordered.set(places.get(i), values.get(i));
            }
            return ordered;
        }
    }

    /** Heads stand in another order than the form's, and it cannot be told over which values. */
    record Unclear() implements PrintedColumns {}

    /**
     * @param above the lines of words over the values
     * @param trusted whether heads stand where they seem to; on some pages spans are lost and they do not
     * @param heads the wordings over each column, from the outermost group to the column itself; a group that is not told
     *     is empty
     */
    static PrintedColumns of(List<Line> above, List<Token> values, List<List<Set<String>>> heads, boolean trusted) {
        List<Integer> places = new ArrayList<>();
        boolean inForm = true;
        for (int i = 0; i < values.size(); i++) {
            int place = place(above, values.get(i), heads);
            inForm &= place == i;
            places.add(place);
        }
        if (inForm) {
            return new AsInForm();
        }
        boolean told = !places.contains(-1) && new HashSet<>(places).size() == places.size();
        if (trusted && told && places.size() == heads.size()) {
            return new Otherwise(places);
        }
        return isInOrder(above, heads) ? new AsInForm() : new Unclear();
    }

    /** The lines that stand over a row in its own grid. */
    static List<Line> above(List<Line> words, Line row) {
        return row.geometry() == Geometry.EXACT
                ? words.stream().filter(line -> line.grid() == row.grid()).toList()
                : List.of();
    }

    /** The only column all of whose heads stand over this value; -1 if there is none or more than one. */
    private static int place(List<Line> above, Token value, List<List<Set<String>>> heads) {
        Set<String> over = new HashSet<>();
        for (Line line : above) {
            for (Token token : line.tokens()) {
                if (token.isText()
                        && token.column() <= value.column()
                        && value.column() < token.column() + token.width()) {
                    over.add(token.label());
                }
            }
        }
        int found = -1;
        for (int i = 0; i < heads.size(); i++) {
            boolean all =
                    heads.get(i).stream().allMatch(wordings -> wordings.stream().anyMatch(over::contains));
            if (all && found >= 0) {
                return -1;
            }
            found = all ? i : found;
        }
        return found;
    }

    /** Whether the heads of each level follow each other on every line as in the form. */
    private static boolean isInOrder(List<Line> above, List<List<Set<String>>> heads) {
        int levels = heads.getFirst().size();
        return above.stream()
                .allMatch(line -> IntStream.range(0, levels)
                        .allMatch(level -> isInOrder(
                                line,
                                heads.stream()
                                        .map(ofColumn -> ofColumn.get(level))
                                        .toList())));
    }

    private static boolean isInOrder(Line line, List<Set<String>> heads) {
        int last = -1;
        for (Token token : line.tokens()) {
            int place = next(token.label(), heads, last);
            if (place < 0 && next(token.label(), heads, -1) >= 0) {
                return false;
            }
            last = Math.max(last, place);
        }
        return true;
    }

    private static int next(String label, List<Set<String>> heads, int last) {
        for (int i = last + 1; i < heads.size(); i++) {
            if (heads.get(i).contains(label)) {
                return i;
            }
        }
        return -1;
    }
}
