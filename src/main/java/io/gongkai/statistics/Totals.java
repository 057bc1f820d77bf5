package io.gongkai.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the numbers of some reports add up to, cell by cell, by the numbers of the cells. */
final class Totals {

    private long[] counts = {};

    /** Of which cells there is any count. */
    private boolean[] isCounted = {};

    /** Amounts, and counts past what a long holds. */
    private final Map<Integer, BigDecimal> more = new HashMap<>();

    void add(ReportNumbers numbers) {
        for (int at = 0; at < numbers.counted().length; at++) {
            add(numbers.counted()[at], numbers.counts()[at]);
        }
        for (int at = 0; at < numbers.enlarged().length; at++) {
            add(numbers.enlarged()[at], numbers.large()[at]);
        }
        for (int at = 0; at < numbers.amounted().length; at++) {
            add(numbers.amounted()[at], numbers.amounts()[at]);
        }
    }

    void add(Totals others) {
        for (int cell = 0; cell < others.counts.length; cell++) {
            if (others.isCounted[cell]) {
                add(cell, others.counts[cell]);
            }
        }
        others.more.forEach(this::add);
    }

    private void add(int cell, long count) {
        if (cell >= counts.length) {
            int length = Math.max(cell + 1, counts.length * 2);
            counts = Arrays.copyOf(counts, length);
            isCounted = Arrays.copyOf(isCounted, length);
        }
        long sum = counts[cell] + count;
        if (((counts[cell] ^ sum) & (count ^ sum)) < 0) {
            add(cell, BigDecimal.valueOf(counts[cell]));
            sum = count;
        }
        counts[cell] = sum;
        isCounted[cell] = true;
    }

    private void add(int cell, BigDecimal amount) {
        more.merge(cell, amount, BigDecimal::add);
    }

    /** Each cell of which there is any number. */
    void each(BiConsumer<Integer, BigDecimal> cells) {
        for (int cell = 0; cell < counts.length; cell++) {
            if (isCounted[cell]) {
                BigDecimal count = BigDecimal.valueOf(counts[cell]);
                BigDecimal rest = more.get(cell);
                cells.accept(cell, rest == null ? count : count.add(rest));
            }
        }
        more.forEach((cell, amount) -> {
            if (cell >= counts.length || !isCounted[cell]) {
                cells.accept(cell, amount);
            }
        });
    }

    /** About how many bytes it takes. */
    int weight() {
        return 80 + counts.length * 9 + more.size() * 100;
    }
}
