package io.gongkai.document;

import java.util.List;
import java.util.Optional;

/** Brings the values found on a row to the number of its columns. */
final class Fit {

    private Fit() {}

    /**
     * The values as the row's cells. More cells than columns are taken only where the surplus is blank and can lie on
     * one side alone, or where the numbers by themselves are as many as the columns. Of a row cut off by the end of the document
     * those that are there are taken, from the left.
     */
    static Optional<List<Token>> to(int columns, DataRow row) {
        return row.cutOff() && row.values().size() < columns ? Optional.of(row.values()) : to(columns, row.values());
    }

    /** The same for values of no row in particular. */
    static Optional<List<Token>> to(int columns, List<Token> values) {
        if (values.size() == columns) {
            return Optional.of(values);
        }
        if (values.size() < columns) {
            return Optional.empty();
        }
        List<Token> filled = values.stream().filter(value -> !value.isBlank()).toList();
        if (filled.size() == columns) {
            return Optional.of(filled);
        }
        if (filled.size() > columns) {
            return Optional.empty();
        }
        int surplus = values.size() - columns;
        boolean left = values.subList(0, surplus).stream().allMatch(Token::isBlank);
        boolean right = values.subList(columns, values.size()).stream().allMatch(Token::isBlank);
        if (left && right && filled.isEmpty()) {
            return Optional.of(values.subList(0, columns));
        }
        if (left == right) {
            return Optional.empty();
        }
        return Optional.of(left ? values.subList(surplus, values.size()) : values.subList(0, columns));
    }
}
