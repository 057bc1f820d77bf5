package io.gongkai.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which part of an answer is asked for, of which state of the filings, and what it is written as. */
final class PageWords {

    private final QuestionWords words;

    PageWords(QuestionWords words) {
        this.words = words;
    }

    /**
     * The part of the answer that is asked for; to be read last, since a cursor is held against the whole question.
     *
     * @param text the question in one way of writing it
     * @param rows how many rows the whole answer has
     * @param formats those it can be written in
     */
    PageQuery query(String path, String text, int rows, Set<SeriesFormat> formats) {
        Optional<SnapshotQuery> when = when();
        int limit = words.number("limit", QuestionWords.USUAL_LIMIT, 1, QuestionWords.MOST_LIMIT);
        Optional<SeriesFormat> format = format(formats);
        boolean byteOrderMark = byteOrderMark();
        if (words.word("cursor").isEmpty() || !words.isFaultless()) {
            return new PageQuery(path, text, when, format, byteOrderMark, limit, 0);
        }
        Optional<SeriesCursor> cursor = words.word("cursor")
                .flatMap(SeriesCursor::parse)
                .filter(at -> at.question() == SeriesCursor.mark(text))
                .filter(at -> at.start() < rows);
        if (cursor.isEmpty()) {
            words.wrong(
                    "cursor",
                    "cursor须原样取自上一页的next，其他参数也须与上一页相同。",
                    "Take the cursor as it is from next of the page before, and leave the other parameters as they were there.");
        }
        return new PageQuery(
                path,
                text,
                cursor.map(at -> new SnapshotQuery.Numbered(at.snapshot())),
                format,
                byteOrderMark,
                limit,
                cursor.map(SeriesCursor::start).orElse(0));
    }

    /** A past state of the filings, where one is asked for. */
    Optional<SnapshotQuery> when() {
        return switch (SnapshotQuery.of(
                words.word("snapshot").orElse(null), words.word("asOf").orElse(null))) {
            case SnapshotQuery.Parsed.Wrong(var detail) -> {
                words.wrong("snapshot", detail);
                yield Optional.empty();
            }
            case SnapshotQuery.Parsed.Asked(var asked) -> asked;
        };
    }

    Optional<SeriesFormat> format(Set<SeriesFormat> formats) {
        Optional<SeriesFormat> format =
                words.word("format").flatMap(SeriesFormat::of).filter(formats::contains);
        if (words.word("format").isPresent() && format.isEmpty()) {
            List<String> ids = formats.stream().map(SeriesFormat::id).toList();
            words.wrong(
                    "format",
                    "format应为%s之一。".formatted(String.join("、", ids)),
                    "format is one of %s.".formatted(String.join(", ", ids)));
        }
        return format;
    }

    boolean byteOrderMark() {
        return words.choice("bom", false, PageWords::truth, new Boolean[] {true, false}, String::valueOf);
    }

    private static Optional<Boolean> truth(String word) {
        return word.equals("true") || word.equals("false") ? Optional.of(word.equals("true")) : Optional.empty();
    }
}
