package io.gongkai.rule;

import io.gongkai.form.CellId;
import java.math.BigDecimal;
import java.util.List;

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
}
