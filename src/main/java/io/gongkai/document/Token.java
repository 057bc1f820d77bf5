package io.gongkai.document;

/**
 * A piece of a line of a table: a label, a value, a blank.
 *
 * @param column grid column, or horizontal position where the grid is only laid out
 * @param width columns covered, or horizontal extent
 */
record Token(String text, PrintedValue value, int column, int width, Place place) {

    static Token of(String text, int column, int width, Place place) {
        // Character 0 is no character of a text, and the database has none.
        String clean = text.replace("\0", "");
        return new Token(clean, PrintedValue.of(clean), column, width, place);
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
