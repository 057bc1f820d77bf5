package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** How many errors and warnings were found about reports. */
@ApplicationScoped
class FindingRepository {

    private static final String COUNTS = """
            SELECT revision, count(*) FILTER (WHERE finding ->> 'severity' = 'error'),
                   count(*) FILTER (WHERE finding ->> 'severity' = 'warning')
              FROM revision_finding
             WHERE revision = ANY (?)
             GROUP BY revision
            """;

    /** Of one report by itself, whether explained or not. What comes of comparing it with others is never stored. */
    record Counts(int errors, int warnings) {
        static final Counts NOTHING = new Counts(0, 0);
    }

    private final Session session;

    FindingRepository(Session session) {
        this.session = session;
    }

    /** Of each of these reports about which anything was found. */
    Map<BodyId, Counts> of(Collection<ReportInForce> reports) {
        Map<Long, BodyId> bodies = new HashMap<>();
        reports.forEach(report -> bodies.put(report.revision(), report.body()));
        return session.doReturningWork(connection -> {
            Map<BodyId, Counts> counts = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
                statement.setArray(
                        1, connection.createArrayOf("bigint", bodies.keySet().toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        counts.put(bodies.get(row.getLong(1)), new Counts(row.getInt(2), row.getInt(3)));
                    }
                }
            }
            return counts;
        });
    }
}
