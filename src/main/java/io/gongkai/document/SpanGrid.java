package io.gongkai.document;

import io.gongkai.document.Extract.GridCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the cells of a Word table row by row; a cell may go on one from the row above or from its left. */
final class SpanGrid {

    private static final class Open {
        private final int row;
        private final int column;
        private final int ordinal;
        private final String text;
        private int rowSpan = 1;
        private int columnSpan;

        private Open(int row, int column, int columnSpan, int ordinal, String text) {
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.ordinal = ordinal;
            this.text = text;
        }

        private GridCell cell(int table) {
            return new GridCell(row, column, rowSpan, columnSpan, text, new Place.TableCell(table, row + 1, ordinal));
        }
    }

    private final int table;
    private final List<Open> cells = new ArrayList<>();
    private Map<Integer, Open> above = new HashMap<>();
    private Map<Integer, Open> current = new HashMap<>();
    private int row = -1;
    private int ordinal;

    SpanGrid(int table) {
        this.table = table;
    }

    void nextRow() throws UnreadableException {
        above = current;
        current = new HashMap<>();
        row++;
        ordinal = 0;
        Bounds.check(row, Bounds.CELLS);
    }

    void cell(int column, int columnSpan, String text) throws UnreadableException {
        Bounds.check(column, Bounds.COLUMNS);
        Bounds.check(cells.size(), Bounds.CELLS);
        ordinal++;
        Open cell = new Open(row, column, columnSpan, ordinal, text);
        cells.add(cell);
        current.put(column, cell);
    }

    /** Whether a cell of the row above begins at this column, so that it can go on. */
    boolean canGoOn(int column) {
        return above.containsKey(column);
    }

    /** The cell that begins at this column in the row above goes on in this row. */
    void goOn(int column) {
        ordinal++;
        Open cell = above.get(column);
        cell.rowSpan++;
        current.put(column, cell);
    }

    /** The last cell of this row goes on to the right. */
    void widen(int columns) {
        ordinal++;
        if (!cells.isEmpty() && cells.getLast().row == row) {
            cells.getLast().columnSpan += columns;
        }
    }

    List<GridCell> cells() {
        return cells.stream().map(cell -> cell.cell(table)).toList();
    }
}
