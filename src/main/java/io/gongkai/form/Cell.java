package io.gongkai.form;

/** A cell of an edition: a row crossing a column. */
public record Cell(CellId id, Table table, Block block, Row row, Column column) {

    public Unit unit() {
        return column.unit();
    }
}
