package io.gongkai.repair;

import io.gongkai.form.CellId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the one cell, or else the two cells, whose change mends every sum of a group and breaks no other. */
record FewestCells(Sums sums, List<Sum> group) {

    /** All repairs with one cell; if there are none, all with two. */
    List<Repair> repairs() {
        List<CellId> cells = cells();
        List<Repair> repairs = new ArrayList<>();
        for (CellId cell : cells) {
            one(cell).ifPresent(repairs::add);
        }
        for (int first = 0; repairs.isEmpty() && first < cells.size(); first++) {
            repairs.addAll(with(cells.get(first), cells.subList(first + 1, cells.size())));
        }
        return repairs;
    }

    private List<Repair> with(CellId first, List<CellId> others) {
        return others.stream().flatMap(other -> two(first, other).stream()).toList();
    }

    private List<CellId> cells() {
        Set<CellId> cells = new LinkedHashSet<>();
        group.forEach(sum -> cells.addAll(sum.coefficients().keySet()));
        return List.copyOf(cells);
    }

    private Optional<Repair> one(CellId cell) {
        Sum sum = group.getFirst();
        if (sum.coefficient(cell) == 0) {
            return Optional.empty();
        }
        return moved(cell, closing(sum, cell, BigDecimal.ZERO))
                .filter(number -> sums.mend(group, Map.of(cell, number)))
                .map(number -> Repair.of(
                        sums,
                        Map.of(cell, number),
                        isTotalAtZero(cell) ? Slip.TOTAL_LEFT_AT_ZERO : slip(cell, number)));
    }

    /** A sum with only the first of the two cells tells how much that one moves; one with the other, the rest. */
    private Optional<Repair> two(CellId first, CellId second) {
        if (group.stream().anyMatch(sum -> sum.coefficient(first) == 0 && sum.coefficient(second) == 0)) {
            return Optional.empty();
        }
        Optional<Sum> firstOnly = only(first, second);
        Optional<Sum> secondOnly = only(second, first);
        if (firstOnly.isEmpty() && secondOnly.isEmpty()) {
            return Optional.empty();
        }
        CellId known = firstOnly.isPresent() ? first : second;
        CellId other = firstOnly.isPresent() ? second : first;
        BigDecimal move = closing(firstOnly.or(() -> secondOnly).orElseThrow(), known, BigDecimal.ZERO);
        BigDecimal otherMove = sums.with(other).stream()
                .findFirst()
                .map(sum -> closing(sum, other, move.multiply(BigDecimal.valueOf(sum.coefficient(known)))))
                .orElse(BigDecimal.ZERO);
        Optional<BigDecimal> number = moved(known, move);
        Optional<BigDecimal> otherNumber = moved(other, otherMove);
        if (number.isEmpty() || otherNumber.isEmpty()) {
            return Optional.empty();
        }
        Map<CellId, BigDecimal> numbers = Map.of(known, number.get(), other, otherNumber.get());
        return sums.mend(group, numbers)
                ? Optional.of(Repair.of(sums, numbers, slip(known, number.get(), other, otherNumber.get())))
                : Optional.empty();
    }

    private Optional<Sum> only(CellId with, CellId without) {
        return sums.with(with).stream()
                .filter(sum -> sum.coefficient(without) == 0)
                .findFirst();
    }

    /** By how much the cell moves to close the sum, when others have moved it by so much already. */
    private static BigDecimal closing(Sum sum, CellId cell, BigDecimal moved) {
        BigDecimal gap = sum.gap().add(moved);
        return sum.coefficient(cell) > 0 ? gap.negate() : gap;
    }

    private Slip slip(CellId cell, BigDecimal number) {
        return Slip.between(sums.number(cell).orElseThrow(), number);
    }

    private boolean isTotalAtZero(CellId cell) {
        return sums.number(cell).orElseThrow().signum() == 0 && group.stream().anyMatch(sum -> sum.totals(cell));
    }

    private Slip slip(CellId one, BigDecimal number, CellId other, BigDecimal otherNumber) {
        BigDecimal was = sums.number(one).orElseThrow();
        BigDecimal otherWas = sums.number(other).orElseThrow();
        if (number.compareTo(otherWas) == 0 && otherNumber.compareTo(was) == 0) {
            return Slip.CELLS_SWAPPED;
        }
        Slip first = slip(one, number);
        Slip second = slip(other, otherNumber);
        return first.compareTo(second) >= 0 ? first : second;
    }

    /** The number after the move; empty if the cell does not move, or no cell can hold that. */
    private Optional<BigDecimal> moved(CellId cell, BigDecimal by) {
        BigDecimal number = sums.number(cell).orElseThrow().add(by);
        boolean signed = sums.form()
                .edition()
                .cell(cell)
                .map(known -> known.column().signed())
                .orElse(false);
        return by.signum() == 0 || number.signum() < 0 && !signed ? Optional.empty() : Optional.of(number);
    }
}
