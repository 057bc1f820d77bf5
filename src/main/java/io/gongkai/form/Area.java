package io.gongkai.form;

import org.apache.poi.ss.util.CellRangeAddress;

/** A rectangle of rows and columns, which count from 0, both ends included. */
public record Area(int top, int left, int bottom, int right) {

    static Area of(int row, int column) {
        return new Area(row, column, row, column);
    }

    static Area row(int row, int left, int right) {
        return new Area(row, left, row, right);
    }

    /** The same further down and to the right. */
    public Area moved(int rows, int columns) {
        return new Area(top + rows, left + columns, bottom + rows, right + columns);
    }

    CellRangeAddress range() {
        return new CellRangeAddress(top, bottom, left, right);
    }

    /** For example {@code D9:J30}. */
    String address() {
        return range().formatAsString();
    }
}
