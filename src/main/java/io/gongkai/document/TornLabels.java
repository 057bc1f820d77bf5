package io.gongkai.document;

import io.gongkai.document.Alignment.Pair;
import io.gongkai.document.TableWords.TableRow;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds labels that a document tore from their numbers. Between two rows that have their labels, there are as many
 * rows of numbers as of the form, none left over, and the labels of all of them are printed, each once and in order: then
 * each row has its own. A label may be torn over a few lines, and pieces of its group's label may have come between.
 */
final class TornLabels {

    private static final int PIECES = 4;

    /** A row of fewer numbers may be a page number, or a number out of a text. */
    private static final int ENOUGH_COLUMNS = 3;

    private final List<String> pieces = new ArrayList<>();
    private final List<TableRow> form;
    private final List<DataRow> data;
    private final Map<DataRow, Integer> places = new IdentityHashMap<>();

    TornLabels(List<Line> lines, List<TableRow> form, List<DataRow> data) {
        this.form = form;
        this.data = data;
        data.forEach(row -> places.put(row, places.size()));
        for (Line line : lines) {
            for (Token token : line.tokens()) {
                if (!token.label().isEmpty()) {
                    pieces.add(token.label());
                }
            }
        }
    }

    /**
     * The pairs whose labels are found all the same.
     *
     * @param certain those that have their labels
     */
    Set<Pair> found(List<Pair> pairs, Set<Pair> certain) {
        Set<Pair> found = Collections.newSetFromMap(new IdentityHashMap<>());
        int from = 0;
        while (from < pairs.size()) {
            int to = from;
            while (to < pairs.size() && !certain.contains(pairs.get(to))) {
                to++;
            }
            List<Pair> run = pairs.subList(from, to);
            if (!run.isEmpty()
                    && isWithoutSlack(pairs, from, to)
                    && run.stream().allMatch(pair -> pair.row().columns() >= ENOUGH_COLUMNS)
                    && areInOrder(run)) {
                found.addAll(run);
            }
            from = to + 1;
        }
        return found;
    }

    /** Whether the rows of numbers and the rows of the form follow each other without one left out on either side. */
    private boolean isWithoutSlack(List<Pair> pairs, int from, int to) {
        int row = from == 0 ? -1 : form.indexOf(pairs.get(from - 1).row());
        int number = from == 0 ? -1 : place(pairs.get(from - 1));
        for (Pair pair : pairs.subList(from, Math.min(to + 1, pairs.size()))) {
            int nextRow = form.indexOf(pair.row());
            int nextNumber = place(pair);
            if (nextRow != row + 1 || anyFits(number + 1, nextNumber)) {
                return false;
            }
            row = nextRow;
            number = nextNumber;
        }
        return to < pairs.size() || (row == form.size() - 1 && !anyFits(number + 1, data.size()));
    }

    private int place(Pair pair) {
        return places.getOrDefault(pair.data(), -1);
    }

    private boolean anyFits(int from, int to) {
        return from < to
                && data.subList(from, to).stream()
                        .anyMatch(row -> form.stream()
                                .anyMatch(other -> Fit.to(other.columns(), row).isPresent()));
    }

    private boolean areInOrder(List<Pair> run) {
        int last = -1;
        for (Pair pair : run) {
            List<Integer> places = places(pair.row());
            if (places.size() != 1 || places.getFirst() <= last) {
                return false;
            }
            last = places.getFirst();
        }
        return true;
    }

    /** Where the row's label begins, as often as it is printed. */
    private List<Integer> places(TableRow row) {
        Set<String> labels = TableWords.labels(row.row());
        List<String> groups =
                row.row().group().stream().map(Text::zh).map(Wording::label).toList();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            int place = at;
            if (labels.stream().anyMatch(label -> isBegun(label, place, groups))) {
                places.add(at);
            }
        }
        return places;
    }

    /** Whether the label begins on this piece and goes on to its end on the next ones. */
    private boolean isBegun(String label, int at, List<String> groups) {
        String piece = pieces.get(at);
        for (int length = Math.min(label.length(), piece.length()); length > 0; length--) {
            if (piece.endsWith(label.substring(0, length))) {
                String between = piece.substring(0, piece.length() - length);
                if (goesOn(label.substring(length), at + 1, at + PIECES, between, groups)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean goesOn(String rest, int at, int end, String between, List<String> groups) {
        if (rest.isEmpty()) {
            return isOfGroups(between, groups);
        }
        if (at >= Math.min(end, pieces.size())) {
            return false;
        }
        String piece = pieces.get(at);
        for (int length = Math.min(rest.length(), piece.length()); length >= 0; length--) {
            if (piece.endsWith(rest.substring(0, length))
                    && goesOn(
                            rest.substring(length),
                            at + 1,
                            end,
                            between + piece.substring(0, piece.length() - length),
                            groups)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfGroups(String between, List<String> groups) {
        String words = between.chars()
                .filter(c -> c < '0' || c > '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return words.isEmpty() || groups.stream().anyMatch(group -> group.contains(words));
    }
}
