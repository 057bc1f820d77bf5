package io.gongkai.form;

import java.util.List;

/**
 * A statutory table.
 *
 * @param id {@code disclosure} (table two), {@code applications} (three), {@code disputes} (four)
 * @param section the section it stands in
 * @param corner what is printed in the top left corner of its blocks, above the rows' labels; empty if nothing is
 * @param layout how its blocks lie on the page
 */
public record Table(String id, Text title, String section, Text corner, Layout layout, List<Block> blocks) {

    public Table {
        blocks = List.copyOf(blocks);
    }

    /** The id of the cell where a row and a column of this table cross. */
    public CellId cellId(String row, String column) {
        return new CellId(id + "." + row + "." + column);
    }

    /** How the blocks of a table lie on the page. */
    public enum Layout {
        /** One under the other, each with its own head. */
        STACKED,
        /** Side by side in one row of numbers, told apart by the heads above. */
        SIDE_BY_SIDE
    }
}
