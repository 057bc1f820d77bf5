package io.gongkai.rule;

import io.gongkai.form.CellId;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far cells may move within a year without being remarked on: a change is sudden only beyond both.
 *
 * @param ratio change over the number of the year before, 0.5 being half of it
 * @param size change in the cell's unit
 */
public record Threshold(BigDecimal ratio, BigDecimal size, List<CellId> cells) {

    public Threshold {
        cells = List.copyOf(cells);
    }

    @Override
    public String toString() {
        return "|change| <= %s, or <= %s of the year before: %s"
                .formatted(
                        size.toPlainString(),
                        ratio.toPlainString(),
                        cells.stream().map(CellId::value).collect(Collectors.joining(", ")));
    }
}
