package io.gongkai.document;

import java.util.List;

/**
 * A row of values found in a table, and the words that may be its label.
 *
 * @param own words on the row itself, or, in a laid-out text, on the lines its label is broken over
 * @param nearby words alone on lines between this row and its neighbours
 * @param values the cells of numbers, in order
 * @param cutOff whether the document ends within the row, so that cells on its right may be gone
 * @param labelled whether the words on the row are surely its own and not a neighbour's
 * @param above the lines of words over the row in its own grid, where columns of grids can be trusted
 */
record DataRow(
        List<String> own, List<String> nearby, List<Token> values, boolean cutOff, boolean labelled, List<Line> above) {

    DataRow(List<String> own, List<String> nearby, List<Token> values, boolean cutOff) {
        this(own, nearby, values, cutOff, true, List.of());
    }

    /** The same with words that may be a neighbour's. */
    DataRow unsure() {
        return new DataRow(own, nearby, values, cutOff, false, above);
    }

    Place place() {
        return values.getFirst().place();
    }

    boolean isBlank() {
        return values.stream().allMatch(Token::isBlank);
    }
}
