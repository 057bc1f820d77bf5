package io.gongkai.statistics;

import io.gongkai.form.CellId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Adds up the numbers of many areas at once. */
@ApplicationScoped
class SeriesRepository {

    private static final String TOTALS = """
            SELECT total.area, cell.id, total.number
              FROM (SELECT chosen.area, revision_cell.cell,
                           coalesce(sum(revision_cell.count), 0) + coalesce(sum(revision_cell.amount), 0) AS number
                      FROM unnest(?, ?) AS chosen (area, revision)
                      JOIN revision_cell ON revision_cell.revision = chosen.revision
                     WHERE revision_cell.absence IS NULL
                       AND revision_cell.cell IN (SELECT wanted.number FROM cell AS wanted WHERE wanted.id = ANY (?))
                     GROUP BY chosen.area, revision_cell.cell) AS total
              JOIN cell ON cell.number = total.cell
            """;

    private final Session session;

    SeriesRepository(Session session) {
        this.session = session;
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
                        totals.get(row.getInt(1)).put(new CellId(row.getString(2)), row.getBigDecimal(3));
                    }
                }
            }
            return totals;
        });
    }
}
