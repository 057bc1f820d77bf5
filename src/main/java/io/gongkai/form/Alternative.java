package io.gongkai.form;

import java.util.List;

/**
 * Rows that some bodies print in the place of statutory ones: one row 其他处理 where the form has three, or three where
 * it has one. A report has the one or the other, and a sum counts only those it has.
 *
 * @param statutory rows of the form
 * @param instead rows printed in their place
 */
public record Alternative(Table table, Block block, List<Row> statutory, List<Row> instead) {

    public Alternative {
        statutory = List.copyOf(statutory);
        instead = List.copyOf(instead);
    }

    /** The cells of the statutory rows. */
    public List<CellId> statutoryCells() {
        return cells(statutory);
    }

    /** The cells of the rows printed in their place. */
    public List<CellId> insteadCells() {
        return cells(instead);
    }

    private List<CellId> cells(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> block.columns().stream().map(column -> table.cellId(row.id(), column.id())))
                .toList();
    }
}
