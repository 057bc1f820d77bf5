package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.PdfGlyphs.Glyph;
import io.gongkai.document.PdfRules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table drawn with lines. The lines' positions give a grid of elementary cells; where no line runs between two of
 * them, they are one cell.
 */
final class RuledTable {

    /** Lines closer than this are one line drawn twice. */
    private static final float NEAR = 3;

    private static final float COVERED = 0.6f;

    /** Lines that go on for this much beyond the last line across bound a row or column not closed. */
    private static final float OPEN = 8;

    private final float[] xs;
    private final float[] ys;
    private final List<Rule> rules;

    private RuledTable(float[] xs, float[] ys, List<Rule> rules) {
        this.xs = xs;
        this.ys = ys;
        this.rules = rules;
    }

    /** The tables of a page: lines that touch belong to one, and it takes two rows or columns to make one. */
    static List<RuledTable> of(List<Rule> rules) {
        List<RuledTable> tables = new ArrayList<>();
        for (List<Rule> joined : joined(rules)) {
            float[] xs = withEnds(positions(joined, false), joined, true);
            float[] ys = withEnds(positions(joined, true), joined, false);
            if (xs.length >= 2 && ys.length >= 2 && xs.length + ys.length >= 5) {
                tables.add(new RuledTable(xs, ys, joined));
            }
        }
        return tables;
    }

    private static List<List<Rule>> joined(List<Rule> rules) {
        int[] group = new int[rules.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (find(group, i) != find(group, j) && touch(rules.get(i), rules.get(j))) {
                    group[find(group, i)] = find(group, j);
                }
            }
        }
        Map<Integer, List<Rule>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            groups.computeIfAbsent(find(group, i), root -> new ArrayList<>()).add(rules.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int find(int[] group, int i) {
        int root = i;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static boolean touch(Rule a, Rule b) {
        if (a.horizontal() == b.horizontal()) {
            return Math.abs(a.at() - b.at()) <= NEAR && a.from() <= b.to() + NEAR && b.from() <= a.to() + NEAR;
        }
        return a.at() >= b.from() - NEAR
                && a.at() <= b.to() + NEAR
                && b.at() >= a.from() - NEAR
                && b.at() <= a.to() + NEAR;
    }

    private static float[] positions(List<Rule> rules, boolean horizontal) {
        List<Float> positions = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .map(Rule::at)
                .sorted()
                .forEach(at -> {
                    if (positions.isEmpty() || at - positions.getLast() > NEAR) {
                        positions.add(at);
                    }
                });
        float[] array = new float[positions.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = positions.get(i);
        }
        return array;
    }

    /** Sides of a table that are not drawn, as at the end of a page, are where the lines across end. */
    private static float[] withEnds(float[] positions, List<Rule> rules, boolean across) {
        List<Rule> lines =
                rules.stream().filter(rule -> rule.horizontal() == across).toList();
        if (positions.length == 0 || lines.size() < 2) {
            return positions;
        }
        float first = lines.stream().map(Rule::from).min(Float::compare).orElseThrow();
        float last = lines.stream().map(Rule::to).max(Float::compare).orElseThrow();
        float[] more = Arrays.copyOf(positions, positions.length);
        if (first < positions[0] - OPEN) {
            more = new float[positions.length + 1];
            more[0] = first;
            System.arraycopy(positions, 0, more, 1, positions.length);
        }
        if (last > positions[positions.length - 1] + OPEN) {
            more = Arrays.copyOf(more, more.length + 1);
            more[more.length - 1] = last;
        }
        return more;
    }

    float top() {
        return ys[0];
    }

    boolean contains(Glyph glyph) {
        return glyph.centreX() > xs[0] - NEAR
                && glyph.centreX() < xs[xs.length - 1] + NEAR
                && glyph.centreY() > ys[0] - NEAR
                && glyph.centreY() < ys[ys.length - 1] + NEAR;
    }

    Grid grid(int page, List<Glyph> glyphs) {
        int columns = xs.length - 1;
        int[] region = regions();
        Map<Integer, List<Glyph>> inside = new LinkedHashMap<>();
        for (Glyph glyph : glyphs) {
            int at = interval(ys, glyph.centreY()) * columns + interval(xs, glyph.centreX());
            inside.computeIfAbsent(find(region, at), root -> new ArrayList<>()).add(glyph);
        }
        Map<Integer, int[]> bounds = new LinkedHashMap<>();
        for (int at = 0; at < region.length; at++) {
            int row = at / columns;
            int column = at % columns;
            int[] box = bounds.computeIfAbsent(find(region, at), root -> new int[] {row, column, row, column});
            box[0] = Math.min(box[0], row);
            box[1] = Math.min(box[1], column);
            box[2] = Math.max(box[2], row);
            box[3] = Math.max(box[3], column);
        }
        List<GridCell> cells = new ArrayList<>();
        bounds.forEach((root, box) -> cells.add(new GridCell(
                box[0],
                box[1],
                box[2] - box[0] + 1,
                box[3] - box[1] + 1,
                PdfLines.text(inside.getOrDefault(root, List.of())),
                new Place.Box(
                        page, xs[box[1]], ys[box[0]], xs[box[3] + 1] - xs[box[1]], ys[box[2] + 1] - ys[box[0]]))));
        return new Grid(Geometry.EXACT, cells);
    }

    private int[] regions() {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        int[] region = new int[rows * columns];
        Arrays.setAll(region, i -> i);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = row * columns + column;
                if (column + 1 < columns && !wall(false, xs[column + 1], ys[row], ys[row + 1])) {
                    region[find(region, at + 1)] = find(region, at);
                }
                if (row + 1 < rows && !wall(true, ys[row + 1], xs[column], xs[column + 1])) {
                    region[find(region, at + columns)] = find(region, at);
                }
            }
        }
        return region;
    }

    /** Whether lines cover most of this edge. */
    private boolean wall(boolean horizontal, float at, float from, float to) {
        List<float[]> covers = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.horizontal() == horizontal && Math.abs(rule.at() - at) <= NEAR) {
                float low = Math.max(rule.from(), from);
                float high = Math.min(rule.to(), to);
                if (high > low) {
                    covers.add(new float[] {low, high});
                }
            }
        }
        covers.sort((a, b) -> Float.compare(a[0], b[0]));
        float covered = 0;
        float reached = from;
        for (float[] cover : covers) {
            covered += Math.max(0, cover[1] - Math.max(cover[0], reached));
            reached = Math.max(reached, cover[1]);
        }
        return covered >= COVERED * (to - from);
    }

    private static int interval(float[] positions, float value) {
        int at = 0;
        while (at < positions.length - 2 && value >= positions[at + 1]) {
            at++;
        }
        return at;
    }
}
