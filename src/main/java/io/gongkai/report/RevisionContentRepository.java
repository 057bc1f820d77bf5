package io.gongkai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.form.FilledForm;
import io.gongkai.narrative.ProcessingFee;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

    /** @param form its numbers */
    SourceCodec.Sources sources(long revision, FilledForm form) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read =
                    connection.prepareStatement("SELECT sources FROM revision_source WHERE revision = ?")) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return SourceCodec.read(json.readTree(row.getString(1)), form);
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
}
