package io.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A broken sum in the form's own words: 自然人列：一、本年新收政府信息公开申请数量 27 + 二、… 0 = 27，（七）总计 26 + 四、… 0 =
 * 26，相差 1。
 */
record SumWording(List<SumCheck.Term> left, BigDecimal leftSum, List<SumCheck.Term> right, BigDecimal rightSum) {

    /** Longer sides are printed without their zeros. */
    private static final int PRINTED_IN_FULL = 4;

    Text message(Rule rule) {
        Text place = place();
        String difference = leftSum.subtract(rightSum).abs().toPlainString();
        return new Text(
                place.zh() + "：" + side(left, leftSum, Text::zh, "（其余%d项为0）") + "，"
                        + side(right, rightSum, Text::zh, "（其余%d项为0）") + "，相差 " + difference + "。"
                        + rule.remedy().zh(),
                place.en() + ": " + side(left, leftSum, Text::en, " (the other %d are 0)") + ", "
                        + side(right, rightSum, Text::en, " (the other %d are 0)") + "; they differ by " + difference
                        + ". " + rule.remedy().en());
    }

    private boolean alongRow() {
        return Stream.concat(left.stream(), right.stream())
                        .map(term -> term.cell().row())
                        .distinct()
                        .count()
                == 1;
    }

    private Text place() {
        Cell cell = left.getFirst().cell();
        if (alongRow()) {
            return cell.rowName();
        }
        Text column = cell.columnName();
        return new Text("“" + column.zh() + "”列", "Column \"" + column.en() + "\"");
    }

    private String side(
            List<SumCheck.Term> terms, BigDecimal sum, Function<Text, String> language, String othersAreZero) {
        boolean inFull = terms.size() <= PRINTED_IN_FULL;
        List<SumCheck.Term> shown = terms.stream()
                .filter(term -> inFull || !term.isZero() || terms.getFirst().equals(term))
                .toList();
        String printed = shown.stream()
                .map(term ->
                        language.apply(name(term.cell())) + " " + term.number().toPlainString())
                .collect(Collectors.joining(" + "));
        int hidden = terms.size() - shown.size();
        return printed
                + (hidden == 0 ? "" : othersAreZero.formatted(hidden))
                + (terms.size() == 1 ? "" : " = " + sum.toPlainString());
    }

    private Text name(Cell cell) {
        return alongRow() ? cell.column().label() : cell.rowName();
    }
}
