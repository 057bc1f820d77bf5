package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table of one row of numbers under several heads side by side: table four. */
final class SideBySideTable {

    private final TableWords words;

    SideBySideTable(TableWords words) {
        this.words = words;
    }

    TableReading read(List<Line> lines) {
        CellCollector cells = new CellCollector();
        int width = words.rows().stream().mapToInt(TableRow::columns).sum();
        List<DataRow> rows = RowAssembler.rows(lines, words, Set.of(width));
        List<DataRow> whole = rows.stream()
                .filter(row -> Fit.to(width, row.values()).isPresent())
                .toList();
        Map<TableRow, DataRow> byHead = byHead(rows);
        if (!whole.isEmpty()) {
            takeWhole(whole, width, cells);
        } else if (byHead.size() == words.rows().size()) {
            byHead.forEach((named, row) ->
                    cells.add(named, Fit.to(named.columns(), row.values()).orElseThrow(), false));
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
            PrintedColumns columns = PrintedColumns.of(row.above(), values, heads(), true);
            List<Token> ordered =
                    columns instanceof PrintedColumns.Otherwise otherwise ? otherwise.inOrder(values) : values;
            for (Piece piece : pieces(ordered)) {
                if (cells.contradicts(piece.row(), piece.values())) {
                    cells.say(ReadingFindings.twice(piece.row(), piece.row().ids(), row));
                } else {
                    take(piece, columns, row, cells);
                }
            }
        }
    }

    private static void take(Piece piece, PrintedColumns columns, DataRow row, CellCollector cells) {
        cells.add(piece.row(), piece.values(), columns instanceof PrintedColumns.Unclear);
        switch (columns) {
            case PrintedColumns.AsInForm() -> {}
            case PrintedColumns.Otherwise _ -> cells.say(ReadingFindings.reordered(piece.row()));
            case PrintedColumns.Unclear() -> cells.say(ReadingFindings.unclearColumns(piece.row(), row));
        }
    }

    /** Over each value stand the head of its block and that of its column. */
    private List<List<Set<String>>> heads() {
        return words.rows().stream()
                .flatMap(row -> row.heads().columns().stream()
                        .map(column -> List.of(row.heads().block(), column)))
                .toList();
    }

    /** Numbers torn from their row are put side by side again when they are exactly as many as its cells. */
    private void takeScattered(List<DataRow> rows, int width, CellCollector cells) {
        List<Token> all = rows.stream().flatMap(row -> row.values().stream()).toList();
        Optional<List<Token>> fitted = Fit.to(width, all);
        DataRow joined = new DataRow(List.of(), List.of(), all, false);
        if (fitted.isEmpty()) {
            for (TableRow row : words.rows()) {
                cells.say(ReadingFindings.misfit(row, row.ids(), joined));
            }
            return;
        }
        for (Piece piece : pieces(fitted.get())) {
            cells.add(piece.row(), piece.values(), true);
            cells.say(ReadingFindings.inferred(
                    piece.row(),
                    piece.row().ids(),
                    new DataRow(List.of(), List.of(), piece.values(), false),
                    Alignment.Ground.ORDER));
        }
    }

    private record Piece(TableRow row, List<Token> values) {}

    private List<Piece> pieces(List<Token> values) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (TableRow row : words.rows()) {
            pieces.add(new Piece(row, values.subList(from, from + row.columns())));
            from += row.columns();
        }
        return pieces;
    }

    /** Rows that carry the head of their block as a label, where the blocks are printed one under the other. */
    private Map<TableRow, DataRow> byHead(List<DataRow> rows) {
        Map<TableRow, DataRow> found = new HashMap<>();
        for (DataRow row : rows) {
            for (TableRow named : words.rows()) {
                String head = Wording.label(named.block().label().zh());
                if (row.own().stream().anyMatch(text -> Wording.label(text).endsWith(head))
                        && Fit.to(named.columns(), row.values()).isPresent()) {
                    found.putIfAbsent(named, row);
                }
            }
        }
        return found;
    }
}
