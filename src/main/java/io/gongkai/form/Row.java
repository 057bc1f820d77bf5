package io.gongkai.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a block.
 *
 * @param id unique within its table, may have two parts: {@code refused.state_secret}
 * @param number the item number printed before the label: {@code 一、}, {@code （一）}, {@code 1.}; empty if none
 * @param label official wording, without the number; empty texts where the form prints none, as in table four, whose
 *     blocks have one unlabelled row each
 * @param group wording of the group the row is printed under, outermost first: 三、本年度办理结果, （三）不予公开
 * @param replaces ids of the statutory rows this row is printed instead of (the single 其他处理 row some bodies
 *     print where the form has three); empty for a statutory row
 * @param citation the article of the Regulations the row counts under, if one is known
 */
public record Row(
        String id,
        String number,
        Text label,
        List<String> variants,
        List<Text> group,
        List<String> replaces,
        @Nullable String citation) {

    public Row {
        variants = List.copyOf(variants);
        group = List.copyOf(group);
        replaces = List.copyOf(replaces);
    }
}
