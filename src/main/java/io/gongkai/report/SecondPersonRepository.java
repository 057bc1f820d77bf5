package io.gongkai.report;

import io.gongkai.division.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which offices ask for a second person. */
@ApplicationScoped
class SecondPersonRepository {

    private static final String SET =
            "INSERT INTO second_person (division, required, set_at, set_by) VALUES (?, ?, ?, ?) RETURNING id";

    private static final String LATEST = """
            SELECT DISTINCT ON (second_person.division) second_person.division, required, set_at, actor.label
              FROM second_person JOIN actor ON actor.id = second_person.set_by
             WHERE second_person.division = ANY (?)
             ORDER BY second_person.division, second_person.id DESC
            """;

    private final Session session;

    SecondPersonRepository(Session session) {
        this.session = session;
    }

    /**
     * What the office of a division has set.
     *
     * @param by what the actor is called who did
     */
    record Choice(DivisionCode division, boolean required, Instant at, String by) {}

    /** @return the id of its row */
    long set(DivisionCode division, boolean required, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement set = connection.prepareStatement(SET)) {
                set.setString(1, division.value());
                set.setBoolean(2, required);
                set.setTimestamp(3, Timestamp.from(at));
                set.setObject(4, by);
                try (ResultSet row = set.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** What holds of what the offices of these divisions have set, by division. */
    List<Choice> latest(Collection<DivisionCode> divisions) {
        return session.doReturningWork(connection -> {
            List<Choice> choices = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(LATEST)) {
                read.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                divisions.stream().map(DivisionCode::value).toArray(String[]::new)));
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        choices.add(new Choice(
                                new DivisionCode(row.getString(1)),
                                row.getBoolean(2),
                                row.getTimestamp(3).toInstant(),
                                row.getString(4)));
                    }
                }
            }
            return choices;
        });
    }
}
