package io.gongkai.statistics;

/** What comes of asking for a series. */
sealed interface SeriesAnswer {

    record Found(SeriesView series) implements SeriesAnswer {}

    /** @param head the last there is */
    record NoSuchSnapshot(long asked, long head) implements SeriesAnswer {}
}
