package io.gongkai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What was said about findings. */
@ApplicationScoped
class ExplanationRepository {

    private static final String ADD = """
            INSERT INTO explanation (report, revision, print, finding, content, given_at, given_by)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)
            RETURNING id
            """;
    private static final String READ = """
            SELECT explanation.print, explanation.finding, explanation.content, explanation.given_at, actor.label,
                   revision.number
              FROM explanation
              JOIN actor ON actor.id = explanation.given_by
              JOIN revision ON revision.id = explanation.revision
             WHERE explanation.report = ?
             ORDER BY explanation.id
            """;

    private final Session session;
    private final ObjectMapper json;

    ExplanationRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** An explanation as it was given. */
    record Given(FindingPrint print, FindingView finding, int revision, ExplanationView explanation) {}

    /** @return the id of the explanation */
    long add(long report, long revision, FindingPrint print, FindingView finding, String text, Instant at, UUID by) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setLong(1, report);
                add.setLong(2, revision);
                add.setBytes(3, print.bytes());
                add.setString(4, json.writeValueAsString(finding));
                add.setString(5, text);
                add.setTimestamp(6, Timestamp.from(at));
                add.setObject(7, by);
                try (ResultSet row = add.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a finding that is no JSON", e);
            }
        });
    }

    /** All explanations of a report, oldest first. */
    List<Given> of(long report) {
        return session.doReturningWork(connection -> {
            List<Given> given = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setLong(1, report);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        given.add(new Given(
                                new FindingPrint(HexFormat.of().formatHex(row.getBytes(1))),
                                json.readValue(row.getString(2), FindingView.class),
                                row.getInt(6),
                                new ExplanationView(
                                        row.getString(3), row.getTimestamp(4).toInstant(), row.getString(5))));
                    }
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an explained finding of report %d is no JSON".formatted(report), e);
            }
            return given;
        });
    }
}
