package io.gongkai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds every sum of every division in every year against the stored numbers of the reports: of governments by prefecture,
 * province and nation, of departments by county too.
 */
final class EverySum {

    /** A county's departments are added there, its government's report where it is one of those that are added. */
    private static final String NUMBERS = """
            SELECT report.division, cell.id, sum(stored.number)
              FROM report
             CROSS JOIN LATERAL (
                   SELECT cell, coalesce(count, amount) AS number FROM revision_cell
                    WHERE revision = report.in_force AND absence IS NULL) AS stored
              JOIN cell ON cell.number = stored.cell
             WHERE report.year = ? AND report.scope = ?
             GROUP BY report.division, cell.id
            """;

    private final BenchedService service;
    private final BenchDatabase database;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong different = new AtomicLong();

    private EverySum(BenchedService service, BenchDatabase database) {
        this.service = service;
        this.database = database;
    }

    /** @return how many were compared, and how many differed */
    static String ofGovernments(BenchedService service, BenchDatabase database) throws SQLException {
        EverySum every = new EverySum(service, database);
        for (int year = MadeUpYears.FIRST; year <= MadeUpYears.LAST; year++) {
            DivisionTree tree = DivisionRegister.bundled().in(year);
            every.hold(
                    year,
                    "region",
                    "",
                    tree.all().stream().filter(area -> area.level() != Level.COUNTY),
                    area -> tree.reporting(area.code()).stream());
        }
        return every.result("governments");
    }

    /** As {@link #ofGovernments}. */
    static String ofDepartments(BenchedService service, BenchDatabase database) throws SQLException {
        EverySum every = new EverySum(service, database);
        for (int year = MadeUpYears.FIRST; year <= MadeUpYears.LAST; year++) {
            DivisionTree tree = DivisionRegister.bundled().in(year);
            every.hold(
                    year,
                    "organ",
                    "?bodies=departments",
                    tree.all().stream(),
                    area -> Stream.concat(Stream.of(area), tree.descendants(area.code()).stream()));
        }
        return every.result("departments");
    }

    private String result(String whose) {
        return "%,d sums of %s compared with the reports' numbers, %d differ"
                .formatted(compared.get(), whose, different.get());
    }

    /** @param added of an area, the divisions whose numbers are */
    private void hold(
            int year,
            String scope,
            String parameters,
            Stream<Division> areas,
            Function<Division, Stream<Division>> added)
            throws SQLException {
        Map<String, Map<String, BigDecimal>> numbers = numbers(year, scope);
        areas.parallel().forEach(area -> {
            Map<String, BigDecimal> sums = new HashMap<>();
            added.apply(area)
                    .forEach(one -> numbers.getOrDefault(one.code().value(), Map.of())
                            .forEach((cell, number) -> sums.merge(cell, number, BigDecimal::add)));
            compare(served("/api/v1/statistics/" + area.code() + "/" + year + parameters), sums);
        });
    }

    private Map<String, Map<String, BigDecimal>> numbers(int year, String scope) throws SQLException {
        Map<String, Map<String, BigDecimal>> numbers = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement read = connection.prepareStatement(NUMBERS)) {
            read.setInt(1, year);
            read.setString(2, scope);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    numbers.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getBigDecimal(3));
                }
            }
        }
        return numbers;
    }

    private JsonNode served(String address) {
        try {
            return json.readTree(service.get(address)).path("cells");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void compare(JsonNode cells, Map<String, BigDecimal> sums) {
        Set<String> all = new TreeSet<>(sums.keySet());
        cells.fieldNames().forEachRemaining(all::add);
        all.remove("disclosure.procurement.amount");
        for (String cell : all) {
            BigDecimal served = new BigDecimal(cells.path(cell).asText("0"));
            compared.incrementAndGet();
            if (cells.path(cell).isNull() && sums.containsKey(cell)
                    || served.compareTo(sums.getOrDefault(cell, BigDecimal.ZERO)) != 0) {
                different.incrementAndGet();
            }
        }
    }
}
