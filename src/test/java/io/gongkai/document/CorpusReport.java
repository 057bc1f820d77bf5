package io.gongkai.document;

import io.gongkai.form.Block;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Row;
import io.gongkai.form.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A report of an invented county: its numbers, and how they are printed.
 *
 * @param singleOther whether it prints one row 其他处理 in the place of three
 * @param untidy whether it is printed with the habits of the field: full-width digits, separators, units, blanks, broken and
 *     misprinted labels
 * @param numbers every printed cell; empty where nothing or "/" is printed
 */
record CorpusReport(
        String name,
        String county,
        int year,
        Edition edition,
        boolean singleOther,
        boolean untidy,
        Map<CellId, Optional<BigDecimal>> numbers) {

    private static final List<String> COLUMNS = List.of(
            "natural_person",
            "enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_organization",
            "other_organization");

    static List<CorpusReport> all() {
        return List.of(
                make("qingshi-2024", "青石县", 2024, "F2021", false, false),
                make("yunxi-2023", "云汐县", 2023, "F2021", true, true),
                make("baishui-2020", "白枢县", 2020, "F2019", false, false));
    }

    private static CorpusReport make(
            String name, String county, int year, String edition, boolean singleOther, boolean untidy) {
        Edition form = Editions.bundled().find(edition).orElseThrow();
        CorpusReport report = new CorpusReport(name, county, year, form, singleOther, untidy, new LinkedHashMap<>());
        report.invent(new Random(name.hashCode()));
        return report;
    }

    /** The rows of a block that this report prints. */
    List<Row> rows(Block block) {
        List<String> replaced =
                block.rows().stream().flatMap(row -> row.replaces().stream()).toList();
        return block.rows().stream()
                .filter(row -> singleOther
                        ? !replaced.contains(row.id())
                        : row.replaces().isEmpty())
                .toList();
    }

    private void invent(Random random) {
        for (Cell cell : edition.index().values()) {
            if (rows(cell.block()).contains(cell.row())) {
                numbers.put(cell.id(), Optional.of(BigDecimal.valueOf(number(cell, random))));
            }
        }
        for (String column : COLUMNS) {
            put("handled_total", column, sumOfOutcomes(column));
            long all = number("new_received", column) + number("carried_in", column);
            long handled = number("handled_total", column);
            put("new_received", column, number("new_received", column) + Math.max(0, handled - all));
            put("carried_out", column, number("new_received", column) + number("carried_in", column) - handled);
        }
        sumRows();
        if (untidy) {
            numbers.replaceAll((id, number) -> isLeftOut(id) ? Optional.empty() : number);
        }
    }

    private static long number(Cell cell, Random random) {
        return switch (cell.table().id()) {
            case "disclosure" ->
                cell.column().signed() ? random.nextInt(-9, 9) : random.nextInt(cell.unit() == Unit.ITEMS ? 400 : 9000);
            case "applications" -> random.nextInt(5) == 0 ? random.nextInt(40) : 0;
            default -> random.nextInt(12);
        };
    }

    private long sumOfOutcomes(String column) {
        return edition.outcomes().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> numbers.containsKey(new CellId("applications." + row + "." + column)))
                .mapToLong(row -> number(row, column))
                .sum();
    }

    /** Totals of the rows of tables three and four. */
    private void sumRows() {
        for (Cell cell : edition.index().values()) {
            if (numbers.containsKey(cell.id()) && cell.column().id().equals("total")) {
                BigDecimal sum = cell.block().columns().stream()
                        .filter(column -> !column.id().equals("total"))
                        .map(column -> numbers.get(
                                        cell.table().cellId(cell.row().id(), column.id()))
                                .orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                numbers.put(cell.id(), Optional.of(sum));
            }
        }
    }

    private long number(String row, String column) {
        return numbers.get(new CellId("applications." + row + "." + column))
                .orElseThrow()
                .longValueExact();
    }

    private void put(String row, String column, long number) {
        numbers.put(new CellId("applications." + row + "." + column), Optional.of(BigDecimal.valueOf(number)));
    }

    private static boolean isLeftOut(CellId id) {
        return id.value().startsWith("disclosure.rules.") || id.value().startsWith("disputes.litigation_after_recon.");
    }

    /** What stands in a cell. */
    String printed(CellId id) {
        Optional<BigDecimal> number = numbers.get(id);
        if (number.isEmpty()) {
            return id.value().startsWith("disclosure.") ? "/" : "";
        }
        String plain = number.get().toPlainString();
        Cell cell = edition.cell(id).orElseThrow();
        if (cell.column().signed() && number.get().signum() > 0) {
            return "+" + plain;
        }
        if (cell.unit() == Unit.MONEY_UNSPECIFIED) {
            return plain + "元";
        }
        return untidy ? untidy(plain, id) : plain;
    }

    private static String untidy(String plain, CellId id) {
        if (plain.length() == 4) {
            return plain.charAt(0) + "," + plain.substring(1);
        }
        return switch (Math.floorMod(id.value().hashCode(), 7)) {
            case 0 ->
                plain.chars()
                        .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                        .reduce("", String::concat);
            case 1 -> plain + "件";
            default -> plain;
        };
    }

    /** A column's head, broken over two lines by a narrow column. */
    String head(String label) {
        return untidy && label.length() == 4 ? label.substring(0, 2) + "\n" + label.substring(2) : label;
    }

    /** A row's label, one of them misprinted. */
    String label(String label) {
        return untidy ? label.replace("行政查询事项", "行政查寻事项") : label;
    }
}
