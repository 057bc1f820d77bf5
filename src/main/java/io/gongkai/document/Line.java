package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import java.util.List;
import java.util.stream.Collectors;

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
        return tokens.stream().map(Token::text).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    /** Whether the line is words alone and no cell of numbers. */
    boolean isWordsOnly() {
        return tokens.stream().noneMatch(Token::isNumber) && tokens.stream().anyMatch(Token::isText);
    }
}
