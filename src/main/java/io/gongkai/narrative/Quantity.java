package io.gongkai.narrative;

import java.util.Arrays;
import java.util.List;

/**
 * What a number is said to be: a sum of quantities of {@code narrative.yaml}, in a column.
 *
 * @param ids quantities added up
 * @param column column of the cells; {@code legal} all applicants but natural persons; empty where the quantity has
 *     one column only
 * @param share whether it is their share of what was handled, in per cent
 */
record Quantity(List<String> ids, String column, boolean share) {

    static final String TOTAL = "total";

    Quantity {
        ids = List.copyOf(ids);
    }

    static Quantity of(String... ids) {
        return new Quantity(Arrays.asList(ids), TOTAL, false);
    }

    static Quantity of(List<String> ids) {
        return new Quantity(ids, TOTAL, false);
    }

    Quantity in(String other) {
        return new Quantity(ids, other, share);
    }

    Quantity asShare() {
        return new Quantity(ids, column, true);
    }
}
