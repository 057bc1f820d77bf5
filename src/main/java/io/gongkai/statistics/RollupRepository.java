package io.gongkai.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.division.BodyId;
import io.gongkai.form.CellId;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Reads the reports in force and what is told of them besides numbers. A revision never changes once stored: which ones are in
 * force is read first, and everything else is read of these, so that an answer is of one moment though it takes
 * several queries.
 */
@ApplicationScoped
class RollupRepository {

    private static final String OF_REVISION = """
            report.body, revision.id, revision.number, revision.edition, revision.filed_at,
            CASE WHEN revision.number = 1 THEN revision.filed_at
                 ELSE (SELECT first.filed_at FROM revision AS first WHERE first.report = report.id AND first.number = 1) END,
            """;

    /** With the entry of the log after which they are. */
    private static final String IN_FORCE_NOW = "SELECT " + OF_REVISION + """
                   report.status, (SELECT max(number) FROM log_entry)
              FROM report
              JOIN revision ON revision.id = report.in_force
             WHERE report.year = ? AND report.scope = ? AND report.body = ANY (?)
             ORDER BY report.body
            """;

    private static final String IN_FORCE_THEN = "SELECT DISTINCT ON (report.body) " + OF_REVISION + """
                   CASE WHEN decided.kind IN ('accepted', 'returned') THEN decided.kind ELSE 'filed' END
              FROM report
              JOIN revision ON revision.report = report.id
              JOIN log_entry ON log_entry.kind = 'filed' AND log_entry.subject = revision.id
              LEFT JOIN LATERAL (
                       SELECT decision.kind
                         FROM decision
                         JOIN log_entry AS logged ON logged.kind = decision.kind AND logged.subject = decision.id
                        WHERE decision.revision = revision.id AND logged.number <= ?
                        ORDER BY logged.number DESC
                        LIMIT 1) AS decided ON true
             WHERE report.year = ? AND report.scope = ? AND report.body = ANY (?) AND log_entry.number <= ?
             ORDER BY report.body, log_entry.number DESC
            """;

    private static final String FEES = """
            SELECT revision, notices, notified_yuan, collected_yuan, none
              FROM revision_fee
             WHERE revision = ANY (?)
            """;

    private static final String ERRORS = """
            SELECT revision.id, revision.as_published, revision_finding.finding -> 'cells' AS cells
              FROM revision
              JOIN revision_finding ON revision_finding.revision = revision.id
             WHERE revision.id = ANY (?) AND revision.as_published IS NOT NULL
               AND revision_finding.finding ->> 'severity' = 'error'
            """;

    private final Session session;
    private final ObjectMapper json;
    private final Map<String, FormCells> forms = new HashMap<>();
    private final Map<String, CellId> cells = new HashMap<>();
    private final NumbersRepository numbers;

    RollupRepository(Session session, ObjectMapper json, Editions editions, NumbersRepository numbers) {
        this.session = session;
        this.json = json;
        editions.all().forEach(edition -> forms.put(edition.id(), FormCells.of(edition)));
        editions.all().forEach(edition -> edition.index().keySet().forEach(cell -> cells.put(cell.value(), cell)));
        this.numbers = numbers;
    }

    /** The last entry of the log that was made by this moment. */
    long snapshot(Instant moment) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT coalesce(max(number), 0) FROM log_entry WHERE at <= ?")) {
                statement.setObject(1, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /**
     * The reports of that scope in force of these bodies for a year, by body.
     *
     * @param snapshot the entry of the log after which they were in force
     */
    List<ReportInForce> inForce(int year, Scope scope, Collection<BodyId> bodies, long snapshot) {
        List<ReportInForce> reports = unmarked(year, scope, bodies, snapshot);
        Map<Long, Map<CellId, Mark>> marks = new HashMap<>();
        numbers.each(
                reports.stream().map(ReportInForce::revision).toList(),
                one -> marks.put(one.revision(), numbers.marks(one)));
        return marked(reports, marks);
    }

    /** As {@link #inForce}, without their marks. */
    List<ReportInForce> unmarked(int year, Scope scope, Collection<BodyId> bodies, long snapshot) {
        return session.doReturningWork(connection -> {
            Array asked = texts(connection, bodies.stream().map(BodyId::value));
            Optional<List<ReportInForce>> now = now(connection, year, scope, asked, snapshot);
            return now.isPresent() ? now.get() : then(connection, year, scope, asked, snapshot);
        });
    }

    /** If that is the state they are in: which revision is in force is kept, and need not be found among all. */
    private Optional<List<ReportInForce>> now(Connection connection, int year, Scope scope, Array bodies, long snapshot)
            throws SQLException {
        List<ReportInForce> reports = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(IN_FORCE_NOW)) {
            statement.setInt(1, year);
            statement.setString(2, scope.id());
            statement.setArray(3, bodies);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(8) != snapshot) {
                        return Optional.empty();
                    }
                    reports.add(report(row));
                }
            }
        }
        return Optional.of(reports);
    }

    private List<ReportInForce> then(Connection connection, int year, Scope scope, Array bodies, long snapshot)
            throws SQLException {
        List<ReportInForce> reports = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(IN_FORCE_THEN)) {
            statement.setLong(1, snapshot);
            statement.setInt(2, year);
            statement.setString(3, scope.id());
            statement.setArray(4, bodies);
            statement.setLong(5, snapshot);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reports.add(report(row));
                }
            }
        }
        return reports;
    }

    /** @param marks by revision */
    static List<ReportInForce> marked(List<ReportInForce> reports, Map<Long, Map<CellId, Mark>> marks) {
        return reports.stream()
                .map(report -> report.with(marks.getOrDefault(report.revision(), Map.of())))
                .toList();
    }

    /** What section six of these reports says of the information processing fee; silent ones are absent. */
    Map<BodyId, ProcessingFee> fees(Collection<ReportInForce> reports) {
        Map<Long, BodyId> bodies = new HashMap<>();
        reports.forEach(report -> bodies.put(report.revision(), report.body()));
        return session.doReturningWork(connection -> {
            Map<BodyId, ProcessingFee> fees = new TreeMap<>();
            try (PreparedStatement statement = connection.prepareStatement(FEES)) {
                statement.setArray(1, revisions(connection, reports));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        fees.put(
                                bodies.get(row.getLong(1)),
                                new ProcessingFee(
                                        row.getBigDecimal(2),
                                        row.getBigDecimal(3),
                                        row.getBigDecimal(4),
                                        row.getBoolean(5)));
                    }
                }
            }
            return fees;
        });
    }

    /** The errors of those reports that were filed as they were published. */
    Map<BodyId, PublishedErrors> errors(Collection<ReportInForce> reports) {
        Map<Long, BodyId> bodies = new HashMap<>();
        reports.forEach(report -> bodies.put(report.revision(), report.body()));
        return session.doReturningWork(connection -> {
            Map<BodyId, PublishedErrors> errors = new TreeMap<>();
            try (PreparedStatement statement = connection.prepareStatement(ERRORS)) {
                statement.setArray(1, revisions(connection, reports));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        errors.merge(
                                bodies.get(row.getLong(1)),
                                new PublishedErrors(1, cellsNamed(row.getString(3)), row.getString(2)),
                                PublishedErrors::and);
                    }
                }
            }
            return errors;
        });
    }

    private Set<CellId> cellsNamed(String findingCells) {
        try {
            Set<CellId> named = new TreeSet<>();
            json.readTree(findingCells)
                    .forEach(one -> named.add(cell(one.path("id").asText())));
            return named;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cells of a stored finding that are no JSON", e);
        }
    }

    private ReportInForce report(ResultSet row) throws SQLException {
        String edition = row.getString(4);
        FormCells form = forms.get(edition);
        if (form == null) {
            throw new IllegalStateException("a stored revision of an edition that is not known: " + edition);
        }
        return new ReportInForce(
                new BodyId(row.getString(1)),
                row.getLong(2),
                row.getInt(3),
                ReviewStatus.of(row.getString(7)),
                form,
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                Map.of());
    }

    private CellId cell(String id) {
        CellId cell = cells.get(id);
        if (cell == null) {
            throw new IllegalStateException("a stored cell that no edition has: " + id);
        }
        return cell;
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray(String[]::new));
    }

    private static Array revisions(Connection connection, Collection<ReportInForce> reports) throws SQLException {
        return connection.createArrayOf(
                "bigint", reports.stream().map(ReportInForce::revision).toArray(Long[]::new));
    }
}
