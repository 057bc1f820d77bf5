package io.gongkai.form;

import java.util.List;

/**
 * Rows that some bodies print in the place of statutory ones: one row 其他处理 where the form has three, or three where
 * it has one. A report has the one or the other, and a sum counts only those it has.
 *
 * @param statutory rows of the form
 * @param instead rows printed in their place
 * @param statutoryCells the cells of the statutory rows
 * @param insteadCells the cells of the rows printed in their place
 */
public record Alternative(
        Table table,
        Block block,
        List<Row> statutory,
        List<Row> instead,
        List<CellId> statutoryCells,
        List<CellId> insteadCells) {

    public Alternative {
        statutory = List.copyOf(statutory);
        instead = List.copyOf(instead);
    }

    static Alternative of(Table table, Block block, List<Row> statutory, List<Row> instead) {
        return new Alternative(
                table, block, statutory, instead, cells(table, block, statutory), cells(table, block, instead));
    }

    private static List<CellId> cells(Table table, Block block, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> block.columns().stream().map(column -> table.cellId(row.id(), column.id())))
                .toList();
    }
}
