package io.gongkai.form;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A cell of an edition: a row crossing a column. */
public record Cell(CellId id, Table table, Block block, Row row, Column column) {

    public Unit unit() {
        return column.unit();
    }

    /** The row in the form's words, with the group it stands under where its number alone does not tell it. */
    public Text rowName() {
        if (row.label().zh().isEmpty()) {
            return blockName();
        }
        String zh = row.number() + row.label().zh();
        String en = row.number() + row.label().en();
        if (!sharesNumber() || row.group().isEmpty()) {
            return new Text(zh, en);
        }
        Text group = row.group().getLast();
        return new Text(group.zh() + zh, group.en() + ": " + en);
    }

    /** What the row stands under, outermost first: the head of its block, where it has one, and its groups. */
    List<Text> rowGroups() {
        Stream<Text> head = block.label().zh().isEmpty() ? Stream.empty() : Stream.of(block.label());
        return Stream.of(block.group().stream(), head, row.group().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The column in the form's words, with the group it stands under where there is more than one above it. */
    public Text columnName() {
        if (column.group().size() < 2) {
            return column.label();
        }
        Text group = column.group().getLast();
        return new Text(
                group.zh() + "·" + column.label().zh(),
                group.en() + ": " + column.label().en());
    }

    /** The cell in the form's words. */
    public Text name() {
        return new Text(
                rowName().zh() + "“" + columnName().zh() + "”",
                rowName().en() + ", " + columnName().en());
    }

    private Text blockName() {
        if (block.group().isEmpty()) {
            return block.label();
        }
        Text group = block.group().getLast();
        return new Text(
                group.zh() + "·" + block.label().zh(),
                group.en() + ": " + block.label().en());
    }

    private boolean sharesNumber() {
        return block.rows().stream()
                        .filter(other -> other.number().equals(row.number()))
                        .count()
                > 1;
    }

    /** The id alone: a cell carries its whole table, far too much to hash. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Cells are few and kept in the edition; two of them are the same if they are the same cell of the same table. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Cell(CellId otherId, Table otherTable, Block _, Row _, Column _)
                        && id.equals(otherId)
                        && table.equals(otherTable);
    }

    /** The id, not the whole table. */
    @Override
    public String toString() {
        return id.value();
    }
}
