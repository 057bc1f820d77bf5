package io.gongkai.statistics;

import io.gongkai.form.CellId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Adds up the numbers of many areas at once. */
@ApplicationScoped
class SeriesRepository {

    private static final String TOTALS = """
            WITH chosen AS (
                SELECT chosen.area, numbers.*
                  FROM unnest(?, ?) AS chosen (area, revision)
                  JOIN revision_numbers AS numbers ON numbers.revision = chosen.revision),
            wanted AS (SELECT number, id FROM cell WHERE id = ANY (?))
            SELECT chosen.area, wanted.id, sum(counted.count)
              FROM chosen
             CROSS JOIN LATERAL unnest(chosen.counted, chosen.counts) AS counted (cell, count)
              JOIN wanted ON wanted.number = counted.cell
             GROUP BY chosen.area, wanted.id
            UNION ALL
            SELECT chosen.area, wanted.id, sum(amounted.amount)
              FROM chosen
             CROSS JOIN LATERAL unnest(chosen.amounted, chosen.amounts) AS amounted (cell, amount)
              JOIN wanted ON wanted.number = amounted.cell
             GROUP BY chosen.area, wanted.id
            """;

    private static final String MOMENT = "SELECT at FROM log_entry WHERE number <= ? ORDER BY number DESC LIMIT 1";

    private final Session session;

    SeriesRepository(Session session) {
        this.session = session;
    }

    /** When a state of the filings came about; null before anything was filed. */
    @Nullable
    Instant moment(long snapshot) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MOMENT)) {
                statement.setLong(1, snapshot);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
                }
            }
        });
    }

    /**
     * What the stored numbers of each area's reports add up to in these cells, by the area's place in the list. A cell in
     * which nothing but zeros stands is absent.
     */
    List<Map<CellId, BigDecimal>> totals(List<List<ReportInForce>> areas, Collection<CellId> cells) {
        List<Map<CellId, BigDecimal>> totals = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Long> revisions = new ArrayList<>();
        for (int area = 0; area < areas.size(); area++) {
            totals.add(new HashMap<>());
            for (ReportInForce report : areas.get(area)) {
                places.add(area);
                revisions.add(report.revision());
            }
        }
        if (revisions.isEmpty()) {
            return totals;
        }
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TOTALS)) {
                statement.setArray(1, connection.createArrayOf("integer", places.toArray()));
                statement.setArray(2, connection.createArrayOf("bigint", revisions.toArray()));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "text", cells.stream().map(CellId::value).toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        totals.get(row.getInt(1))
                                .merge(new CellId(row.getString(2)), row.getBigDecimal(3), BigDecimal::add);
                    }
                }
            }
            return totals;
        });
    }
}
