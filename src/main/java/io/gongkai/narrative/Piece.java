package io.gongkai.narrative;

/** A piece of a sentence; {@code start} and {@code end} are offsets in it. */
sealed interface Piece permits Figure, Piece.Word, Piece.Gap, Piece.Mark {

    int start();

    int end();

    /** A word that is known, and the part it plays. */
    record Word(Part part, String id, int start, int end) implements Piece {}

    /** Text between known words. */
    record Gap(String text, int start, int end) implements Piece {}

    /** A punctuation mark that divides: one of {@code , ; : 、 ( )}. */
    record Mark(char mark, int start, int end) implements Piece {}

    default boolean is(Part part) {
        return this instanceof Word word && word.part() == part;
    }
}
