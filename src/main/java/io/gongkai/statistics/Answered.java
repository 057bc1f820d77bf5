package io.gongkai.statistics;

/** What comes of a question for figures that was well asked. */
sealed interface Answered<T> {

    record Found<T>(T figures) implements Answered<T> {}

    /** @param head the last there is */
    record NoSuchSnapshot<T>(long asked, long head) implements Answered<T> {}
}
