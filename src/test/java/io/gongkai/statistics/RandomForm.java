package io.gongkai.statistics;

import io.gongkai.form.Alternative;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Any values an edition's cells can be stored with: zeros, numbers of all sizes, blanks, not applicable, missing. */
record RandomForm(Edition edition, Map<CellId, CellValue> values) {

    static RandomForm of(List<Edition> editions, RandomGenerator random) {
        Edition edition = editions.get(random.nextInt(4) == 0 ? 1 : 0);
        double absences = random.nextInt(3) == 0 ? 0.2 : 0.01;
        Map<CellId, CellValue> values = new HashMap<>();
        edition.cells().forEach(cell -> put(values, cell, random, absences));
        for (Alternative alternative : edition.alternatives()) {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    values.keySet().removeAll(alternative.statutoryCells());
                    alternative
                            .insteadCells()
                            .forEach(id -> put(values, edition.cell(id).orElseThrow(), random, absences));
                }
                // Both kinds of row are there, and the one in the other's place is empty.
                case 2 -> alternative.insteadCells().forEach(id -> values.put(id, CellValue.BLANK));
                // Both are there, and the statutory one is empty.
                case 3 -> {
                    alternative.statutoryCells().forEach(id -> values.put(id, CellValue.NOT_APPLICABLE));
                    alternative
                            .insteadCells()
                            .forEach(id -> put(values, edition.cell(id).orElseThrow(), random, 0));
                }
                default -> {}
            }
        }
        return new RandomForm(edition, values);
    }

    private static void put(Map<CellId, CellValue> values, Cell cell, RandomGenerator random, double absences) {
        if (random.nextDouble() < absences) {
            switch (random.nextInt(3)) {
                case 0 -> values.put(cell.id(), CellValue.BLANK);
                case 1 -> values.put(cell.id(), CellValue.NOT_APPLICABLE);
                default -> values.remove(cell.id());
            }
            return;
        }
        boolean zero = random.nextBoolean();
        if (cell.unit().isMoney()) {
            values.put(
                    cell.id(),
                    new CellValue.Amount(
                            zero ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextLong(1, 100_000_000_000_000L), 6)));
        } else {
            long number = random.nextInt(20) == 0 ? Long.MAX_VALUE - random.nextInt(9) : random.nextInt(5000);
            values.put(cell.id(), new CellValue.Count(zero ? 0 : cell.column().signed() ? -number : number));
        }
    }
}
