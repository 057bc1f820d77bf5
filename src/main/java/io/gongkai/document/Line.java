package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import java.util.List;

/**
 * One row of a grid, or one line of text.
 *
 * @param grid number of the grid it stands in; every paragraph counts as a grid of its own
 * @param gapBefore whether a blank line stands before it
 * @param last whether the document ends with it
 */
record Line(int grid, Geometry geometry, boolean gapBefore, boolean last, List<Token> tokens) {

    boolean isSingle() {
        return tokens.size() == 1;
    }

    Place place() {
        return tokens.getFirst().place();
    }

    /** All words of the line. */
    String text() {
        if (isSingle()) {
            String text = tokens.getFirst().text();
            return text.isBlank() ? "" : text;
        }
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (!token.text().isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(token.text());
            }
        }
        return text.toString();
    }

    /** Whether the line is words alone and no cell of numbers. */
    boolean isWordsOnly() {
        boolean words = false;
        for (Token token : tokens) {
            if (token.isNumber()) {
                return false;
            }
            words |= token.isText();
        }
        return words;
    }
}
