package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * A roll-up recomputed the slow and obvious way: every report of the year is read cell by cell into what was printed,
 * then counted one after the other. Shares no code with the product's.
 */
final class NaiveRollup {

    /** What a report prints: by cell id a number, or the word for what stands there instead. */
    private record Printed(String division, String edition, Map<String, Object> cells) {}

    private static final Set<String> OWN_FORM_2021 =
            Set.of("other.not_supplemented_in_time", "other.fee_not_paid_in_time", "other.other");
    private static final String OWN_FORM_2019 = "other_all";
    private static final List<String> COLUMNS = List.of(
            "natural_person",
            "enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_organization",
            "other_organization",
            "total");

    /** Null where there is no sum. */
    final Map<String, BigDecimal> cells = new TreeMap<>();

    /** numbers, blank, not_applicable, missing, not printed: of the cells not every report has a number in. */
    final Map<String, List<Integer>> blankCells = new TreeMap<>();

    final Map<String, BigDecimal> groups = new TreeMap<>();
    final Map<String, Integer> incomplete = new TreeMap<>();
    final Map<String, BigDecimal> own = new TreeMap<>();
    final Set<String> missing = new TreeSet<>();
    int expected;
    int reported;

    NaiveRollup(DataSource dataSource, Editions editions, DivisionTree tree, String area, int year)
            throws SQLException {
        List<Printed> added = new ArrayList<>();
        Set<String> counted = new TreeSet<>();
        for (Division division : tree.all()) {
            if (isCounted(tree, division) && isIn(tree, division, area)) {
                counted.add(division.code().value());
            }
        }
        List<Printed> all = read(dataSource, editions, year);
        Set<String> excused = excused(dataSource, year);
        all.forEach(printed -> excused.remove(printed.division()));
        missing.addAll(counted);
        missing.removeAll(excused);
        expected = missing.size();
        for (Printed printed : all) {
            if (counted.contains(printed.division())) {
                added.add(printed);
                missing.remove(printed.division());
            }
            if (printed.division().equals(area)) {
                editions.find(printed.edition())
                        .ifPresent(edition -> edition.cells()
                                .forEach(cell -> own.put(cell.id().value(), null)));
                printed.cells()
                        .forEach((cell, value) -> own.put(cell, value instanceof BigDecimal number ? number : null));
            }
        }
        reported = added.size();
        Set<String> shown = new TreeSet<>();
        editions.find(year < 2021 ? "F2019" : "F2021")
                .ifPresent(edition ->
                        edition.cells().forEach(cell -> shown.add(cell.id().value())));
        for (Printed printed : added) {
            shown.addAll(printed.cells().keySet());
            editions.find(printed.edition())
                    .ifPresent(edition ->
                            edition.cells().forEach(cell -> shown.add(cell.id().value())));
        }
        shown.forEach(cell -> add(cell, added));
        addGroups(added);
    }

    private void add(String cell, List<Printed> added) {
        BigDecimal sum = null;
        int[] counts = new int[5];
        for (Printed printed : added) {
            Object value = printed.cells().get(cell);
            switch (value) {
                case BigDecimal number -> {
                    sum = sum == null ? number : sum.add(number);
                    counts[0]++;
                }
                case null -> counts[4]++;
                default -> counts[List.of("blank", "not_applicable", "missing").indexOf(value) + 1]++;
            }
        }
        cells.put(cell, cell.equals("disclosure.procurement.amount") ? null : sum);
        if (counts[0] < added.size()) {
            blankCells.put(cell, List.of(counts[0], counts[1], counts[2], counts[3], counts[4]));
        }
    }

    private void addGroups(List<Printed> added) {
        for (String group : List.of("granted_full", "granted_part", "refused", "unable", "not_processed", "other")) {
            for (String column : COLUMNS) {
                BigDecimal sum = null;
                int reports = 0;
                for (Printed printed : added) {
                    boolean wanting = false;
                    for (Map.Entry<String, Object> cell : printed.cells().entrySet()) {
                        if (cell.getKey().matches("applications\\." + group + "(\\.\\w+|_all)?\\." + column)) {
                            if (cell.getValue() instanceof BigDecimal number) {
                                sum = sum == null ? number : sum.add(number);
                            } else {
                                wanting = true;
                            }
                        }
                    }
                    reports += wanting ? 1 : 0;
                }
                groups.put(group + "/" + column, sum);
                if (reports > 0) {
                    incomplete.put(group + "/" + column, reports);
                }
            }
        }
    }

    private static boolean isCounted(DivisionTree tree, Division division) {
        boolean lowest = division.level() == Level.COUNTY
                || division.level() == Level.PREFECTURE
                        && tree.all().stream()
                                .noneMatch(other -> division.code().equals(other.parent()));
        return lowest && !division.code().value().matches("350527|71....|8[12]....");
    }

    private static boolean isIn(DivisionTree tree, Division division, String area) {
        Division at = division;
        while (true) {
            if (at.code().value().equals(area)) {
                return true;
            }
            if (at.parent() == null) {
                return false;
            }
            at = tree.find(at.parent()).orElseThrow();
        }
    }

    /** From whom an office expects no report. */
    private static Set<String> excused(DataSource dataSource, int year) throws SQLException {
        Set<String> excused = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT DISTINCT ON (body) body, expected FROM expectation WHERE year = ? ORDER BY body, id DESC")) {
            statement.setInt(1, year);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                if (!row.getBoolean(2)) {
                    excused.add(row.getString(1));
                }
            }
        }
        return excused;
    }

    private static List<Printed> read(DataSource dataSource, Editions editions, int year) throws SQLException {
        Map<Long, Printed> printed = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT report.division, revision.id, revision.edition, cell.id, revision_cell.count, revision_cell.amount,
                               revision_cell.absence
                          FROM report JOIN revision ON revision.id = report.in_force
                          LEFT JOIN revision_cell ON revision_cell.revision = revision.id
                          LEFT JOIN cell ON cell.number = revision_cell.cell
                         WHERE report.year = ? AND report.scope = 'region'""")) {
            statement.setInt(1, year);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                String edition = row.getString(3);
                String division = row.getString(1);
                Printed report = printed.computeIfAbsent(
                        row.getLong(2), id -> new Printed(division, edition, zeros(editions, edition)));
                String cell = row.getString(4);
                if (cell != null) {
                    String absence = row.getString(7);
                    BigDecimal count = row.getBigDecimal(5);
                    report.cells().put(cell, absence != null ? absence : count != null ? count : row.getBigDecimal(6));
                }
            }
        }
        printed.values().forEach(NaiveRollup::leaveOutRowsNotPrinted);
        return List.copyOf(printed.values());
    }

    private static Map<String, Object> zeros(Editions editions, String edition) {
        Map<String, Object> cells = new TreeMap<>();
        Edition form = editions.find(edition).orElseThrow();
        form.cells().forEach(cell -> cells.put(cell.id().value(), BigDecimal.ZERO));
        return cells;
    }

    /** Of the three rows and the one, a report is counted by those it prints. */
    private static void leaveOutRowsNotPrinted(Printed report) {
        boolean newer = report.edition().equals("F2021");
        List<String> three = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (String column : COLUMNS) {
            OWN_FORM_2021.forEach(row -> three.add("applications." + row + "." + column));
            one.add("applications." + OWN_FORM_2019 + "." + column);
        }
        List<String> statutory = newer ? three : one;
        List<String> other = newer ? one : three;
        boolean anyOther = other.stream().anyMatch(report.cells()::containsKey);
        boolean anyNumber = statutory.stream().anyMatch(cell -> report.cells().get(cell) instanceof BigDecimal);
        if (anyOther && !anyNumber) {
            statutory.forEach(report.cells()::remove);
            other.forEach(cell -> report.cells().putIfAbsent(cell, "missing"));
        } else {
            other.forEach(report.cells()::remove);
        }
    }
}
