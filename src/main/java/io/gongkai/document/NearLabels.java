package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Labels of a table's rows, to be found by a misprint or by a part of them. */
final class NearLabels {

    /** Shorter words are too soon near each other. */
    private static final int SHORTEST = 4;

    private record Wanted(TableRow row, List<Label> labels) {}

    private record Label(String words, long characters) {}

    private final List<Wanted> rows = new ArrayList<>();
    private int longest;

    void add(TableRow row, Set<String> labels) {
        List<Label> longEnough = labels.stream()
                .filter(words -> words.length() >= SHORTEST)
                .map(words -> new Label(words, Wording.characters(words)))
                .toList();
        rows.add(new Wanted(row, longEnough));
        longEnough.forEach(label -> longest = Math.max(longest, label.words().length()));
    }

    /** The row one of whose labels is within few edits, and clearly fewer than any other's; else the one it is part of. */
    Optional<TableRow> find(String words) {
        // Of a text longer than this every label is farther away than a misprint.
        if (words.length() < SHORTEST || words.length() * 3 > longest * 4) {
            return Optional.empty();
        }
        long characters = Wording.characters(words);
        int best = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        TableRow bestRow = null;
        for (Wanted wanted : rows) {
            int distance = Integer.MAX_VALUE;
            for (Label label : wanted.labels()) {
                distance = Math.min(distance, distance(words, characters, label));
            }
            if (distance < best) {
                second = best;
                best = distance;
                bestRow = wanted.row();
            } else {
                second = Math.min(second, distance);
            }
        }
        return bestRow != null && second > best + 1 ? Optional.of(bestRow) : whole(words);
    }

    private static int distance(String words, long characters, Label label) {
        int bound = Math.max(words.length(), label.words().length()) / 4;
        if (Long.bitCount(characters & ~label.characters()) > bound
                || Long.bitCount(label.characters() & ~characters) > bound) {
            return Integer.MAX_VALUE;
        }
        int edits = Wording.distance(words, label.words(), bound);
        return edits <= bound ? edits : Integer.MAX_VALUE;
    }

    /** The only row with a label of which these words are the beginning or the end. */
    private Optional<TableRow> whole(String part) {
        TableRow found = null;
        for (Wanted wanted : rows) {
            for (Label label : wanted.labels()) {
                String words = label.words();
                if (words.length() > part.length() && (words.startsWith(part) || words.endsWith(part))) {
                    if (found != null && found != wanted.row()) {
                        return Optional.empty();
                    }
                    found = wanted.row();
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
