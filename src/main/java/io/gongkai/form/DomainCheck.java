package io.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at every number for itself: whether its cell can hold it at all. */
record DomainCheck(Rule rule) {

    private static final int DECIMALS = 6;

    Stream<Finding> findings(FilledForm form) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<CellId, CellValue> given : form.values().entrySet()) {
            Cell cell = form.edition().cell(given.getKey()).orElseThrow();
            given.getValue().number().flatMap(number -> finding(cell, number)).ifPresent(findings::add);
        }
        return findings.stream();
    }

    private Optional<Finding> finding(Cell cell, BigDecimal number) {
        return wrong(cell, number).map(wrong -> {
            Text name = cell.name();
            return new Finding(
                    rule.id(),
                    rule.severity(),
                    List.of(cell.id()),
                    null,
                    new Text(
                            name.zh() + "填报为 " + number.toPlainString() + "，" + wrong.zh() + "。"
                                    + rule.remedy().zh(),
                            name.en() + " is " + number.toPlainString() + "; " + wrong.en() + ". "
                                    + rule.remedy().en()),
                    rule.citation());
        });
    }

    private static Optional<Text> wrong(Cell cell, BigDecimal number) {
        if (cell.unit().isMoney()) {
            if (number.signum() < 0) {
                return Optional.of(new Text("金额不能小于0" + unit(cell), "an amount is not negative"));
            }
            if (number.scale() > DECIMALS && number.stripTrailingZeros().scale() > DECIMALS) {
                return Optional.of(new Text(
                        "金额最多" + DECIMALS + "位小数" + unit(cell),
                        "an amount has at most " + DECIMALS + " decimal places"));
            }
            return Optional.empty();
        }
        if (number.scale() > 0 && number.stripTrailingZeros().scale() > 0) {
            return Optional.of(new Text("应为整数" + unit(cell), "a count is a whole number"));
        }
        if (number.signum() < 0 && !cell.column().signed()) {
            return Optional.of(new Text("应为不小于0的整数" + unit(cell), "a count is not negative"));
        }
        return Optional.empty();
    }

    private static String unit(Cell cell) {
        return cell.unit().sign().isEmpty() ? "" : "（单位：" + cell.unit().sign() + "）";
    }
}
