package io.gongkai.document;

import io.gongkai.form.Block;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Column;
import io.gongkai.form.Edition;
import io.gongkai.form.Row;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The wordings of one table of an edition, normalised for comparison. */
final class TableWords {

    /**
     * A row of the table.
     *
     * @param cells its cells in the order of its columns
     * @param heads the wordings of its block's head and, column for column, of the columns' heads
     */
    record TableRow(Block block, Row row, List<Cell> cells, Heads heads) {

        int columns() {
            return cells.size();
        }

        List<CellId> ids() {
            return cells.stream().map(Cell::id).toList();
        }

        /** A row's id is enough to spread rows; the whole of a block is much to go through. */
        @Override
        public int hashCode() {
            return row.id().hashCode();
        }
    }

    /** How well printed words name a row. */
    enum Quality {
        /** The official wording or a variant of it. */
        EXACT,
        /** A misprint of one row's wording and of no other's, or a clear part of it. */
        NEAR
    }

    record Match(TableRow row, Quality quality) {}

    /** Wordings printed over a block and over each of its columns. */
    record Heads(Set<String> block, List<Set<String>> columns) {
        static Heads of(Block block) {
            List<String> words = new ArrayList<>(block.variants());
            words.add(block.label().zh());
            return new Heads(
                    normalised(words), block.columns().stream().map(Heads::of).toList());
        }

        private static Set<String> of(Column column) {
            List<String> words = new ArrayList<>(column.variants());
            words.add(column.label().zh());
            return normalised(words);
        }
    }

    /** Words printed before and what they named, for the next report that prints them: as many as a form has, twice over. */
    private static final int MOST_KNOWN = 500;

    private final List<TableRow> rows;
    private final Set<Integer> widths;
    private final Map<String, List<TableRow>> rowsByLabel;
    private final NearLabels near;
    private final Set<String> heads;
    private final Map<String, Match> known;
    private final Map<String, Optional<Match>> matches = new HashMap<>();

    TableWords(Edition edition, Table table) {
        this.heads = heads(table);
        this.rows = table.blocks().stream()
                .flatMap(block -> rows(edition, table, block).stream())
                .toList();
        this.widths = rows.stream().map(TableRow::columns).collect(Collectors.toUnmodifiableSet());
        this.rowsByLabel = new HashMap<>();
        this.near = new NearLabels();
        for (TableRow row : rows) {
            Set<String> labels = labels(row.row());
            labels.forEach(label -> rowsByLabel
                    .computeIfAbsent(label, unused -> new ArrayList<>())
                    .add(row));
            near.add(row, labels);
        }
        this.known = new ConcurrentHashMap<>();
    }

    private TableWords(TableWords other) {
        this.rows = other.rows;
        this.widths = other.widths;
        this.rowsByLabel = other.rowsByLabel;
        this.near = other.near;
        this.heads = other.heads;
        this.known = other.known;
    }

    private static List<TableRow> rows(Edition edition, Table table, Block block) {
        Heads heads = Heads.of(block);
        return block.rows().stream()
                .map(row -> new TableRow(
                        block,
                        row,
                        block.columns().stream()
                                .map(column -> edition.cell(table.cellId(row.id(), column.id()))
                                        .orElseThrow())
                                .toList(),
                        heads))
                .toList();
    }

    private static Set<String> heads(Table table) {
        List<String> words = new ArrayList<>();
        for (Block block : table.blocks()) {
            words.add(block.label().zh());
            words.addAll(block.variants());
            block.group().stream().map(Text::zh).forEach(words::add);
            for (Column column : block.columns()) {
                words.add(column.label().zh());
                words.addAll(column.variants());
                column.group().stream().map(Text::zh).forEach(words::add);
            }
        }
        return normalised(words);
    }

    static Set<String> labels(Row row) {
        List<String> words = new ArrayList<>(row.variants());
        words.add(row.label().zh());
        return normalised(words);
    }

    private static Set<String> normalised(List<String> words) {
        Set<String> labels = new HashSet<>();
        words.forEach(word -> labels.add(Wording.label(word)));
        labels.remove("");
        return labels;
    }

    /** The same words, with a memory of its own for what named nothing. */
    TableWords fresh() {
        return new TableWords(this);
    }

    List<TableRow> rows() {
        return rows;
    }

    /** The numbers of columns its rows have. */
    Set<Integer> widths() {
        return widths;
    }

    /** Whether these are words of the table's head: of a block, a column or a group of columns. */
    boolean isHead(String text) {
        return heads.contains(Wording.label(text));
    }

    /** Whether a label is that of a column. */
    boolean isColumnHead(String label) {
        return rows.stream().anyMatch(row -> row.heads().columns().stream().anyMatch(column -> column.contains(label)));
    }

    /** Words that occur in this table: its heads and row labels. */
    Set<String> all() {
        Set<String> all = new HashSet<>(heads);
        all.addAll(rowsByLabel.keySet());
        return all;
    }

    /** The row these printed words name, if they name one and no other. */
    Optional<Match> match(String printed) {
        Optional<Match> match = matches.get(printed);
        if (match == null) {
            match = Optional.ofNullable(known.get(printed)).or(() -> search(printed));
            match.filter(_ -> known.size() < MOST_KNOWN).ifPresent(found -> known.putIfAbsent(printed, found));
            matches.put(printed, match);
        }
        return match;
    }

    /**
     * Words beside numbers on their row. A head never stands there, so that 其他 and 总计 name a row even where it is
     * printed without its number.
     */
    String beside(String printed) {
        List<TableRow> named = rowsByLabel.get(Wording.label(printed));
        return named != null && named.size() == 1
                ? named.getFirst().row().number()
                        + named.getFirst().row().label().zh()
                : printed;
    }

    private Optional<Match> search(String printed) {
        String label = Wording.label(printed);
        if (label.isEmpty() || (heads.contains(label) && !isNumbered(printed, label))) {
            return Optional.empty();
        }
        List<TableRow> exact = rowsByLabel.getOrDefault(label, rowsByLabel.get(withoutDigits(label)));
        if (exact != null) {
            return exact.size() == 1 ? Optional.of(new Match(exact.getFirst(), Quality.EXACT)) : Optional.empty();
        }
        return near.find(label).map(row -> new Match(row, Quality.NEAR));
    }

    /** An item number may be set without a mark behind it, as ③ is. */
    private static String withoutDigits(String label) {
        int from = 0;
        while (from < label.length() && from < 2 && label.charAt(from) >= '0' && label.charAt(from) <= '9') {
            from++;
        }
        return label.substring(from);
    }

    /** 总计 and 其他 are heads of columns too; only with their item number do they name a row. */
    private static boolean isNumbered(String printed, String label) {
        String plain = Wording.plain(printed);
        return plain.length() > label.length() && plain.endsWith(label);
    }
}
