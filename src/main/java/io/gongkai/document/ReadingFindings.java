package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import io.gongkai.form.Block;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Finding;
import io.gongkai.form.Row;
import io.gongkai.form.Severity;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What reading a document has to say, {@code D01} to {@code D15}. */
final class ReadingFindings {

    private ReadingFindings() {}

    /** D01: read from the place in the order, not from the row's own label. */
    static Finding inferred(TableRow row, List<CellId> cells, DataRow data, Alignment.Ground ground) {
        String raw = raws(data.values());
        Text place = data.place().words();
        boolean nearby = ground == Alignment.Ground.NEARBY;
        return finding(
                "D01",
                Severity.WARNING,
                cells,
                "“%s”一行的数字(%s:%s)旁没有该行标签，按%s认定，请核对。"
                        .formatted(name(row), place.zh(), raw, nearby ? "附近的标签和行的顺序" : "行的顺序"),
                "The numbers %s (%s) carry no label; they were taken as row \"%s\" by %s. Please confirm."
                        .formatted(
                                raw, place.en(), name(row), nearby ? "the label nearby and the order" : "the order"));
    }

    /** D02: the cell holds something that is not what its column asks for. */
    static Finding unfit(Cell cell, Token token) {
        Text place = token.place().words();
        return finding(
                "D02",
                Severity.ERROR,
                List.of(cell.id()),
                "“%s”的“%s”应为%s，%s写的是“%s”，无法读取。请改为数字；没有就写0。"
                        .formatted(
                                name(cell.block(), cell.row()),
                                cell.column().label().zh(),
                                cell.unit().isMoney() ? "金额(最多六位小数)" : "整数",
                                place.zh(),
                                token.text()),
                "Cell %s should hold %s; %s has \"%s\", which cannot be read. Write a number; write 0 where there is none."
                        .formatted(
                                cell.id(),
                                cell.unit().isMoney() ? "an amount of at most six decimals" : "a whole number",
                                place.en(),
                                token.text()));
    }

    /** D03: the number was printed in another unit. */
    static Finding converted(Cell cell, Token token, CellValue value) {
        String converted = value.number().orElseThrow().toPlainString();
        return finding(
                "D03",
                Severity.WARNING,
                List.of(cell.id()),
                "“%s”写的是“%s”(%s),按本列单位“%s”换算为%s，请核对。"
                        .formatted(
                                name(cell.block(), cell.row()),
                                token.text(),
                                token.place().words().zh(),
                                cell.unit().sign(),
                                converted),
                "Cell %s has \"%s\" (%s); in the column's unit that is %s. Please confirm."
                        .formatted(
                                cell.id(), token.text(), token.place().words().en(), converted));
    }

    /** D04: words beside the number were left out. */
    static Finding remark(Cell cell, Token token) {
        return finding(
                "D04",
                Severity.INFO,
                List.of(cell.id()),
                "“%s”写的是“%s”(%s),只取数字，括号内的说明未计入。"
                        .formatted(
                                name(cell.block(), cell.row()),
                                token.text(),
                                token.place().words().zh()),
                "Cell %s has \"%s\" (%s); the number was taken, the remark in brackets left out."
                        .formatted(
                                cell.id(), token.text(), token.place().words().en()));
    }

    /** D05: numbers in a table that belong to no row of the form. */
    static Finding unexplained(Table table, DataRow data) {
        String raw = raws(data.values());
        return finding(
                "D05",
                Severity.WARNING,
                List.of(),
                "《%s》中%s的数字“%s”不能归入任何一行，未读取。"
                        .formatted(table.title().zh(), data.place().words().zh(), raw),
                "In table \"%s\" the numbers %s (%s) belong to no row of the form and were left out."
                        .formatted(table.title().en(), raw, data.place().words().en()));
    }

    /** D06: a row of the form with too few or too many numbers to tell its columns. */
    static Finding misfit(TableRow row, List<CellId> cells, DataRow data) {
        String raw = raws(data.values());
        return finding(
                "D06",
                Severity.ERROR,
                cells,
                "“%s”一行应有%d格，%s有%d格(%s),无法断定各在哪一列。请补齐空格(没有就写0)后重报，或以JSON报送。"
                        .formatted(
                                name(row),
                                cells.size(),
                                data.place().words().zh(),
                                data.values().size(),
                                raw),
                "Row \"%s\" has %d columns; %s has %d cells (%s), so their columns cannot be told. Fill every cell (0 for none) and file again, or file as JSON."
                        .formatted(
                                name(row),
                                cells.size(),
                                data.place().words().en(),
                                data.values().size(),
                                raw));
    }

    /** D07: more than one reading is possible. */
    static Finding ambiguous(Collection<TableRow> rows, List<CellId> cells, DataRow data) {
        String names = rows.stream().map(ReadingFindings::name).collect(Collectors.joining("”“", "“", "”"));
        return finding(
                "D07",
                Severity.ERROR,
                cells,
                "%s的数字“%s”没有标签，可能是%s中的任何一行。请在文件中补上标签，或以JSON报送。"
                        .formatted(data.place().words().zh(), raws(data.values()), names),
                "The numbers %s (%s) carry no label and may be any of the rows %s. Add the label, or file as JSON."
                        .formatted(raws(data.values()), data.place().words().en(), names));
    }

    /** D08: the same row stands there twice, with different numbers. */
    static Finding twice(TableRow row, List<CellId> cells, DataRow data) {
        return finding(
                "D08",
                Severity.ERROR,
                cells,
                "“%s”一行出现两次且数字不同(%s:%s)。请只保留应报的一张表。"
                        .formatted(name(row), data.place().words().zh(), raws(data.values())),
                "Row \"%s\" occurs twice with different numbers (%s: %s). Keep only the table to be filed."
                        .formatted(name(row), data.place().words().en(), raws(data.values())));
    }

    /** D09: the document ends before the form does. */
    static Finding endsEarly(String zhLast, String enLast, List<CellId> cells) {
        return finding(
                "D09",
                Severity.WARNING,
                cells,
                "文件不完整：%s之后的内容没有了。请上传全文。".formatted(zhLast),
                "The document is cut off: nothing follows %s. Upload the whole text.".formatted(enLast));
    }

    /** D13: what the reader of the document has to say about it as a whole. */
    static Finding note(Text note) {
        return new Finding("D13", Severity.WARNING, List.of(), null, note, null);
    }

    /** D14: the columns stand in another order than the form's and were told by their heads. */
    static Finding reordered(TableRow row) {
        return finding(
                "D14",
                Severity.INFO,
                row.ids(),
                "“%s”一行起，各列的次序与规定格式不同，按列标题读取。".formatted(name(row)),
                "From row \"%s\" on the columns are not in the form's order; they were read by their heads."
                        .formatted(name(row)));
    }

    /** D15: the heads stand in another order than the form's, and not clearly over the numbers. */
    static Finding unclearColumns(TableRow row, DataRow data) {
        return finding(
                "D15",
                Severity.WARNING,
                row.ids(),
                "“%s”一行(%s)的列标题与规定格式的次序不一致，无法断定各数字属于哪一列，按规定次序读取，请核对。"
                        .formatted(name(row), data.place().words().zh()),
                "The column heads over row \"%s\" (%s) are not in the form's order and cannot be told apart; the numbers were taken in the form's order. Please confirm."
                        .formatted(name(row), data.place().words().en()));
    }

    private static String name(TableRow row) {
        return name(row.block(), row.row());
    }

    /** A row of table four has no label of its own: its block's head names it. */
    private static String name(Block block, Row row) {
        return row.label().zh().isEmpty()
                ? block.label().zh()
                : row.number() + row.label().zh();
    }

    private static String raws(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.isBlank() ? "空" : token.text())
                .collect(Collectors.joining(" "));
    }

    private static Finding finding(String rule, Severity severity, List<CellId> cells, String zh, String en) {
        return new Finding(rule, severity, cells, null, new Text(zh, en), null);
    }
}
