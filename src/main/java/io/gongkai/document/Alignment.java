package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows found in a table and the rows of the form together. Both keep their order; a row's own label outweighs
 * its place, words nearby count for less, and place alone for least.
 */
final class Alignment {

    /** On what ground a row is held to be a row of the form, best first. */
    enum Ground {
        LABEL(100),
        MISPRINT(80),
        NEARBY(40),
        ORDER(10);

        private final int score;

        Ground(int score) {
            this.score = score;
        }

        boolean isOwnLabel() {
            return this == LABEL || this == MISPRINT;
        }
    }

    /** A row found and the row of the form it is. */
    record Pair(DataRow data, TableRow row, Ground ground) {}

    /** One way to bring them together. */
    record Way(List<Pair> pairs, int score) {}

    private static final int FORBIDDEN = -100_000;
    private static final int UNEXPLAINED = -50;
    private static final int ABSENT = -1;
    private static final int ABSENT_THOUGH_NAMED = -5;
    private static final int MISFIT = 5;

    /**
     * What the words about a row say.
     *
     * @param own rows that words of its own name, in the order of the words
     * @param nearby rows that words between it and its neighbours name
     */
    record Evidence(DataRow data, List<TableWords.Match> own, List<TableRow> nearby) {

        static Evidence of(DataRow data, TableWords words) {
            List<TableWords.Match> own = new ArrayList<>();
            data.own().forEach(text -> words.match(text).ifPresent(own::add));
            List<TableRow> nearby = new ArrayList<>();
            data.nearby().forEach(text -> words.match(text).ifPresent(match -> nearby.add(match.row())));
            return new Evidence(data, own, nearby);
        }
    }

    private final List<Evidence> data;
    private final List<TableRow> form;
    private final Map<TableRow, Integer> places = new HashMap<>();
    private final int[][] scores;
    private final int[] absence;
    private final int[][] rest;
    private final Ground[][] grounds;

    /**
     * @param form the rows of the form in order
     * @param named rows whose label occurs anywhere in the table
     */
    Alignment(List<Evidence> data, List<TableRow> form, Set<TableRow> named) {
        this.data = data;
        this.form = form;
        form.forEach(row -> places.put(row, places.size()));
        this.absence = form.stream()
                .mapToInt(row -> named.contains(row) ? ABSENT_THOUGH_NAMED : ABSENT)
                .toArray();
        this.scores = new int[data.size()][form.size()];
        this.grounds = new Ground[data.size()][form.size()];
        for (int i = 0; i < data.size(); i++) {
            score(data.get(i), grounds[i], scores[i]);
        }
        this.rest = bestRests();
    }

    private void score(Evidence evidence, Ground[] grounds, int[] scores) {
        int labelled = labels(evidence, grounds);
        Map<Integer, Boolean> fitting = new HashMap<>();
        for (int j = 0; j < scores.length; j++) {
            Ground ground = grounds[j];
            boolean other = labelled >= 0 && labelled != j && !ground.isOwnLabel();
            boolean fits = fitting.computeIfAbsent(
                    form.get(j).columns(),
                    columns -> Fit.to(columns, evidence.data()).isPresent());
            if (other || (!fits && ground != Ground.LABEL)) {
                scores[j] = FORBIDDEN;
            } else {
                scores[j] = fits ? ground.score : MISFIT;
            }
        }
    }

    /** Fills in on what ground a row is each of the form's; gives the place of the one its label names, or -1. */
    private int labels(Evidence evidence, Ground[] grounds) {
        int labelled = -1;
        Arrays.fill(grounds, Ground.ORDER);
        for (TableRow row : evidence.nearby()) {
            Integer at = places.get(row);
            if (at != null) {
                grounds[at] = Ground.NEARBY;
            }
        }
        for (TableWords.Match match : evidence.own()) {
            Integer at = places.get(match.row());
            if (at != null) {
                Ground ground = match.quality() == TableWords.Quality.EXACT ? Ground.LABEL : Ground.MISPRINT;
                if (ground.compareTo(grounds[at]) < 0) {
                    grounds[at] = ground;
                }
                if (ground == Ground.LABEL && labelled < 0) {
                    labelled = at;
                }
            }
        }
        return labelled;
    }

    /** rest[i][j]: the best that can still be had from data row i and form row j on. */
    private int[][] bestRests() {
        int[][] best = new int[data.size() + 1][form.size() + 1];
        for (int i = data.size(); i >= 0; i--) {
            for (int j = form.size(); j >= 0; j--) {
                if (i == data.size() && j == form.size()) {
                    continue;
                }
                int value = Integer.MIN_VALUE;
                if (i < data.size()) {
                    value = Math.max(value, best[i + 1][j] + UNEXPLAINED);
                }
                if (j < form.size()) {
                    value = Math.max(value, best[i][j + 1] + absence[j]);
                }
                if (i < data.size() && j < form.size()) {
                    value = Math.max(value, best[i + 1][j + 1] + scores[i][j]);
                }
                best[i][j] = value;
            }
        }
        return best;
    }

    /** The rows of the form in order. */
    List<TableRow> form() {
        return form;
    }

    int score() {
        return rest[0][0];
    }

    /** All best ways, at most {@code limit} of them. */
    List<Way> ways(int limit) {
        List<Way> ways = new ArrayList<>();
        walk(0, 0, new ArrayList<>(), ways, limit, false);
        return ways;
    }

    private void walk(int i, int j, List<Pair> pairs, List<Way> ways, int limit, boolean skippedData) {
        if (ways.size() >= limit) {
            return;
        }
        if (i == data.size() && j == form.size()) {
            ways.add(new Way(List.copyOf(pairs), score()));
            return;
        }
        if (i < data.size() && j < form.size() && rest[i][j] == rest[i + 1][j + 1] + scores[i][j]) {
            pairs.add(new Pair(data.get(i).data(), form.get(j), grounds[i][j]));
            walk(i + 1, j + 1, pairs, ways, limit, false);
            pairs.removeLast();
        }
        // Rows left out on both sides are taken out data first, so that one way is not counted as several.
        if (i < data.size() && rest[i][j] == rest[i + 1][j] + UNEXPLAINED) {
            walk(i + 1, j, pairs, ways, limit, true);
        }
        if (j < form.size() && !skippedData && rest[i][j] == rest[i][j + 1] + absence[j]) {
            walk(i, j + 1, pairs, ways, limit, false);
        }
    }

    /** The ground of a data row, for one that stands outside the order. */
    static @Nullable Pair byLabelAlone(DataRow row, TableWords words) {
        for (String text : row.own()) {
            Optional<TableWords.Match> match = words.match(text);
            if (match.isPresent() && match.get().quality() == TableWords.Quality.EXACT) {
                return new Pair(row, match.get().row(), Ground.LABEL);
            }
        }
        return null;
    }
}
