package io.gongkai.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts back values that a narrow cell of a laid-out table broke off their row, as 57件 with the number above the row's
 * line and the unit below: a line of numbers without a label, which stand where the one row beside it has none.
 */
final class BrokenValues {

    private BrokenValues() {}

    /**
     * The rows with what was broken off put back. Where it cannot be told to which row it belongs, or a number may be
     * the rest of another, the rows beside it are unsure.
     *
     * @param rows completed with blanks; those without words on their line are unsure
     */
    static List<DataRow> joined(List<DataRow> rows) {
        List<DataRow> joined = new ArrayList<>(rows);
        for (int at = joined.size() - 1; at >= 0; at--) {
            if (isBrokenOff(joined.get(at))) {
                putBack(joined, at);
            }
        }
        return joined;
    }

    /** Without a label on its line, and with too few numbers for a row. */
    private static boolean isBrokenOff(DataRow row) {
        return !row.labelled()
                && row.values().size() > 1
                && row.values().stream().anyMatch(Token::isBlank);
    }

    private static void putBack(List<DataRow> rows, int at) {
        List<Integer> beside = new ArrayList<>();
        for (int other : List.of(at - 1, at + 1)) {
            if (other >= 0 && other < rows.size() && rows.get(other).labelled()) {
                beside.add(other);
            }
        }
        List<Integer> taking = beside.stream()
                .filter(other -> hasRoom(rows.get(other), rows.get(at)))
                .toList();
        if (taking.size() == 1) {
            rows.set(taking.getFirst(), filled(rows.get(taking.getFirst()), rows.get(at)));
            rows.remove(at);
        } else {
            beside.forEach(other -> rows.set(other, rows.get(other).unsure()));
        }
    }

    /** Whether the row has none where the other has numbers; one with a single number is a row of one column. */
    private static boolean hasRoom(DataRow row, DataRow brokenOff) {
        long numbers = row.values().stream().filter(value -> !value.isBlank()).count();
        if (numbers < 2 || row.values().size() != brokenOff.values().size()) {
            return false;
        }
        for (int i = 0; i < row.values().size(); i++) {
            if (!row.values().get(i).isBlank() && !brokenOff.values().get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static DataRow filled(DataRow row, DataRow brokenOff) {
        List<Token> values = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            Token value = row.values().get(i);
            values.add(value.isBlank() ? brokenOff.values().get(i) : value);
        }
        return new DataRow(row.own(), row.nearby(), values, row.cutOff(), row.labelled(), row.above());
    }
}
