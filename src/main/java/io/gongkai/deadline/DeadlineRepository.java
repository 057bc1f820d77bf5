package io.gongkai.deadline;

import io.gongkai.body.Body;
import io.gongkai.body.BodyKind;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
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
import org.jspecify.annotations.Nullable;

/** Dates that offices set, and when bodies filed. */
@ApplicationScoped
class DeadlineRepository {

    private static final String SET = """
            INSERT INTO deadline (division, year, kind, due, basis, set_at, set_by) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """;

    private static final String EXTEND = """
            INSERT INTO extension (body, division, year, until, reason, granted_at, granted_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            RETURNING id
            """;

    private static final String LOCAL = """
            SELECT DISTINCT ON (deadline.division, deadline.kind) deadline.division, deadline.kind, due, basis, set_at, actor.label
              FROM deadline
              JOIN actor ON actor.id = deadline.set_by
             WHERE year = ? AND deadline.division = ANY (?) AND set_at <= ?
             ORDER BY deadline.division, deadline.kind, deadline.id DESC
            """;

    private static final String EXTENSIONS = """
            SELECT DISTINCT ON (extension.body) extension.body, until, reason, granted_at, actor.label
              FROM extension
              JOIN actor ON actor.id = extension.granted_by
             WHERE year = ? AND extension.body = ANY (?) AND granted_at <= ?
             ORDER BY extension.body, extension.id DESC
            """;

    private static final String FIRST_FILINGS = """
            SELECT report.body, revision.filed_at, report.status,
                   CASE WHEN report.status = 'returned' THEN (
                       SELECT max(decided_at) FROM decision
                        WHERE decision.revision = report.in_force AND decision.kind = 'returned') END
              FROM report
              JOIN revision ON revision.report = report.id AND revision.number = 1
             WHERE report.year = ? AND report.body = ANY (?) AND revision.filed_at <= ? AND report.scope = ?
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
    long extend(Body body, int year, LocalDate until, String reason, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement extend = connection.prepareStatement(EXTEND)) {
                extend.setString(1, body.id().value());
                extend.setString(2, body.division().code().value());
                extend.setInt(3, year);
                extend.setObject(4, until);
                extend.setString(5, reason);
                extend.setTimestamp(6, Timestamp.from(at));
                extend.setObject(7, by);
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
                divisions.stream().map(DivisionCode::value).toList(),
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

    /** The extensions granted to these bodies by that moment. */
    Map<BodyId, Extension> extensions(int year, Collection<BodyId> bodies, Instant moment) {
        Map<BodyId, Extension> extensions = new HashMap<>();
        read(
                EXTENSIONS,
                year,
                values(bodies),
                moment,
                row -> extensions.put(
                        new BodyId(row.getString(1)),
                        new Extension(
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getString(5))));
        return extensions;
    }

    /** When those of these bodies that had filed their report of that scope by that moment first did. */
    Map<BodyId, FirstFiling> firstFilings(int year, Scope scope, Collection<BodyId> bodies, Instant moment) {
        Map<BodyId, FirstFiling> filings = new HashMap<>();
        read(
                FIRST_FILINGS,
                year,
                values(bodies),
                moment,
                List.of(scope.id()),
                row -> filings.put(
                        new BodyId(row.getString(1)),
                        new FirstFiling(
                                row.getTimestamp(2).toInstant(), row.getString(3), moment(row.getTimestamp(4)))));
        return filings;
    }

    private static List<String> values(Collection<BodyId> bodies) {
        return bodies.stream().map(BodyId::value).toList();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void read(String sql, int year, List<String> asked, Instant moment, Reading reading) {
        read(sql, year, asked, moment, List.of(), reading);
    }

    private void read(String sql, int year, List<String> asked, Instant moment, List<String> others, Reading reading) {
        session.doWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(sql)) {
                read.setInt(1, year);
                read.setArray(2, connection.createArrayOf("text", asked.toArray(String[]::new)));
                read.setTimestamp(3, Timestamp.from(moment));
                for (int place = 0; place < others.size(); place++) {
                    read.setString(4 + place, others.get(place));
                }
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        reading.of(row);
                    }
                }
            }
        });
    }
}
