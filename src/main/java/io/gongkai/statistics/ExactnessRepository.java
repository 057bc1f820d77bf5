package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.form.CellId;
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
            SELECT cell.id, sum(coalesce(revision_cell.count, revision_cell.amount))
              FROM report
              JOIN revision_cell ON revision_cell.revision = report.in_force
              JOIN cell ON cell.number = revision_cell.cell
             WHERE report.year = ? AND report.scope = 'region' AND report.division = ANY (?)
               AND (? OR report.status = 'accepted') AND revision_cell.absence IS NULL
             GROUP BY cell.id
            """;

    private static final String YEARS = "SELECT DISTINCT year FROM report ORDER BY year";

    private final Session session;

    ExactnessRepository(Session session) {
        this.session = session;
    }

    Map<CellId, BigDecimal> sums(List<DivisionCode> divisions, int year, Basis basis) {
        return session.doReturningWork(connection -> {
            Map<CellId, BigDecimal> sums = new HashMap<>();
            try (PreparedStatement read = connection.prepareStatement(SUMS)) {
                read.setInt(1, year);
                read.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                divisions.stream().map(DivisionCode::value).toArray()));
                read.setBoolean(3, basis == Basis.FILED);
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
