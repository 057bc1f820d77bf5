package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import io.gongkai.form.CellId;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Adds up reports by SQL that has nothing in common with that of roll-ups: of the reports' own rows, not of the log. */
@ApplicationScoped
class ExactnessRepository {

    private static final String SUMS = """
            SELECT cell.id, sum(stored.number)
              FROM report
             CROSS JOIN LATERAL (
                   SELECT cell, coalesce(count, amount) AS number FROM revision_cell
                    WHERE revision = report.in_force AND absence IS NULL) AS stored
              JOIN cell ON cell.number = stored.cell
             WHERE report.year = ? AND report.scope = ? AND report.body = ANY (?)
               AND (? OR report.status = 'accepted')
             GROUP BY cell.id
            """;

    private static final String YEARS = "SELECT DISTINCT year FROM report ORDER BY year";

    private final Session session;

    ExactnessRepository(Session session) {
        this.session = session;
    }

    Map<CellId, BigDecimal> sums(List<BodyId> bodies, Scope scope, int year, Basis basis) {
        return session.doReturningWork(connection -> {
            Map<CellId, BigDecimal> sums = new HashMap<>();
            try (PreparedStatement read = connection.prepareStatement(SUMS)) {
                read.setInt(1, year);
                read.setString(2, scope.id());
                read.setArray(
                        3,
                        connection.createArrayOf(
                                "text", bodies.stream().map(BodyId::value).toArray()));
                read.setBoolean(4, basis == Basis.FILED);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        sums.put(new CellId(row.getString(1)), row.getBigDecimal(2));
                    }
                }
            }
            return sums;
        });
    }

    /** The years of which anything is filed. */
    List<Integer> years() {
        return session.doReturningWork(connection -> {
            List<Integer> years = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(YEARS);
                    ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    years.add(row.getInt(1));
                }
            }
            return years;
        });
    }
}
