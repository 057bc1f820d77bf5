package io.gongkai.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A statutory table as it is printed. Rows' labels stand in the first three columns and numbers right of them, where the
 * table has labels of rows at all; words above or beside several columns or rows are merged over them. The places cover
 * the whole rectangle.
 *
 * @param placed what stands where
 */
public record TableLayout(int rows, int columns, List<Placed> placed) {

    /** Columns for the labels of rows: two for their groups, one for their own. */
    public static final int LABELS = 3;

    /** What stands in an area. */
    public sealed interface Placed {
        Area area();
    }

    /** @param isHead whether it stands above or beside others, and is not the label of a row */
    public record Printed(Area area, String text, boolean isHead) implements Placed {}

    public record Number(Area area, CellId cell, Unit unit) implements Placed {}

    public TableLayout {
        placed = List.copyOf(placed);
    }

    public static TableLayout of(Table table) {
        return switch (table.layout()) {
            case STACKED -> new Drawing(table).stacked();
            case SIDE_BY_SIDE -> new Drawing(table).sideBySide();
        };
    }

    private static final class Drawing {

        private final Table table;
        private final List<Placed> placed = new ArrayList<>();

        private Drawing(Table table) {
            this.table = table;
        }

        private TableLayout stacked() {
            int width = table.blocks().stream()
                    .mapToInt(block -> block.columns().size())
                    .max()
                    .orElseThrow();
            int row = 0;
            for (Block block : table.blocks()) {
                if (!block.label().zh().isEmpty()) {
                    head(Area.row(row, 0, LABELS + width - 1), block.label());
                    row++;
                }
                int depth = depth(block.columns());
                head(new Area(row, 0, row + depth - 1, LABELS - 1), table.corner());
                columnHeads(row, depth, block.columns(), 0, block.columns().size(), 0, LABELS, LABELS + width - 1);
                row = rows(row + depth, block, LABELS + width - 1);
            }
            return new TableLayout(row, LABELS + width, placed);
        }

        /** Blocks beside each other are one row of numbers under heads of several levels: group, block, column. */
        private TableLayout sideBySide() {
            List<Column> columns = new ArrayList<>();
            for (Block block : table.blocks()) {
                List<Text> heads = new ArrayList<>(block.group());
                heads.add(block.label());
                for (Column column : block.columns()) {
                    List<Text> group = new ArrayList<>(heads);
                    group.addAll(column.group());
                    columns.add(new Column(
                            column.id(), column.label(), column.variants(), group, column.unit(), column.signed()));
                }
            }
            int depth = depth(columns);
            columnHeads(0, depth, columns, 0, columns.size(), 0, 0, columns.size() - 1);
            int at = 0;
            for (Block block : table.blocks()) {
                Row row = statutory(block).getFirst();
                for (Column column : block.columns()) {
                    number(row, column, Area.of(depth, at));
                    at++;
                }
            }
            return new TableLayout(depth + 1, columns.size(), placed);
        }

        private static int depth(List<Column> columns) {
            return 1
                    + columns.stream()
                            .mapToInt(column -> column.group().size())
                            .max()
                            .orElseThrow();
        }

        /** Heads of the columns from one to another, whose groups agree down to this level. */
        private void columnHeads(
                int top, int depth, List<Column> columns, int from, int to, int level, int left, int last) {
            int at = from;
            while (at < to) {
                Column column = columns.get(at);
                int end = at + 1;
                if (column.group().size() <= level) {
                    head(
                            new Area(top + level, left + at, top + depth - 1, right(columns, at, left, last)),
                            column.label());
                } else {
                    Text group = column.group().get(level);
                    while (end < to && inGroup(columns.get(end).group(), level, group)) {
                        end++;
                    }
                    head(Area.row(top + level, left + at, right(columns, end - 1, left, last)), group);
                    columnHeads(top, depth, columns, at, end, level + 1, left, last);
                }
                at = end;
            }
        }

        private static boolean inGroup(List<Text> groups, int level, Text group) {
            return groups.size() > level && groups.get(level).equals(group);
        }

        /** The last column of a block takes the place that wider blocks of the table need. */
        private static int right(List<Column> columns, int index, int left, int last) {
            return index == columns.size() - 1 ? last : left + index;
        }

        private int rows(int top, Block block, int last) {
            List<Row> rows = statutory(block);
            int depth = rows.stream().mapToInt(row -> row.group().size()).max().orElse(0);
            for (int level = 0; level < depth; level++) {
                rowGroups(top, rows, level);
            }
            for (int index = 0; index < rows.size(); index++) {
                Row row = rows.get(index);
                int at = top + index;
                placed.add(new Printed(
                        Area.row(at, row.group().size(), LABELS - 1),
                        row.number() + row.label().zh(),
                        false));
                for (int column = 0; column < block.columns().size(); column++) {
                    number(
                            row,
                            block.columns().get(column),
                            Area.row(at, LABELS + column, right(block.columns(), column, LABELS, last)));
                }
            }
            return top + rows.size();
        }

        private static List<Row> statutory(Block block) {
            return block.rows().stream().filter(row -> row.replaces().isEmpty()).toList();
        }

        /** Words beside the rows that stand under them, in the column of their level. */
        private void rowGroups(int top, List<Row> rows, int level) {
            int at = 0;
            while (at < rows.size()) {
                int end = at + 1;
                List<Text> groups = rows.get(at).group();
                if (groups.size() > level) {
                    List<Text> shared = groups.subList(0, level + 1);
                    while (end < rows.size()
                            && rows.get(end).group().size() > level
                            && rows.get(end).group().subList(0, level + 1).equals(shared)) {
                        end++;
                    }
                    head(new Area(top + at, level, top + end - 1, level), groups.get(level));
                }
                at = end;
            }
        }

        private void head(Area area, Text text) {
            placed.add(new Printed(area, text.zh(), true));
        }

        private void number(Row row, Column column, Area area) {
            placed.add(new Number(area, table.cellId(row.id(), column.id()), column.unit()));
        }
    }
}
