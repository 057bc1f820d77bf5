package io.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives the numbers of a laid-out row their columns where blank cells left no trace: each number is put under the column
 * of the nearest complete row it stands below or above. A row whose numbers do not fall into distinct columns is left as
 * it is.
 */
final class ColumnPositions {

    private ColumnPositions() {}

    /**
     * The rows, the incomplete ones completed with blanks where that is beyond doubt.
     *
     * @param heads the heads of the columns where they are told, else empty: they tell where columns are if no row has all
     */
    static List<DataRow> complete(List<DataRow> rows, int width, List<Token> heads) {
        List<DataRow> completed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DataRow row = rows.get(i);
            int at = i;
            completed.add(
                    row.values().size() >= width
                            ? row
                            : IntStream.range(1, rows.size())
                                    .flatMap(step -> IntStream.of(at - step, at + step))
                                    .filter(other -> other >= 0 && other < rows.size())
                                    .mapToObj(rows::get)
                                    .map(DataRow::values)
                                    .filter(values -> values.size() == width)
                                    .findFirst()
                                    .or(() -> Optional.of(heads).filter(found -> found.size() == width))
                                    .map(model -> under(model, row))
                                    .orElse(row));
        }
        return completed;
    }

    private static DataRow under(List<Token> model, DataRow row) {
        List<Token> cells = new ArrayList<>();
        int next = 0;
        for (int column = 0; column < model.size(); column++) {
            Token above = model.get(column);
            if (next < row.values().size()
                    && column == nearest(model, row.values().get(next))) {
                cells.add(row.values().get(next++));
            } else {
                cells.add(Token.of("", above.column(), above.width(), row.place()));
            }
        }
        return next == row.values().size()
                ? new DataRow(row.own(), row.nearby(), cells, row.cutOff(), row.labelled(), row.above())
                : row;
    }

    /** The completed rows; one with a number under two columns, which may be two numbers close together, is unsure. */
    static List<DataRow> doubted(List<DataRow> rows) {
        List<DataRow> doubted = new ArrayList<>(rows);
        for (int i = 0; i < rows.size(); i++) {
            DataRow row = rows.get(i);
            if (row.values().stream().anyMatch(Token::isBlank)
                    && row.values().stream().anyMatch(value -> isUnderTwo(rows, row, value))) {
                doubted.set(i, row.unsure());
            }
        }
        return doubted;
    }

    private static boolean isUnderTwo(List<DataRow> rows, DataRow row, Token value) {
        return !value.isBlank()
                && rows.stream()
                        .filter(other -> other.values().size() == row.values().size())
                        .anyMatch(other -> isUnderTwo(other.values(), value));
    }

    private static boolean isUnderTwo(List<Token> model, Token value) {
        return model.stream()
                        .filter(column -> !column.isBlank()
                                && column.column() < value.column() + value.width()
                                && value.column() < column.column() + column.width())
                        .count()
                > 1;
    }

    private static int nearest(List<Token> model, Token value) {
        int best = 0;
        for (int column = 1; column < model.size(); column++) {
            if (off(model.get(column), value) < off(model.get(best), value)) {
                best = column;
            }
        }
        return best;
    }

    private static int off(Token model, Token value) {
        return Math.abs(2 * model.column() + model.width() - 2 * value.column() - value.width());
    }
}
