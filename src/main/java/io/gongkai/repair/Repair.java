package io.gongkai.repair;

import io.gongkai.form.CellId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that mend every broken sum of a group at once.
 *
 * @param numbers the numbers the changed cells would hold
 * @param slip what it looks as if had happened
 * @param size by how much the cells change together
 */
record Repair(Map<CellId, BigDecimal> numbers, Slip slip, BigDecimal size) {

    /** One cell, then rows and columns that moved, then two cells; then the commoner slip, then the smaller change. */
    static final Comparator<Repair> LIKELIEST_FIRST = Comparator.comparing((Repair repair) ->
                    repair.slip().isOfTable() ? 1.5 : repair.numbers().size())
            .thenComparing(Repair::slip)
            .thenComparing(Repair::size);

    Repair {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    static Repair of(Sums sums, Map<CellId, BigDecimal> numbers, Slip slip) {
        Map<CellId, BigDecimal> changed = new TreeMap<>(numbers);
        changed.entrySet()
                .removeIf(entry -> sums.number(entry.getKey()).orElseThrow().compareTo(entry.getValue()) == 0);
        BigDecimal size = changed.entrySet().stream()
                .map(entry -> entry.getValue()
                        .subtract(sums.number(entry.getKey()).orElseThrow())
                        .abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Repair(changed, slip, size);
    }
}
