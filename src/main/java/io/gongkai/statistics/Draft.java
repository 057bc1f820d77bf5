package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Table;
import io.gongkai.form.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statutory tables of an area's own report as far as they follow from the reports below it, and what is missing in
 * them. The words are Chinese: it is a document of an office.
 *
 * @param edition the form of the year
 * @param missing from whom a report is expected and not there
 * @param names of those whose reports are in, by body
 */
record Draft(
        Division area,
        int year,
        Edition edition,
        CellSums sums,
        int expected,
        List<String> missing,
        Map<BodyId, String> names,
        Basis basis,
        FilingState state) {

    /** Reports are missing in a number. */
    static final String REPORTS_MISSING = "*";

    /** Reports that are there give no number in a cell. */
    static final String NUMBERS_MISSING = "#";

    private static final int MOST_NAMED = 12;

    String title() {
        return "%s%d年政府信息公开工作年度报告（草稿）".formatted(area.name(), year);
    }

    /** What it is, for whoever opens it. */
    List<String> introduction() {
        List<String> lines = new ArrayList<>();
        lines.add("本稿由系统汇总生成，不是正式报告：应报%d个单位，已汇总%d个单位%s的报告，数据快照编号%d。"
                .formatted(
                        expected, sums.reports().size(), basis == Basis.ACCEPTED ? "（只计审核通过的）" : "", state.number()));
        lines.add("各表只含下级报告之和。%s本级各部门的数字不在其中，由本级办公室另行加入。".formatted(area.name()));
        lines.add("空白格表示没有任何报告给出数字，不是0。数字后的“%s”表示缺少部分单位的报告，“%s”表示有报告未填该格，详见表下说明。"
                .formatted(REPORTS_MISSING, NUMBERS_MISSING));
        return lines;
    }

    /** The sum of a cell; null where no report gives a number, or it is never summed. */
    @Nullable
    BigDecimal number(CellId cell) {
        return Optional.ofNullable(sums.of(cell))
                .map(CellSum::figure)
                .map(Figure::number)
                .orElse(null);
    }

    /** A number as it is printed. */
    static String printed(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What the number of a cell is marked with; empty if nothing is missing in it. */
    String mark(CellId cell) {
        CellSum sum = sums.of(cell);
        return (missing.isEmpty() ? "" : REPORTS_MISSING) + (sum == null || sum.isComplete() ? "" : NUMBERS_MISSING);
    }

    /** What is missing in a table. */
    List<String> notes(Table table) {
        List<String> notes = new ArrayList<>();
        if (!missing.isEmpty()) {
            notes.add(
                    "%s 缺少%d个单位的报告，本表不含其数字：%s。".formatted(REPORTS_MISSING, missing.size(), String.join("、", missing)));
        }
        for (CellSums.Incomplete incomplete : sums.incomplete()) {
            List<Cell> cells = edition.cells().stream()
                    .filter(cell -> cell.table().equals(table))
                    .filter(cell -> incomplete.cells().contains(cell.id()))
                    .toList();
            if (!cells.isEmpty()) {
                notes.add("%s %s未填%d格，合计不含：%s。"
                        .formatted(NUMBERS_MISSING, name(incomplete.report()), cells.size(), named(cells)));
            }
        }
        List<ReportInForce> others = sums.reports().stream()
                .filter(report -> !report.form().edition().equals(edition))
                .toList();
        if (!others.isEmpty()) {
            notes.add("%s 以下报告用的不是本年度的表格，表中没有的单元格不含其数字：%s。"
                    .formatted(NUMBERS_MISSING, others.stream().map(this::name).collect(Collectors.joining("、"))));
        }
        List<Cell> open = edition.cells().stream()
                .filter(cell -> cell.table().equals(table) && cell.unit() == Unit.MONEY_UNSPECIFIED)
                .toList();
        if (!open.isEmpty()) {
            notes.add("表格没有规定单位，不合计：%s。".formatted(named(open)));
        }
        return notes;
    }

    private String name(ReportInForce report) {
        return names.getOrDefault(report.body(), report.body().value());
    }

    private static String named(List<Cell> cells) {
        return cells.stream().limit(MOST_NAMED).map(cell -> cell.name().zh()).collect(Collectors.joining("、"))
                + (cells.size() > MOST_NAMED ? "等" : "");
    }
}
