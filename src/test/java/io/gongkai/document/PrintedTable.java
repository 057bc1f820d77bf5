package io.gongkai.document;

import io.gongkai.document.Extract.GridCell;
import io.gongkai.form.Block;
import io.gongkai.form.Column;
import io.gongkai.form.Row;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A statutory table laid out as it is printed, with the spans of its heads and groups. */
final class PrintedTable {

    private static final Place NOWHERE = new Place.Line(1);

    private final CorpusReport report;
    private final Table table;
    private final List<GridCell> cells = new ArrayList<>();
    private int next;

    private PrintedTable(CorpusReport report, Table table) {
        this.report = report;
        this.table = table;
    }

    static List<GridCell> of(CorpusReport report, Table table) {
        PrintedTable printed = new PrintedTable(report, table);
        switch (table.layout()) {
            case STACKED -> printed.stacked();
            case SIDE_BY_SIDE -> printed.sideBySide();
        }
        printed.cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return printed.cells;
    }

    private void stacked() {
        int width = table.blocks().stream()
                .mapToInt(block -> labelColumns(block) + block.columns().size())
                .max()
                .orElseThrow();
        for (Block block : table.blocks()) {
            if (!block.label().zh().isEmpty()) {
                add(next, 0, 1, width, block.label().zh());
                next++;
            }
            List<List<String>> heads = block.columns().stream()
                    .map(column ->
                            path(column.group(), report.head(column.label().zh())))
                    .toList();
            int labels = labelColumns(block);
            int depth = depth(heads);
            add(next, 0, depth, labels, table.corner().zh());
            heads(heads, labels, depth, width);
            next += depth;
            rows(block, labels, width);
        }
    }

    private void rows(Block block, int labels, int width) {
        List<Row> rows = report.rows(block);
        List<List<String>> paths = rows.stream()
                .map(row -> path(
                        row.group(), row.number() + report.label(row.label().zh())))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            List<String> path = paths.get(i);
            for (int level = 0; level < path.size(); level++) {
                boolean leaf = level == path.size() - 1;
                if (leaf || i == 0 || !samePrefix(path, paths.get(i - 1), level)) {
                    int height = leaf ? 1 : run(paths, i, level);
                    add(next + i, level, height, leaf ? labels - level : 1, path.get(level));
                }
            }
            values(block, rows.get(i), labels, width, next + i);
        }
        next += rows.size();
    }

    private void values(Block block, Row row, int from, int width, int at) {
        List<Column> columns = block.columns();
        for (int i = 0; i < columns.size(); i++) {
            boolean last = i == columns.size() - 1;
            add(
                    at,
                    from + i,
                    1,
                    last ? width - from - i : 1,
                    report.printed(table.cellId(row.id(), columns.get(i).id())));
        }
    }

    private void sideBySide() {
        List<List<String>> heads = new ArrayList<>();
        for (Block block : table.blocks()) {
            for (Column column : block.columns()) {
                List<String> path =
                        new ArrayList<>(path(block.group(), block.label().zh()));
                path.add(report.head(column.label().zh()));
                heads.add(path);
            }
        }
        int depth = depth(heads);
        heads(heads, 0, depth, heads.size());
        next += depth;
        int column = 0;
        for (Block block : table.blocks()) {
            values(
                    block,
                    block.rows().getFirst(),
                    column,
                    column + block.columns().size(),
                    next);
            column += block.columns().size();
        }
    }

    private void heads(List<List<String>> heads, int from, int depth, int width) {
        for (int i = 0; i < heads.size(); i++) {
            List<String> path = heads.get(i);
            for (int level = 0; level < path.size(); level++) {
                boolean leaf = level == path.size() - 1;
                boolean last = i == heads.size() - 1;
                if (leaf) {
                    add(next + level, from + i, depth - level, last ? width - from - i : 1, path.get(level));
                } else if (i == 0 || !samePrefix(path, heads.get(i - 1), level)) {
                    add(next + level, from + i, 1, run(heads, i, level), path.get(level));
                }
            }
        }
    }

    private void add(int row, int column, int rowSpan, int columnSpan, String text) {
        cells.add(new GridCell(row, column, rowSpan, columnSpan, text, NOWHERE));
    }

    private static List<String> path(List<Text> groups, String leaf) {
        List<String> path = new ArrayList<>();
        groups.forEach(group -> path.add(group.zh()));
        path.add(leaf);
        return path;
    }

    private int labelColumns(Block block) {
        return depth(report.rows(block).stream()
                .map(row -> path(row.group(), row.label().zh()))
                .toList());
    }

    private static int depth(List<List<String>> paths) {
        return Collections.max(paths, Comparator.comparingInt(List::size)).size();
    }

    /** How many paths from this one on share its first levels. */
    private static int run(List<List<String>> paths, int from, int level) {
        int to = from + 1;
        while (to < paths.size() && samePrefix(paths.get(from), paths.get(to), level)) {
            to++;
        }
        return to - from;
    }

    /** Whether both stand under the same group of this level, which is not the leaf of either. */
    private static boolean samePrefix(List<String> a, List<String> b, int level) {
        return a.size() > level + 1
                && b.size() > level + 1
                && a.subList(0, level + 1).equals(b.subList(0, level + 1));
    }
}
