package io.gongkai.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an answer is asked for, in which state of the filings and in which format.
 *
 * @param path of the call
 * @param text the parameters again in one way of writing, without those of state and page
 * @param when the state of the filings that is asked for; now if empty
 * @param format empty where the parameters do not say
 * @param byteOrderMark whether a CSV file begins with one
 * @param start how many rows come before the page
 */
record PageQuery(
        String path,
        String text,
        Optional<SnapshotQuery> when,
        Optional<SeriesFormat> format,
        boolean byteOrderMark,
        int limit,
        int start) {

    /** The whole question as it is asked, whatever the format: the same for the same answer. */
    String question() {
        return path + "?" + text + "&limit=" + limit + "&start=" + start + written();
    }

    /** The place after the last row of the page. */
    int end(int rows) {
        return Math.min(start + limit, rows);
    }

    /** With where this very question is answered so again. */
    SeriesView.Snapshot snapshot(FilingState state) {
        return new SeriesView.Snapshot(
                state.number(), state.at(), path + "?" + text + "&snapshot=" + state.number() + written());
    }

    /**
     * The address of the next page; null after the last.
     *
     * @param rows how many all pages have
     */
    @Nullable
    String next(FilingState state, int rows) {
        return end(rows) >= rows
                ? null
                : path + "?" + text + "&limit=" + limit + "&cursor="
                        + new SeriesCursor(state.number(), end(rows), SeriesCursor.mark(text)) + written();
    }

    /** The page in whole steps, at least one. */
    PageQuery inSteps(int step) {
        return new PageQuery(
                path, text, when, format, byteOrderMark, Math.max(step, limit - limit % step), start - start % step);
    }

    /** What the parameters say of the format, to be set behind others. */
    String written() {
        return format.map(asked -> "&format=" + asked.id()).orElse("") + (byteOrderMark ? "&bom=true" : "");
    }
}
