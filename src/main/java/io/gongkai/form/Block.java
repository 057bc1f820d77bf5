package io.gongkai.form;

import java.util.List;

/**
 * A part of a table with one head: 第二十条第（一）项 in table two, the whole of table three, 行政复议 in table four.
 *
 * @param label the head printed over the block (empty texts where there is none)
 * @param variants other wordings seen in print
 */
public record Block(String id, Text label, List<String> variants, List<Column> columns, List<Row> rows) {}
