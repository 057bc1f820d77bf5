package io.gongkai.document;

/**
 * A piece of a line of a table: a label, a value, a blank.
 *
 * @param column grid column, or horizontal position where the grid is only laid out
 * @param width columns covered, or horizontal extent
 */
record Token(String text, PrintedValue value, int column, int width, Place place) {

    static Token of(String text, int column, int width, Place place) {
        return new Token(text, PrintedValue.of(text), column, width, place);
    }

    boolean isText() {
        return value instanceof PrintedValue.Words;
    }

    boolean isNumber() {
        return value instanceof PrintedValue.Printed;
    }

    boolean isBlank() {
        return value instanceof PrintedValue.Empty;
    }

    /** Anything a cell of numbers may hold. */
    boolean isValue() {
        return !isText();
    }

    Source source() {
        return new Source(place, text);
    }
}
