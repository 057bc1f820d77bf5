package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Rule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the sums of the form say for the numbers as they were read. */
final class Sums {

    private final Map<CellId, CellValue> values;
    private final Set<CellId> broken = new HashSet<>();

    /** Cells in a sum along their row, and in one with cells of other rows, that come out. */
    private final Set<CellId> alongRow = new HashSet<>();

    private final Set<CellId> acrossRows = new HashSet<>();

    Sums(Edition edition, Map<CellId, CellValue> values) {
        this.values = values;
        for (Rule rule : edition.rules()) {
            if (rule.check() instanceof Rule.Identities(var identities)) {
                identities.forEach(identity -> check(edition, identity));
            }
        }
    }

    private void check(Edition edition, Rule.Identity identity) {
        Optional<BigDecimal> left = sum(identity.left());
        Optional<BigDecimal> right = sum(identity.right());
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        List<CellId> cells = Stream.concat(identity.left().stream(), identity.right().stream())
                .toList();
        if (left.get().compareTo(right.get()) != 0) {
            broken.addAll(cells);
            return;
        }
        boolean oneRow = cells.stream()
                        .map(id -> edition.cell(id).orElseThrow().row().id())
                        .distinct()
                        .count()
                == 1;
        (oneRow ? alongRow : acrossRows).addAll(cells);
    }

    private Optional<BigDecimal> sum(List<CellId> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            Optional<BigDecimal> number = Optional.ofNullable(values.get(cell)).flatMap(CellValue::number);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    /** Whether the numbers are those of one row: they add up, and contradict no other row. */
    boolean isSound(TableRow row) {
        return row.cells().stream().map(Cell::id).allMatch(id -> alongRow.contains(id) && !broken.contains(id));
    }

    /** Whether, besides, the numbers of all its columns add up with those of other rows. */
    boolean isProven(TableRow row) {
        return isSound(row) && row.cells().stream().map(Cell::id).allMatch(acrossRows::contains);
    }
}
