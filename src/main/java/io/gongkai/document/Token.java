package io.gongkai.document;

/**
 * A piece of a line of a table: a label, a value, a blank.
 *
 * @param label the text as a label for comparison; empty if it is no words, or more than a label has
 * @param column grid column, or horizontal position where the grid is only laid out
 * @param width columns covered, or horizontal extent
 */
record Token(String text, PrintedValue value, String label, int column, int width, Place place) {

    /** What is longer is running text and no label, however many blanks a label is set with. */
    private static final int LONGEST_LABEL = 400;

    static Token of(String text, int column, int width, Place place) {
        // Character 0 is no character of a text, and the database has none.
        String clean = text.replace("\0", "");
        PrintedValue value = PrintedValue.of(clean);
        boolean label = value instanceof PrintedValue.Words && clean.length() <= LONGEST_LABEL;
        return new Token(clean, value, label ? Wording.label(clean) : "", column, width, place);
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
