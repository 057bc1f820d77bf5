package io.gongkai.rule;

import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sums of cells that must be equal, or of which the left must not be the greater. */
public record Comparison(Relation relation, List<Term> left, List<Term> right) {

    public Comparison {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** How the sides stand to each other. */
    public enum Relation {
        EQUAL,
        AT_MOST;

        /** The name used in the API and in the data. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A cell of a sum, or with {@code *} in the place of its column the cells of a whole row.
     *
     * @param cell a cell id, perhaps ending in {@code .*}
     * @param previous whether it is that of the year before
     * @param minus whether it is subtracted
     */
    public record Term(String cell, boolean previous, boolean minus) {

        private static final String PREVIOUS = "previous ";
        private static final String ANY_COLUMN = ".*";

        static Term of(String words) {
            boolean minus = words.startsWith("-");
            String rest = minus ? words.substring(1) : words;
            boolean previous = rest.startsWith(PREVIOUS);
            return new Term(previous ? rest.substring(PREVIOUS.length()) : rest, previous, minus);
        }

        boolean isRow() {
            return cell.endsWith(ANY_COLUMN);
        }

        CellId id() {
            return new CellId(cell);
        }

        private String row() {
            return cell.substring(0, cell.length() - 1);
        }

        private Term in(String column) {
            return isRow() ? new Term(row() + column, previous, minus) : this;
        }
    }

    /** One comparison for each column of the edition where a row is meant; itself otherwise. */
    Stream<Comparison> in(Edition edition) {
        return Stream.concat(left.stream(), right.stream())
                .filter(Term::isRow)
                .findFirst()
                .map(pattern -> edition.index().keySet().stream()
                        .map(CellId::value)
                        .filter(id -> id.startsWith(pattern.row()))
                        .map(id -> id.substring(pattern.row().length()))
                        .filter(column -> column.indexOf('.') < 0)
                        .map(column -> new Comparison(
                                relation,
                                left.stream().map(term -> term.in(column)).toList(),
                                right.stream().map(term -> term.in(column)).toList())))
                .orElseGet(() -> Stream.of(this));
    }

    /** As people write it: a + b = previous c − d. */
    @Override
    public String toString() {
        return side(left)
                + switch (relation) {
                    case EQUAL -> " = ";
                    case AT_MOST -> " <= ";
                }
                + side(right);
    }

    private static String side(List<Term> terms) {
        String sum = terms.stream()
                .map(term -> (term.minus() ? " - " : " + ") + (term.previous() ? Term.PREVIOUS : "") + term.cell())
                .collect(Collectors.joining());
        return sum.isEmpty() ? "0" : sum.substring(" + ".length());
    }
}
