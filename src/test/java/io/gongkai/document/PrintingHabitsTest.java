package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.document.CorpusPage.Habit;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.Finding;
import io.gongkai.form.Table;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of those who typeset the form anew. However it is printed, its numbers are the same or said to be unsure. */
class PrintingHabitsTest {

    private static final Documents DOCUMENTS = new Documents(Editions.bundled());
    private static final CorpusReport REPORT = CorpusReport.all().getFirst();

    private static Reading.Read read(String page) {
        Reading reading = DOCUMENTS.read(page.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    private static Reading.Read printed(Habit habit) {
        return read(CorpusPage.html(REPORT, "utf-8", habit));
    }

    /** Everything as it was, and nothing of it unsure. */
    private static void assertReadInFull(Reading.Read read) {
        assertThat(wrong(read)).isEmpty();
        assertThat(read.inferred()).isEmpty();
        assertThat(read.form().values()).hasSize(REPORT.numbers().size());
    }

    /** Cells read as another number than was printed. */
    private static Map<CellId, CellValue> wrong(Reading.Read read) {
        Map<CellId, CellValue> wrong = new TreeMap<>(read.form().values());
        REPORT.numbers()
                .forEach((id, number) -> wrong.computeIfPresent(
                        id,
                        (same, value) -> value.number()
                                        .flatMap(read_ -> number.map(printed -> read_.compareTo(printed) == 0))
                                        .orElse(false)
                                ? null
                                : value));
        return wrong;
    }

    private static Set<CellId> told(Reading.Read read) {
        return read.findings().stream()
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> rules(Reading.Read read) {
        return read.findings().stream().map(Finding::ruleId).distinct().toList();
    }

    private static Habit in(String table, UnaryOperator<List<GridCell>> print) {
        return (printed, cells) -> List.of(printed.id().equals(table) ? print.apply(cells) : cells);
    }

    /** Cells moved to other columns. */
    private static Habit columns(String table, Predicate<GridCell> which, IntUnaryOperator to) {
        return in(
                table,
                cells -> cells.stream()
                        .map(cell -> which.test(cell) ? at(cell, cell.row(), to.applyAsInt(cell.column())) : cell)
                        .sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
                        .toList());
    }

    private static GridCell at(GridCell cell, int row, int column) {
        return new GridCell(row, column, cell.rowSpan(), cell.columnSpan(), cell.text(), cell.place());
    }

    @Test
    void readsColumnsInAnotherOrderByTheirHeads() {
        List<Reading.Read> reads = List.of(
                printed(columns(
                        "applications", cell -> cell.column() == 4 || cell.column() == 5, column -> 9 - column)),
                printed(columns(
                        "applications",
                        cell -> cell.column() >= 3 && cell.columnSpan() < 7,
                        column -> column == 9 ? 3 : column + 1)),
                printed(columns(
                        "disclosure", cell -> cell.row() < 4 && cell.columnSpan() == 1, PrintingHabitsTest::swap)),
                printed(columns("disputes", cell -> true, column -> (column + 10) % 15)));

        assertThat(reads).allSatisfy(PrintingHabitsTest::assertReadInFull);
        assertThat(reads).allSatisfy(read -> assertThat(rules(read)).containsExactly("D14"));
    }

    private static int swap(int column) {
        return column == 1 || column == 2 ? 3 - column : column;
    }

    @Test
    void takesTheFormsOrderWhereSpansAreLostAndHeadsStandElsewhere() {
        assertReadInFull(read(CorpusPage.html(REPORT, "utf-8").replaceAll(" colspan=\"\\d+\"", "")));
        assertReadInFull(read(CorpusPage.html(REPORT, "utf-8").replaceAll(" rowspan=\"\\d+\"", "")));
    }

    @Test
    void takesNoRowsLabelForItsNeighbours() {
        String page = CorpusPage.html(REPORT, "utf-8").replaceAll("<title>.*?</title>", "");
        StringBuilder lines = new StringBuilder();
        for (String row : page.split("\n")) {
            List<String> cells = row.startsWith("<tr>") ? List.of(row.split("</?t[dr][^>]*>")) : List.of(row);
            cells.stream().filter(PrintingHabitsTest::isNumber).forEach(cell -> line(cell, lines));
            cells.stream().filter(cell -> !isNumber(cell)).forEach(cell -> line(cell, lines));
        }

        Reading.Read read = read(lines.toString());

        assertThat(told(read)).containsAll(wrong(read).keySet());
        assertThat(read.form().values().size() - read.inferred().size()).isGreaterThan(150);
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[0-9]+");
    }

    private static void line(String cell, StringBuilder lines) {
        String text = cell.replaceAll("<[^>]*>", "");
        lines.append(text).append(text.isEmpty() ? "" : "\n");
    }

    @Test
    void leavesOutColumnsOfRunningNumbersAndRemarks() {
        Habit sides = (table, cells) -> List.of(table.layout() == Table.Layout.SIDE_BY_SIDE ? cells : withSides(cells));

        assertReadInFull(printed(sides));
    }

    /** A column before the others and one behind, with a head in the first row. */
    private static List<GridCell> withSides(List<GridCell> cells) {
        Stream<GridCell> sides = cells.stream()
                .map(GridCell::row)
                .distinct()
                .flatMap(row -> Stream.of(
                        new GridCell(row, 0, 1, 1, row == 0 ? "序号" : "" + row, new Place.Line(1)),
                        new GridCell(row, 60, 1, 1, row == 0 ? "备注" : "见附件", new Place.Line(1))));
        return Stream.concat(cells.stream().map(cell -> at(cell, cell.row(), cell.column() + 1)), sides)
                .sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
                .toList();
    }

    @Test
    void knowsRowsWithoutTheirNumbersAndNumbersWithoutMarks() {
        String page = CorpusPage.html(REPORT, "utf-8");

        assertReadInFull(read(page.replaceAll(">(?:[1-8]\\.|（[一二三四五六七]）|[一二三四]、)(?=[^<]*</td>)", ">")));
        assertReadInFull(read(page.replace(">3.", ">③").replace(">2.", ">②").replace(">1.", ">1")));
    }

    @Test
    void readsRowsPastedAsLinesOfWordsAndNumbers() {
        String page = CorpusPage.html(REPORT, "utf-8")
                .replace("</td>", " ")
                .replace("<tr>", "<p>")
                .replace("</tr>", "</p>")
                .replaceAll("</?t[ad][^>]*>", "");

        assertReadInFull(read(page));
    }
}
