package io.gongkai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds every sum of every prefecture, province and the nation in every year against the stored numbers of the reports. */
final class EverySum {

    private static final String NUMBERS = """
            SELECT report.division, cell.id, stored.number
              FROM report
             CROSS JOIN LATERAL (
                   SELECT cell, coalesce(count, amount) AS number FROM revision_cell
                    WHERE revision = report.in_force AND absence IS NULL) AS stored
              JOIN cell ON cell.number = stored.cell
             WHERE report.year = ? AND report.scope = 'region'
            """;

    private final ObjectMapper json = new ObjectMapper();
    private long compared;
    private long different;

    /** @return how many were compared, and how many differed */
    static String hold(BenchedService service, BenchDatabase database)
            throws SQLException, IOException, InterruptedException {
        EverySum every = new EverySum();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (int year = MadeUpYears.FIRST; year <= MadeUpYears.LAST; year++) {
                every.hold(service, year, numbers(connection, year));
            }
        }
        return "%,d sums compared with the reports' numbers, %d differ".formatted(every.compared, every.different);
    }

    private static Map<String, Map<String, BigDecimal>> numbers(Connection connection, int year) throws SQLException {
        Map<String, Map<String, BigDecimal>> numbers = new HashMap<>();
        try (PreparedStatement read = connection.prepareStatement(NUMBERS)) {
            read.setInt(1, year);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    numbers.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getBigDecimal(3));
                }
            }
        }
        return numbers;
    }

    private void hold(BenchedService service, int year, Map<String, Map<String, BigDecimal>> numbers)
            throws IOException, InterruptedException {
        DivisionTree tree = DivisionRegister.bundled().in(year);
        for (Division area : tree.all()) {
            if (area.level() == Level.COUNTY) {
                continue;
            }
            Map<String, BigDecimal> sums = new HashMap<>();
            for (Division county : tree.reporting(area.code())) {
                numbers.getOrDefault(county.code().value(), Map.of())
                        .forEach((cell, number) -> sums.merge(cell, number, BigDecimal::add));
            }
            JsonNode cells = json.readTree(service.get("/api/v1/statistics/" + area.code() + "/" + year))
                    .path("cells");
            Set<String> all = new TreeSet<>(sums.keySet());
            cells.fieldNames().forEachRemaining(all::add);
            all.remove("disclosure.procurement.amount");
            for (String cell : all) {
                BigDecimal served = new BigDecimal(cells.path(cell).asText("0"));
                compared++;
                different += cells.path(cell).isNull() && sums.containsKey(cell)
                                || served.compareTo(sums.getOrDefault(cell, BigDecimal.ZERO)) != 0
                        ? 1
                        : 0;
            }
        }
    }
}
