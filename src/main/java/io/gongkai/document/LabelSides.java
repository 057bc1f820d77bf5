package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells on which side of its numbers a label stands where there is one cell a line. Between the numbers of two rows the
 * one label there is may belong to either; what stands at the ends of such a chain decides: a label before its first
 * numbers and none behind its last, or the other way round. Where both or neither stand there it stays unsure.
 */
final class LabelSides {

    /** A row of fewer numbers may be a page number, or a number out of a text. */
    private static final int ENOUGH_COLUMNS = 3;

    /** Numbers between two pieces of words: the words before, and the rows they were made into. */
    record Run(List<String> before, int from, int to) {}

    private final TableWords words;
    private final List<DataRow> rows;
    private final List<Run> runs = new ArrayList<>();

    /** @param rows the rows of the table; those whose labels turn out otherwise are replaced */
    LabelSides(TableWords words, List<DataRow> rows) {
        this.words = words;
        this.rows = rows;
    }

    /** Blank cells behind words, as those that fill a head, are no numbers to have a label. */
    void add(Run run) {
        if (!rows.subList(run.from(), run.to()).stream().allMatch(DataRow::isBlank)) {
            runs.add(run);
        }
    }

    /** @param after the words behind the last run */
    void close(List<String> after) {
        int from = 0;
        while (from < runs.size()) {
            int to = from + 1;
            while (to < runs.size() && isLink(runs.get(to).before())) {
                to++;
            }
            decide(from, to, to < runs.size() ? runs.get(to).before() : after);
            from = to;
        }
        runs.clear();
    }

    private void decide(int from, int to, List<String> after) {
        boolean before = isNamed(RowAssembler.endings(runs.get(from).before()));
        boolean behind = isNamed(RowAssembler.beginnings(after));
        if (before && !behind) {
            return;
        }
        for (int i = from; i < to; i++) {
            Run run = runs.get(i);
            List<String> next = i + 1 < runs.size() ? runs.get(i + 1).before() : after;
            for (int row = run.from(); row < run.to(); row++) {
                boolean labelBehind = !before && behind && run.to() - run.from() == 1;
                rows.set(
                        row,
                        labelBehind
                                ? labelled(rows.get(row), next)
                                : rows.get(row).unsure());
            }
        }
    }

    private static DataRow labelled(DataRow row, List<String> after) {
        List<String> own = new ArrayList<>(RowAssembler.beginnings(after));
        own.addAll(RowAssembler.endings(after));
        DataRow other = new DataRow(own, row.nearby(), row.values(), row.cutOff());
        return row.values().size() >= ENOUGH_COLUMNS ? other : other.unsure();
    }

    private boolean isNamed(List<String> texts) {
        return !named(texts).isEmpty();
    }

    private Set<TableRow> named(List<String> texts) {
        Set<TableRow> rows = new HashSet<>();
        for (String text : texts) {
            words.match(text)
                    .filter(match -> match.quality() == TableWords.Quality.EXACT)
                    .ifPresent(match -> rows.add(match.row()));
        }
        return rows;
    }

    /** Whether these words are one label, perhaps with that of its group, and no head of other rows. */
    private boolean isLink(List<String> texts) {
        return texts.stream().noneMatch(words::isHead)
                && named(RowAssembler.contiguous(texts)).size() == 1;
    }
}
