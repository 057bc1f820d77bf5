package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import io.gongkai.form.Block;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Row;
import io.gongkai.form.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table of one row of numbers under several heads side by side: table four. */
final class SideBySideTable {

    private final Edition edition;
    private final Table table;
    private final TableWords words;

    SideBySideTable(Edition edition, Table table, TableWords words) {
        this.edition = edition;
        this.table = table;
        this.words = words;
    }

    TableReading read(List<Line> lines) {
        CellCollector cells = new CellCollector(edition, table);
        int width = table.blocks().stream()
                .mapToInt(block -> block.columns().size())
                .sum();
        List<DataRow> rows = RowAssembler.rows(lines, words, Set.of(width));
        List<DataRow> whole = rows.stream()
                .filter(row -> Fit.to(width, row.values()).isPresent())
                .toList();
        Map<Block, DataRow> byBlock = byBlock(rows);
        if (!whole.isEmpty()) {
            takeWhole(whole, width, cells);
        } else if (byBlock.size() == table.blocks().size()) {
            byBlock.forEach((block, row) -> cells.add(
                    block,
                    row(block),
                    Fit.to(block.columns().size(), row.values()).orElseThrow(),
                    false));
        } else if (!rows.isEmpty()) {
            takeScattered(rows, width, cells);
        }
        return cells.reading();
    }

    private void takeWhole(List<DataRow> whole, int width, CellCollector cells) {
        for (DataRow row : whole) {
            List<Token> values = Fit.to(width, row.values()).orElseThrow();
            if (row.isBlank() && whole.size() > 1) {
                continue;
            }
            for (Piece piece : pieces(values)) {
                if (cells.contradicts(piece.block(), row(piece.block()), piece.values())) {
                    cells.say(ReadingFindings.twice(named(piece.block()), ids(piece.block()), row));
                } else {
                    cells.add(piece.block(), row(piece.block()), piece.values(), false);
                }
            }
        }
    }

    /** Numbers torn from their row are put side by side again when they are exactly as many as its cells. */
    private void takeScattered(List<DataRow> rows, int width, CellCollector cells) {
        List<Token> all = rows.stream().flatMap(row -> row.values().stream()).toList();
        Optional<List<Token>> fitted = Fit.to(width, all);
        DataRow joined = new DataRow(List.of(), List.of(), all, false);
        if (fitted.isEmpty()) {
            for (Block block : table.blocks()) {
                cells.say(ReadingFindings.misfit(named(block), ids(block), joined));
            }
            return;
        }
        for (Piece piece : pieces(fitted.get())) {
            cells.add(piece.block(), row(piece.block()), piece.values(), true);
            cells.say(ReadingFindings.inferred(
                    named(piece.block()),
                    ids(piece.block()),
                    new DataRow(List.of(), List.of(), piece.values(), false),
                    Alignment.Ground.ORDER));
        }
    }

    private record Piece(Block block, List<Token> values) {}

    private List<Piece> pieces(List<Token> values) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Block block : table.blocks()) {
            pieces.add(
                    new Piece(block, values.subList(from, from + block.columns().size())));
            from += block.columns().size();
        }
        return pieces;
    }

    /** Rows that carry the head of their block as a label, where the blocks are printed one under the other. */
    private Map<Block, DataRow> byBlock(List<DataRow> rows) {
        Map<Block, DataRow> found = new HashMap<>();
        for (DataRow row : rows) {
            for (Block block : table.blocks()) {
                boolean named = row.own().stream()
                        .anyMatch(text -> Wording.label(text)
                                .endsWith(Wording.label(block.label().zh())));
                if (named && Fit.to(block.columns().size(), row.values()).isPresent()) {
                    found.putIfAbsent(block, row);
                }
            }
        }
        return found;
    }

    private static TableRow named(Block block) {
        return new TableRow(block, row(block));
    }

    private static Row row(Block block) {
        return block.rows().getFirst();
    }

    private List<CellId> ids(Block block) {
        return CellCollector.ids(table, block, row(block));
    }
}
