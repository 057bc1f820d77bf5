package io.gongkai.document;

import io.gongkai.form.Block;
import io.gongkai.form.Column;
import io.gongkai.form.Row;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The wordings of one table of an edition, normalised for comparison. */
final class TableWords {

    /** A row of the table. */
    record TableRow(Block block, Row row) {
        int columns() {
            return block.columns().size();
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

    private final Map<TableRow, Set<String>> rowLabels;
    private final Set<String> heads;
    private final Map<String, Optional<Match>> matches = new java.util.HashMap<>();

    private TableWords(Map<TableRow, Set<String>> rowLabels, Set<String> heads) {
        this.rowLabels = rowLabels;
        this.heads = heads;
    }

    TableWords(Table table) {
        this(new LinkedHashMap<>(), new HashSet<>());
        for (Block block : table.blocks()) {
            addHead(block.label().zh());
            block.variants().forEach(this::addHead);
            block.group().stream().map(Text::zh).forEach(this::addHead);
            for (Column column : block.columns()) {
                addHead(column.label().zh());
                column.variants().forEach(this::addHead);
                column.group().stream().map(Text::zh).forEach(this::addHead);
            }
            for (Row row : block.rows()) {
                Set<String> labels = new HashSet<>();
                labels.add(Wording.label(row.label().zh()));
                row.variants().forEach(variant -> labels.add(Wording.label(variant)));
                labels.remove("");
                rowLabels.put(new TableRow(block, row), labels);
            }
        }
        heads.remove("");
    }

    /** The same words, with a memory of its own for what was matched. */
    TableWords fresh() {
        return new TableWords(rowLabels, heads);
    }

    private void addHead(String words) {
        heads.add(Wording.label(words));
    }

    List<TableRow> rows() {
        return List.copyOf(rowLabels.keySet());
    }

    /** The numbers of columns its rows have. */
    Set<Integer> widths() {
        return rowLabels.keySet().stream().map(TableRow::columns).collect(java.util.stream.Collectors.toSet());
    }

    /** Whether these are words of the table's head: of a block, a column or a group of columns. */
    boolean isHead(String text) {
        return heads.contains(Wording.label(text));
    }

    /** Words that occur in this table: its heads and row labels. */
    Set<String> all() {
        Set<String> all = new HashSet<>(heads);
        rowLabels.values().forEach(all::addAll);
        return all;
    }

    /** The row these printed words name, if they name one and no other. */
    Optional<Match> match(String printed) {
        return matches.computeIfAbsent(printed, this::search);
    }

    private Optional<Match> search(String printed) {
        String label = Wording.label(printed);
        if (label.isEmpty() || (heads.contains(label) && !isNumbered(printed, label))) {
            return Optional.empty();
        }
        List<TableRow> exact = rowLabels.entrySet().stream()
                .filter(entry -> entry.getValue().contains(label))
                .map(Map.Entry::getKey)
                .toList();
        if (exact.size() == 1) {
            return Optional.of(new Match(exact.getFirst(), Quality.EXACT));
        }
        return exact.isEmpty() && label.length() >= 4 ? near(label) : Optional.empty();
    }

    /** 总计 and 其他 are heads of columns too; only with their item number do they name a row. */
    private static boolean isNumbered(String printed, String label) {
        String plain = Wording.plain(printed);
        return plain.length() > label.length() && plain.endsWith(label);
    }

    private Optional<Match> near(String label) {
        int best = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        TableRow bestRow = null;
        List<TableRow> parts = new ArrayList<>();
        for (Map.Entry<TableRow, Set<String>> entry : rowLabels.entrySet()) {
            int distance = Integer.MAX_VALUE;
            for (String wording : entry.getValue()) {
                if (wording.length() >= 4) {
                    int bound = Math.max(label.length(), wording.length()) / 4;
                    int edits = Wording.distance(label, wording, bound);
                    distance = edits <= bound ? Math.min(distance, edits) : distance;
                    if (wording.length() > label.length() && (wording.startsWith(label) || wording.endsWith(label))) {
                        parts.add(entry.getKey());
                    }
                }
            }
            if (distance < best) {
                second = best;
                best = distance;
                bestRow = entry.getKey();
            } else {
                second = Math.min(second, distance);
            }
        }
        if (bestRow != null && second > best + 1) {
            return Optional.of(new Match(bestRow, Quality.NEAR));
        }
        return parts.stream().distinct().count() == 1
                ? Optional.of(new Match(parts.getFirst(), Quality.NEAR))
                : Optional.empty();
    }
}
