package io.gongkai.form;

import java.util.List;

/**
 * A column of a block.
 *
 * @param group wording printed above the column and its neighbours, outermost first: 申请人情况, 法人或其他组织
 * @param unit what the column counts
 * @param signed whether a negative number is allowed
 */
public record Column(String id, Text label, List<String> variants, List<Text> group, Unit unit, boolean signed) {

    public Column {
        variants = List.copyOf(variants);
        group = List.copyOf(group);
    }
}
