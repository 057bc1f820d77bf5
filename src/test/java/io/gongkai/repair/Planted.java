package io.gongkai.repair;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A good report with an error in it.
 *
 * @param cells the cells that are wrong; empty where it is the report that is
 */
record Planted(GoodReport good, FilledForm form, Map<String, String> sections, Set<CellId> cells) {

    /** Plants an error of one kind, or finds nothing in the report that it could befall. */
    interface Kind {
        Optional<Planted> plant(GoodReport good, Random random);
    }

    private static final List<String> LATE_PARTS = List.of("granted_full", "granted_part", "unable.not_held");

    /** Every kind, by what a clerk would call it. */
    static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new java.util.LinkedHashMap<>();
        kinds.put(
                "one part wrong",
                (good, random) -> change(good, pick(good, random, false, 1), n -> n + 1 + random.nextInt(9)));
        kinds.put(
                "two parts wrong",
                (good, random) -> pick(good, random, false, 1)
                        .flatMap(one -> pick(good, random, false, 1)
                                .filter(other -> !other.equals(one))
                                .flatMap(other -> changed(
                                        good,
                                        Map.of(
                                                one,
                                                        BigDecimal.valueOf(
                                                                good.number(one.value()) + 1 + random.nextInt(9)),
                                                other,
                                                        BigDecimal.valueOf(good.number(other.value())
                                                                + 11
                                                                + random.nextInt(9)))))));
        kinds.put(
                "one total wrong",
                (good, random) -> change(good, pick(good, random, true, 1), n -> n + 1 + random.nextInt(9)));
        kinds.put(
                "digits transposed in a part",
                (good, random) -> change(good, pick(good, random, false, 2), Planted::transposed));
        kinds.put(
                "digits transposed in a total",
                (good, random) -> change(good, pick(good, random, true, 2), Planted::transposed));
        kinds.put(
                "a digit too many",
                (good, random) -> change(good, pick(good, random, false, 2), n -> n * 10 + random.nextInt(10)));
        kinds.put("a digit too few", (good, random) -> change(good, pick(good, random, false, 2), n -> n / 10));
        kinds.put("a total left at 0", (good, random) -> change(good, disputeTotal(good, random), n -> 0));
        kinds.put("two cells of a row swapped", Planted::cellsSwapped);
        kinds.put("two rows swapped", Planted::rowsSwapped);
        kinds.put("a row shifted one column", Planted::rowShifted);
        kinds.put("a whole table shifted one column", Planted::tableShifted);
        kinds.put("carried in is not what was carried out", Planted::carriedWrong);
        kinds.put(
                "stock of documents wrong",
                (good, random) -> change(
                        good,
                        Optional.of(new CellId("disclosure.normative.in_force")),
                        n -> n + 1 + random.nextInt(20)));
        kinds.put("yuan for ten thousand yuan", Planted::inYuan);
        kinds.put(
                "last year's numbers again",
                (good, random) -> Optional.of(new Planted(good, good.before(), good.sections(), Set.of())));
        kinds.put(
                "a neighbour's numbers again",
                (good, random) -> Optional.of(new Planted(good, good.neighbour(), good.sections(), Set.of())));
        kinds.put("the text tells another number", Planted::textWrong);
        kinds.put("the text says there was no fee", Planted::feeWrong);
        return kinds;
    }

    private static long transposed(long number) {
        char[] digits = Long.toString(number).toCharArray();
        for (int at = digits.length - 2; at >= 0; at--) {
            if (digits[at] != digits[at + 1] && (at > 0 || digits[at + 1] != '0')) {
                char first = digits[at];
                digits[at] = digits[at + 1];
                digits[at + 1] = first;
                return Long.parseLong(new String(digits));
            }
        }
        return number;
    }

    /** A cell of table three with so many digits; a total, or one of an applicant. */
    private static Optional<CellId> pick(GoodReport good, Random random, boolean total, int digits) {
        List<CellId> cells = new ArrayList<>();
        good.form().values().forEach((cell, value) -> {
            boolean fits = cell.value().startsWith("applications.")
                    && cell.value().endsWith(".total") == total
                    && value.number().orElseThrow().toPlainString().length() >= digits
                    && value.number().orElseThrow().signum() > 0;
            if (fits) {
                cells.add(cell);
            }
        });
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(random.nextInt(cells.size())));
    }

    private static Optional<CellId> disputeTotal(GoodReport good, Random random) {
        List<CellId> totals = good.form().values().keySet().stream()
                .filter(cell ->
                        cell.value().startsWith("disputes.") && cell.value().endsWith(".total"))
                .filter(cell -> good.number(cell.value()) > 0)
                .toList();
        return totals.isEmpty() ? Optional.empty() : Optional.of(totals.get(random.nextInt(totals.size())));
    }

    private static Optional<Planted> change(
            GoodReport good, Optional<CellId> cell, java.util.function.LongUnaryOperator wrong) {
        return cell.flatMap(id -> {
            long number = good.number(id.value());
            return changed(good, Map.of(id, BigDecimal.valueOf(wrong.applyAsLong(number))));
        });
    }

    /** Empty if nothing changes. */
    private static Optional<Planted> changed(GoodReport good, Map<CellId, BigDecimal> numbers) {
        Map<CellId, CellValue> values = new HashMap<>(good.form().values());
        Set<CellId> wrong = new TreeSet<>();
        numbers.forEach((cell, number) -> {
            CellValue before = values.get(cell);
            CellValue after = before instanceof CellValue.Amount
                    ? new CellValue.Amount(number)
                    : new CellValue.Count(number.longValueExact());
            if (!after.equals(before)) {
                values.put(cell, after);
                wrong.add(cell);
            }
        });
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Planted(good, new FilledForm(good.form().edition(), values), good.sections(), wrong));
    }

    private static List<CellId> row(String row) {
        List<CellId> cells = new ArrayList<>();
        GoodReport.APPLICANTS.forEach(column -> cells.add(new CellId("applications." + row + "." + column)));
        cells.add(new CellId("applications." + row + ".total"));
        return cells;
    }

    private static List<BigDecimal> numbers(GoodReport good, List<CellId> cells) {
        return cells.stream()
                .map(cell -> BigDecimal.valueOf(good.number(cell.value())))
                .toList();
    }

    private static Map<CellId, BigDecimal> map(List<CellId> cells, List<BigDecimal> numbers) {
        Map<CellId, BigDecimal> map = new HashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            map.put(cells.get(at), numbers.get(at));
        }
        return map;
    }

    private static String usedRow(GoodReport good, Random random) {
        List<String> used = good.form().edition().tables().stream()
                .filter(table -> table.id().equals("applications"))
                .flatMap(table -> table.blocks().getFirst().rows().stream())
                .filter(row -> row.replaces().isEmpty())
                .map(row -> row.id())
                .filter(row -> good.number("applications." + row + ".total") > 0)
                .toList();
        return used.get(random.nextInt(used.size()));
    }

    private static Optional<Planted> cellsSwapped(GoodReport good, Random random) {
        List<CellId> row = row(usedRow(good, random));
        CellId one = row.get(0);
        CellId other = row.get(1 + random.nextInt(5));
        return changed(
                good,
                Map.of(
                        one, BigDecimal.valueOf(good.number(other.value())),
                        other, BigDecimal.valueOf(good.number(one.value()))));
    }

    /** A row of outcomes with the total of them: others that change places leave every sum as it is. */
    private static Optional<Planted> rowsSwapped(GoodReport good, Random random) {
        List<CellId> one = row(LATE_PARTS.get(random.nextInt(LATE_PARTS.size())));
        List<CellId> other = row(random.nextBoolean() ? "handled_total" : "carried_out");
        Map<CellId, BigDecimal> numbers = map(one, numbers(good, other));
        numbers.putAll(map(other, numbers(good, one)));
        return changed(good, numbers);
    }

    private static List<BigDecimal> shifted(List<BigDecimal> numbers) {
        List<BigDecimal> shifted = new ArrayList<>(numbers.subList(0, numbers.size() - 1));
        shifted.addFirst(BigDecimal.ZERO);
        return shifted;
    }

    private static Optional<Planted> rowShifted(GoodReport good, Random random) {
        List<CellId> row = row(usedRow(good, random));
        return changed(good, map(row, shifted(numbers(good, row))));
    }

    private static Optional<Planted> tableShifted(GoodReport good, Random random) {
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        good.form().edition().tables().stream()
                .filter(table -> table.id().equals("applications"))
                .flatMap(table -> table.blocks().getFirst().rows().stream())
                .filter(row -> row.replaces().isEmpty())
                .forEach(row -> numbers.putAll(map(row(row.id()), shifted(numbers(good, row(row.id()))))));
        return changed(good, numbers);
    }

    /** Carried in and newly received are both wrong, so that every sum agrees. */
    private static Optional<Planted> carriedWrong(GoodReport good, Random random) {
        long more = 1 + random.nextInt(4);
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        for (String column : List.of("natural_person", "total")) {
            String in = "applications.carried_in." + column;
            String fresh = "applications.new_received." + column;
            if (good.number(fresh) < more) {
                return Optional.empty();
            }
            numbers.put(new CellId(in), BigDecimal.valueOf(good.number(in) + more));
            numbers.put(new CellId(fresh), BigDecimal.valueOf(good.number(fresh) - more));
        }
        return changed(good, numbers);
    }

    private static Optional<Planted> inYuan(GoodReport good, Random random) {
        CellId fees = new CellId("disclosure.fees.amount_wan_yuan");
        return changed(
                good,
                Map.of(
                        fees,
                        good.form()
                                .value(fees)
                                .flatMap(CellValue::number)
                                .orElseThrow()
                                .movePointRight(4)));
    }

    private static Optional<Planted> textWrong(GoodReport good, Random random) {
        long number = good.number("applications.new_received.total");
        String told =
                good.sections().get("s1").replace("申请" + number + "件", "申请" + (number + 1 + random.nextInt(9)) + "件");
        Map<String, String> sections = new HashMap<>(good.sections());
        sections.put("s1", told);
        return Optional.of(
                new Planted(good, good.form(), sections, Set.of(new CellId("applications.new_received.total"))));
    }

    private static Optional<Planted> feeWrong(GoodReport good, Random random) {
        String row = "applications.other.fee_not_paid_in_time.total";
        return good.form().edition().cell(new CellId(row)).isPresent() && good.number(row) > 0
                ? Optional.of(new Planted(good, good.form(), good.sections(), Set.of(new CellId(row))))
                : Optional.empty();
    }
}
