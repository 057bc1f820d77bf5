package io.gongkai.form;

import io.gongkai.form.TemplateSheet.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays a statutory table out as it is printed. Rows' labels stand in the first three columns, numbers from the fourth
 * on; words above or beside several columns or rows are merged over them.
 */
final class TemplateTable {

    /** Columns for the labels of rows: two for their groups, one for their own. */
    static final int LABELS = 3;

    private static final int CHARACTERS_A_LINE = 18;

    private final TemplateSheet sheet;
    private final TemplateStyles styles;
    private final Table table;
    private final Map<CellId, Area> areas;

    /** @param areas takes where each cell is laid */
    TemplateTable(TemplateSheet sheet, TemplateStyles styles, Table table, Map<CellId, Area> areas) {
        this.sheet = sheet;
        this.styles = styles;
        this.table = table;
        this.areas = areas;
    }

    /** @return the first row below the table */
    int lay(int top) {
        return switch (table.layout()) {
            case STACKED -> stacked(top);
            case SIDE_BY_SIDE -> sideBySide(top);
        };
    }

    private int stacked(int top) {
        int width = table.blocks().stream()
                .mapToInt(block -> block.columns().size())
                .max()
                .orElseThrow();
        int row = top;
        for (Block block : table.blocks()) {
            if (!block.label().zh().isEmpty()) {
                sheet.text(Area.row(row, 0, LABELS + width - 1), block.label().zh(), styles.head);
                row++;
            }
            int depth = depth(block.columns());
            sheet.text(
                    new Area(row, 0, row + depth - 1, LABELS - 1),
                    table.corner().zh(),
                    styles.head);
            columnHeads(row, depth, block.columns(), 0, block.columns().size(), 0, width);
            row = rows(row + depth, block, width);
        }
        return row;
    }

    private static int depth(List<Column> columns) {
        return 1
                + columns.stream()
                        .mapToInt(column -> column.group().size())
                        .max()
                        .orElseThrow();
    }

    /** Heads of the columns from one to another, whose groups agree down to this level. */
    private void columnHeads(int top, int depth, List<Column> columns, int from, int to, int level, int width) {
        int at = from;
        while (at < to) {
            Column column = columns.get(at);
            int end = at + 1;
            if (column.group().size() <= level) {
                Area area = new Area(top + level, LABELS + at, top + depth - 1, right(columns, at, width));
                sheet.text(area, column.label().zh(), styles.head);
            } else {
                Text group = column.group().get(level);
                while (end < to && inGroup(columns.get(end).group(), level, group)) {
                    end++;
                }
                Area area = Area.row(top + level, LABELS + at, right(columns, end - 1, width));
                sheet.text(area, group.zh(), styles.head);
                columnHeads(top, depth, columns, at, end, level + 1, width);
            }
            at = end;
        }
    }

    private static boolean inGroup(List<Text> groups, int level, Text group) {
        return groups.size() > level && groups.get(level).equals(group);
    }

    /** The last column of a block takes the place that wider blocks of the table need. */
    private static int right(List<Column> columns, int index, int width) {
        return LABELS + (index == columns.size() - 1 ? width - 1 : index);
    }

    private int rows(int top, Block block, int width) {
        List<Row> rows = statutory(block);
        int depth = rows.stream().mapToInt(row -> row.group().size()).max().orElse(0);
        for (int level = 0; level < depth; level++) {
            rowGroups(top, rows, level, level);
        }
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            int at = top + index;
            String label = row.number() + row.label().zh();
            sheet.text(Area.row(at, row.group().size(), LABELS - 1), label, styles.label);
            sheet.lines(at, row.group().isEmpty() ? 1 : (label.length() - 1) / CHARACTERS_A_LINE + 1);
            for (int column = 0; column < block.columns().size(); column++) {
                Area area = Area.row(at, LABELS + column, right(block.columns(), column, width));
                input(row, block.columns().get(column), area);
            }
        }
        return top + rows.size();
    }

    private static List<Row> statutory(Block block) {
        return block.rows().stream().filter(row -> row.replaces().isEmpty()).toList();
    }

    /** Words beside the rows that stand under them, in the column of their level. */
    private void rowGroups(int top, List<Row> rows, int level, int column) {
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
                sheet.text(
                        new Area(top + at, column, top + end - 1, column),
                        groups.get(level).zh(),
                        styles.head);
            }
            at = end;
        }
    }

    private void input(Row row, Column column, Area area) {
        sheet.input(area, column.unit().isMoney() ? styles.amount : styles.count);
        areas.put(table.cellId(row.id(), column.id()), area);
    }

    /** Blocks beside each other are one row of numbers under heads of several levels: group, block, column. */
    private int sideBySide(int top) {
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
        columnHeads(top, depth, columns, 0, columns.size(), 0, columns.size());
        int at = LABELS;
        for (Block block : table.blocks()) {
            Row row = statutory(block).getFirst();
            for (Column column : block.columns()) {
                input(row, column, Area.of(top + depth, at));
                at++;
            }
        }
        sheet.lines(top + depth, 1);
        return top + depth + 1;
    }
}
