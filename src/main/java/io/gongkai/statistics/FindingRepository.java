package io.gongkai.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * How many errors and warnings were found about reports. A revision is stored with its findings and keeps them, so they are
 * counted once: after a filing those of one revision are read.
 */
@Singleton
class FindingRepository {

    private static final int MOST_REVISIONS = 50_000;

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

    /** In another database, such as a backup that was restored, another revision may have the same id. */
    private record Revision(long id, Instant filedAt) {
        static Revision of(ReportInForce report) {
            return new Revision(report.revision(), report.filedAt());
        }
    }

    private final Session session;
    private final Cache<Revision, Counts> counted = Caffeine.newBuilder()
            .maximumSize(MOST_REVISIONS)
            .executor(Runnable::run)
            .build();

    FindingRepository(Session session) {
        this.session = session;
    }

    /** By the ids of their revisions, of each of these reports. */
    Map<Long, Counts> of(Collection<ReportInForce> reports) {
        Map<Long, Counts> counts = new HashMap<>();
        List<ReportInForce> unknown = new ArrayList<>();
        for (ReportInForce report : reports) {
            Counts known = counted.getIfPresent(Revision.of(report));
            if (known == null) {
                unknown.add(report);
            } else {
                counts.put(report.revision(), known);
            }
        }
        if (!unknown.isEmpty()) {
            Map<Long, Counts> read =
                    read(unknown.stream().map(ReportInForce::revision).toArray(Long[]::new));
            for (ReportInForce report : unknown) {
                Counts of = read.getOrDefault(report.revision(), Counts.NOTHING);
                counted.put(Revision.of(report), of);
                counts.put(report.revision(), of);
            }
        }
        return counts;
    }

    private Map<Long, Counts> read(Long[] revisions) {
        return session.doReturningWork(connection -> {
            Map<Long, Counts> counts = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
                statement.setArray(1, connection.createArrayOf("bigint", revisions));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        counts.put(row.getLong(1), new Counts(row.getInt(2), row.getInt(3)));
                    }
                }
            }
            return counts;
        });
    }
}
