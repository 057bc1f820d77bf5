package io.gongkai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What was decided about revisions. */
@ApplicationScoped
class DecisionRepository {

    private static final String ADD =
            "INSERT INTO decision (revision, kind, reasons, decided_at, decided_by) VALUES (?, ?, ?::jsonb, ?, ?) RETURNING id";

    private static final String READ = """
            SELECT decision.revision, decision.kind, decision.reasons, decision.decided_at, actor.id, actor.label
              FROM decision
              JOIN actor ON actor.id = decision.decided_by
             WHERE decision.revision = ANY (?)
             ORDER BY decision.id
            """;

    private static final TypeReference<List<Decision.Reason>> REASONS = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    DecisionRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** @return the id of its row */
    long add(long revision, Decision.Kind kind, List<Decision.Reason> reasons, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setLong(1, revision);
                add.setString(2, kind.id());
                add.setString(3, json.writeValueAsString(reasons));
                add.setTimestamp(4, Timestamp.from(at));
                add.setObject(5, by);
                try (ResultSet row = add.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("reasons that are no JSON", e);
            }
        });
    }

    /** The decisions about a revision, oldest first. */
    List<Decision> of(long revision) {
        return of(List.of(revision)).getOrDefault(revision, List.of());
    }

    /** The decisions about each of these revisions, oldest first; those without are absent. */
    Map<Long, List<Decision>> of(Collection<Long> revisions) {
        return session.doReturningWork(connection -> {
            Map<Long, List<Decision>> decisions = new HashMap<>();
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setArray(1, connection.createArrayOf("bigint", revisions.toArray(Long[]::new)));
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        decisions
                                .computeIfAbsent(row.getLong(1), revision -> new ArrayList<>())
                                .add(new Decision(
                                        Decision.Kind.of(row.getString(2)),
                                        json.readValue(row.getString(3), REASONS),
                                        row.getTimestamp(4).toInstant(),
                                        row.getObject(5, UUID.class),
                                        row.getString(6)));
                    }
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("reasons of a stored decision that are no JSON", e);
            }
            return decisions;
        });
    }
}
