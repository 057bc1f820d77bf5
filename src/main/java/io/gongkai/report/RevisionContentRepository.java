package io.gongkai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.narrative.ProcessingFee;
import io.gongkai.narrative.TextLikeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;

/** What is kept of a revision beside its numbers: the places it was read from, its text, its findings. */
@ApplicationScoped
class RevisionContentRepository {

    private final Session session;
    private final ObjectMapper json;

    RevisionContentRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void add(
            long revision,
            SourceCodec.Sources sources,
            Map<String, String> narrative,
            Map<String, TextLikeness.Sketch> sketches,
            Optional<ProcessingFee> fee,
            List<FindingView> findings) {
        session.doWork(connection -> {
            addSources(connection, revision, sources);
            addNarrative(connection, revision, narrative, sketches);
            if (fee.isPresent()) {
                addFee(connection, revision, fee.get());
            }
            addFindings(connection, revision, findings);
        });
    }

    private void addSources(Connection connection, long revision, SourceCodec.Sources sources) throws SQLException {
        try (PreparedStatement add =
                connection.prepareStatement("INSERT INTO revision_source (revision, sources) VALUES (?, ?::jsonb)")) {
            add.setLong(1, revision);
            add.setString(2, SourceCodec.write(sources).toString());
            add.executeUpdate();
        }
    }

    private static void addNarrative(
            Connection connection,
            long revision,
            Map<String, String> narrative,
            Map<String, TextLikeness.Sketch> sketches)
            throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(
                "INSERT INTO revision_section (revision, section, content, sketch) VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, String> section : narrative.entrySet()) {
                add.setLong(1, revision);
                add.setString(2, section.getKey());
                // PostgreSQL has no character 0 in its texts, and nobody misses it in a report's.
                add.setString(3, section.getValue().replace("\0", ""));
                TextLikeness.Sketch sketch = sketches.get(section.getKey());
                add.setBytes(4, sketch == null ? null : sketch.bytes());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    private void addFee(Connection connection, long revision, ProcessingFee fee) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement("""
                INSERT INTO revision_fee (revision, notices, notified_yuan, collected_yuan, none, evidence)
                VALUES (?, ?, ?, ?, ?, ?::jsonb)
                """)) {
            add.setLong(1, revision);
            add.setBigDecimal(2, fee.notices());
            add.setBigDecimal(3, fee.notifiedYuan());
            add.setBigDecimal(4, fee.collectedYuan());
            add.setBoolean(5, fee.none());
            add.setString(6, json.valueToTree(fee.evidence()).toString().replace("\\u0000", ""));
            add.executeUpdate();
        }
    }

    private void addFindings(Connection connection, long revision, List<FindingView> findings) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(
                "INSERT INTO revision_finding (revision, position, finding) VALUES (?, ?, ?::jsonb)")) {
            for (int position = 0; position < findings.size(); position++) {
                add.setLong(1, revision);
                add.setInt(2, position);
                add.setString(3, write(findings.get(position)));
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    SourceCodec.Sources sources(long revision) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read =
                    connection.prepareStatement("SELECT sources FROM revision_source WHERE revision = ?")) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return SourceCodec.read(json.readTree(row.getString(1)));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("sources of revision %d are no JSON".formatted(revision), e);
            }
        });
    }

    Map<String, String> narrative(long revision) {
        return session.doReturningWork(connection -> {
            Map<String, String> narrative = new TreeMap<>();
            try (PreparedStatement read =
                    connection.prepareStatement("SELECT section, content FROM revision_section WHERE revision = ?")) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        narrative.put(row.getString(1), row.getString(2));
                    }
                }
            }
            return narrative;
        });
    }

    Optional<ProcessingFee> fee(long revision) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement("""
                    SELECT notices, notified_yuan, collected_yuan, none, evidence FROM revision_fee WHERE revision = ?
                    """)) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    return row.next()
                            ? Optional.of(new ProcessingFee(
                                    row.getBigDecimal(1),
                                    row.getBigDecimal(2),
                                    row.getBigDecimal(3),
                                    row.getBoolean(4),
                                    List.of(json.readValue(row.getString(5), String[].class))))
                            : Optional.empty();
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the fee of revision %d is no JSON".formatted(revision), e);
            }
        });
    }

    List<FindingView> findings(long revision) {
        return session.doReturningWork(connection -> {
            List<FindingView> findings = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(
                    "SELECT finding FROM revision_finding WHERE revision = ? ORDER BY position")) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        findings.add(json.readValue(row.getString(1), FindingView.class));
                    }
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a finding of revision %d is no JSON".formatted(revision), e);
            }
            return findings;
        });
    }

    private String write(FindingView finding) {
        try {
            return json.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding that is no JSON", e);
        }
    }
}
