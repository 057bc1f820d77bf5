package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** From whom offices expect a report, where that is not what holds without their saying so. */
@ApplicationScoped
class ExpectationRepository {

    private static final String SET = """
            INSERT INTO expectation (body, division, year, expected, reason, set_at, set_by) VALUES (?, ?, ?, ?, ?, ?, ?)
            RETURNING id
            """;

    private static final String READ = """
            SELECT DISTINCT ON (expectation.body, expectation.year)
                   expectation.body, expectation.year, expected, reason, set_at, actor.label
              FROM expectation
              JOIN actor ON actor.id = expectation.set_by
             WHERE %s
             ORDER BY expectation.body, expectation.year, expectation.id DESC
            """;

    private static final String OF_YEAR = READ.formatted("""
            expectation.year = ? AND (? OR EXISTS (
                   SELECT FROM log_entry
                    WHERE log_entry.kind = 'expected' AND log_entry.subject = expectation.id AND log_entry.number <= ?))
            """);

    private static final String OF_BODY = READ.formatted("expectation.body = ?");

    private final Session session;

    ExpectationRepository(Session session) {
        this.session = session;
    }

    /**
     * @param division whose government the body is, or under whose government it files in that year
     * @return the id of its row
     */
    long set(BodyId body, DivisionCode division, int year, boolean expected, String reason, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement set = connection.prepareStatement(SET)) {
                set.setString(1, body.value());
                set.setString(2, division.value());
                set.setInt(3, year);
                set.setBoolean(4, expected);
                set.setString(5, reason);
                set.setTimestamp(6, Timestamp.from(at));
                set.setObject(7, by);
                try (ResultSet row = set.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /**
     * What offices have said for a year.
     *
     * @param entry the last entry of the log that counts; all if empty
     */
    Map<BodyId, Expectation> of(int year, Optional<Long> entry) {
        Map<BodyId, Expectation> expectations = new TreeMap<>();
        read(OF_YEAR, statement -> {
                    statement.setInt(1, year);
                    statement.setBoolean(2, entry.isEmpty());
                    statement.setLong(3, entry.orElse(0L));
                })
                .forEach(one -> expectations.put(one.body(), one));
        return expectations;
    }

    /** What offices have said of a body, by year. */
    List<Expectation> of(BodyId body) {
        return read(OF_BODY, statement -> statement.setString(1, body.value()));
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Expectation> read(String sql, Binding binding) {
        return session.doReturningWork(connection -> {
            List<Expectation> expectations = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(sql)) {
                binding.bind(read);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        expectations.add(new Expectation(
                                new BodyId(row.getString(1)),
                                row.getInt(2),
                                row.getBoolean(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getString(6)));
                    }
                }
            }
            return expectations;
        });
    }
}
