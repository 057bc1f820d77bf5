package io.gongkai.repair;

import io.gongkai.form.Block;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Column;
import io.gongkai.form.Row;
import io.gongkai.form.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds rows or columns of a block that changed places, and numbers that slipped one column: whatever of it makes every
 * sum of a group agree again.
 */
record MovedNumbers(Sums sums, List<Sum> group) {

    /** One broken sum alone proves nothing: half of all moves would mend it. */
    List<Repair> repairs() {
        if (group.size() == 1) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        Cell concerned = sums.form()
                .edition()
                .cell(group.getFirst().coefficients().keySet().iterator().next())
                .orElseThrow();
        List<List<CellId>> rows = rows(concerned.table(), concerned.block());
        if (rows.size() > 1) {
            for (int one = 0; one < rows.size(); one++) {
                for (int other = one + 1; other < rows.size(); other++) {
                    tried(swapped(rows.get(one), rows.get(other)), Slip.ROWS_SWAPPED)
                            .ifPresent(repairs::add);
                }
            }
            int total = rows.getFirst().size() - 1;
            for (int column = 0; column < total; column++) {
                tried(swapped(column(rows, column), column(rows, total)), Slip.COLUMNS_SWAPPED)
                        .ifPresent(repairs::add);
            }
        }
        for (Shift shift : Shift.values()) {
            rows.forEach(row -> tried(shifted(row, shift), Slip.SHIFTED).ifPresent(repairs::add));
            Map<CellId, BigDecimal> all = new HashMap<>();
            rows.forEach(row -> all.putAll(shifted(row, shift)));
            tried(all, Slip.SHIFTED).ifPresent(repairs::add);
        }
        return repairs;
    }

    /** A whole table that slipped shows in most of its rows: where it does not, one row or cell is to blame. */
    private boolean isEverywhere(List<List<CellId>> rows) {
        long used = rows.stream()
                .filter(row -> row.stream()
                        .anyMatch(cell -> sums.number(cell).orElseThrow().signum() != 0))
                .count();
        long broken = rows.stream()
                .filter(row -> group.stream()
                        .anyMatch(sum -> sum.coefficients().keySet().equals(Set.copyOf(row))))
                .count();
        return used > 2 && broken * 2 > used;
    }

    /** Numbers that stand one column further, undone. The last column is the total of the others. */
    private enum Shift {
        /** Everything stands one column further right; the total was lost at the edge. */
        RIGHT(row -> {
            List<BigDecimal> meant = new ArrayList<>(row.subList(1, row.size()));
            meant.add(sum(meant));
            return meant;
        }),
        /** Everything stands one column further left; the first number was lost at the edge. */
        LEFT(row -> {
            List<BigDecimal> meant = new ArrayList<>(row.subList(0, row.size() - 1));
            BigDecimal total = meant.getLast();
            meant.addFirst(total.subtract(sum(meant.subList(0, meant.size() - 1))));
            return meant;
        }),
        /** The parts stand one column further right, the last of them in front; the total is in its place. */
        PARTS_RIGHT(row -> {
            List<BigDecimal> meant = new ArrayList<>(row.subList(1, row.size() - 1));
            meant.add(row.getFirst());
            meant.add(row.getLast());
            return meant;
        }),
        /** The parts stand one column further left, the first of them at the end; the total is in its place. */
        PARTS_LEFT(row -> {
            List<BigDecimal> meant = new ArrayList<>(row.subList(0, row.size() - 2));
            meant.addFirst(row.get(row.size() - 2));
            meant.add(row.getLast());
            return meant;
        });

        private final UnaryOperator<List<BigDecimal>> undone;

        Shift(UnaryOperator<List<BigDecimal>> undone) {
            this.undone = undone;
        }

        private static BigDecimal sum(List<BigDecimal> numbers) {
            return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The rows of the block as far as they are full of numbers. */
    private List<List<CellId>> rows(Table table, Block block) {
        List<List<CellId>> rows = new ArrayList<>();
        for (Row row : block.rows()) {
            List<CellId> cells = new ArrayList<>();
            for (Column column : block.columns()) {
                cells.add(table.cellId(row.id(), column.id()));
            }
            if (cells.size() > 2
                    && cells.stream().allMatch(cell -> sums.number(cell).isPresent())) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<CellId> column(List<List<CellId>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private Map<CellId, BigDecimal> swapped(List<CellId> one, List<CellId> other) {
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        for (int at = 0; at < one.size(); at++) {
            numbers.put(one.get(at), sums.number(other.get(at)).orElseThrow());
            numbers.put(other.get(at), sums.number(one.get(at)).orElseThrow());
        }
        return numbers;
    }

    private Map<CellId, BigDecimal> shifted(List<CellId> row, Shift shift) {
        List<BigDecimal> meant = shift.undone.apply(
                row.stream().map(cell -> sums.number(cell).orElseThrow()).toList());
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        for (int at = 0; at < row.size(); at++) {
            numbers.put(row.get(at), meant.get(at));
        }
        return numbers;
    }

    private Optional<Repair> tried(Map<CellId, BigDecimal> numbers, Slip slip) {
        return numbers.values().stream().allMatch(number -> number.signum() >= 0) && sums.mend(group, numbers)
                ? Optional.of(Repair.of(sums, numbers, slip))
                : Optional.empty();
    }
}
