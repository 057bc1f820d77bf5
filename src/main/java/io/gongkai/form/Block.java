package io.gongkai.form;

import java.util.List;

/**
 * A part of a table with one head: 第二十条第（一）项 in table two, the whole of table three, 行政复议 in table four.
 *
 * @param label the head printed over the block (empty texts where there is none)
 * @param variants other wordings seen in print
 * @param group wording printed above the block and its neighbours: 行政诉讼 above 未经复议直接起诉; empty where there is none
 */
public record Block(
        String id, Text label, List<String> variants, List<Text> group, List<Column> columns, List<Row> rows) {

    public Block {
        variants = List.copyOf(variants);
        group = List.copyOf(group);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
