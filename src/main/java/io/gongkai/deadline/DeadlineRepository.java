package io.gongkai.deadline;

import io.gongkai.division.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Dates that offices set, and when governments filed. */
@ApplicationScoped
class DeadlineRepository {

    private static final String SET = """
            INSERT INTO deadline (division, year, kind, due, basis, set_at, set_by) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """;

    private static final String EXTEND = """
            INSERT INTO extension (division, year, until, reason, granted_at, granted_by) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """;

    private static final String LOCAL = """
            SELECT DISTINCT ON (deadline.division, deadline.kind) deadline.division, deadline.kind, due, basis, set_at, actor.label
              FROM deadline
              JOIN actor ON actor.id = deadline.set_by
             WHERE year = ? AND deadline.division = ANY (?) AND set_at <= ?
             ORDER BY deadline.division, deadline.kind, deadline.id DESC
            """;

    private static final String EXTENSIONS = """
            SELECT DISTINCT ON (extension.division) extension.division, until, reason, granted_at, actor.label
              FROM extension
              JOIN actor ON actor.id = extension.granted_by
             WHERE year = ? AND extension.division = ANY (?) AND granted_at <= ?
             ORDER BY extension.division, extension.id DESC
            """;

    private static final String FIRST_FILINGS = """
            SELECT report.division, revision.filed_at, report.status
              FROM report
              JOIN revision ON revision.report = report.id AND revision.number = 1
             WHERE report.year = ? AND report.scope = 'region' AND report.division = ANY (?)
               AND revision.filed_at <= ?
            """;

    private final Session session;

    DeadlineRepository(Session session) {
        this.session = session;
    }

    /** @return the id of its row */
    long set(DivisionCode division, int year, BodyKind kind, LocalDate due, String basis, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement set = connection.prepareStatement(SET)) {
                set.setString(1, division.value());
                set.setInt(2, year);
                set.setString(3, kind.id());
                set.setObject(4, due);
                set.setString(5, basis);
                set.setTimestamp(6, Timestamp.from(at));
                set.setObject(7, by);
                return id(set);
            }
        });
    }

    /** @return the id of its row */
    long extend(DivisionCode division, int year, LocalDate until, String reason, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement extend = connection.prepareStatement(EXTEND)) {
                extend.setString(1, division.value());
                extend.setInt(2, year);
                extend.setObject(3, until);
                extend.setString(4, reason);
                extend.setTimestamp(5, Timestamp.from(at));
                extend.setObject(6, by);
                return id(extend);
            }
        });
    }

    private static long id(PreparedStatement insert) throws SQLException {
        try (ResultSet row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The dates that offices of these divisions had set for a report year by that moment, sorted by division. */
    List<LocalDeadline> local(int year, Collection<DivisionCode> divisions, Instant moment) {
        List<LocalDeadline> local = new ArrayList<>();
        read(
                LOCAL,
                year,
                divisions,
                moment,
                row -> local.add(new LocalDeadline(
                        new DivisionCode(row.getString(1)),
                        BodyKind.of(row.getString(2)).orElseThrow(),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6))));
        return local;
    }

    /** The extensions granted to the governments of these divisions by that moment. */
    Map<DivisionCode, Extension> extensions(int year, Collection<DivisionCode> divisions, Instant moment) {
        Map<DivisionCode, Extension> extensions = new HashMap<>();
        read(
                EXTENSIONS,
                year,
                divisions,
                moment,
                row -> extensions.put(
                        new DivisionCode(row.getString(1)),
                        new Extension(
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getString(5))));
        return extensions;
    }

    /** When those of these governments that had filed by that moment first did. */
    Map<DivisionCode, FirstFiling> firstFilings(int year, Collection<DivisionCode> divisions, Instant moment) {
        Map<DivisionCode, FirstFiling> filings = new HashMap<>();
        read(
                FIRST_FILINGS,
                year,
                divisions,
                moment,
                row -> filings.put(
                        new DivisionCode(row.getString(1)),
                        new FirstFiling(row.getTimestamp(2).toInstant(), row.getString(3))));
        return filings;
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void read(String sql, int year, Collection<DivisionCode> divisions, Instant moment, Reading reading) {
        session.doWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(sql)) {
                read.setInt(1, year);
                read.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                divisions.stream().map(DivisionCode::value).toArray(String[]::new)));
                read.setTimestamp(3, Timestamp.from(moment));
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        reading.of(row);
                    }
                }
            }
        });
    }
}
