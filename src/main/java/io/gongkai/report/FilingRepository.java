package io.gongkai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.log.LogRepository;
import io.gongkai.narrative.ProcessingFee;
import io.gongkai.narrative.TextLikeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Adds revisions. Each question holds several statements, which reach the database together and are run there one after
 * the other: what costs most of so many small ones is the way there and back.
 */
@ApplicationScoped
class FilingRepository {

    /**
     * What follows the third statement sees what was committed while that waited. Each of the transaction's statements is of a
     * few rows found by key, however many there are: planning it takes longer than carrying it out.
     */
    private static final String HOLD = """
            SET LOCAL plan_cache_mode = force_generic_plan;
            INSERT INTO report (body, division, year, scope)
            SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT FROM report WHERE body = ? AND year = ? AND scope = ?)
                ON CONFLICT ON CONSTRAINT uq_report_key DO NOTHING;
            SELECT FROM report WHERE body = ? AND year = ? AND scope = ? FOR UPDATE;
            SELECT report.id, report.division, report.in_force, report.status, revision.document,
                   (SELECT coalesce(max(number), 0) FROM revision WHERE report = report.id),
                   EXISTS (SELECT FROM explanation WHERE report = report.id),
                   (SELECT label FROM actor WHERE id = ?)
              FROM report LEFT JOIN revision ON revision.id = report.in_force
             WHERE report.body = ? AND report.year = ? AND report.scope = ?""";

    /** {@code new_revision()} is the one that was added last (V20). */
    private static final String ADD = """
            INSERT INTO document (sha256, content, first_seen_at) VALUES (?, ?, ?)
                ON CONFLICT ON CONSTRAINT pk_document DO NOTHING;
            INSERT INTO revision (report, number, edition, document, media_type, file_name, filed_at, filed_by, as_published)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id;
            INSERT INTO revision_numbers (revision, %s) VALUES (new_revision(), ?, ?, ?, ?, ?, ?, ?, ?, ?);
            INSERT INTO revision_source (revision, sources) VALUES (new_revision(), ?::jsonb);
            INSERT INTO revision_section (revision, section, content, sketch)
            SELECT new_revision(), * FROM unnest(?::text[], ?::text[], ?::bytea[]);
            UPDATE report SET in_force = new_revision(), status = 'filed' WHERE id = ?;
            """.formatted(CellRepository.COLUMNS);

    private static final String ADD_FINDINGS = """
            INSERT INTO revision_finding (revision, position, finding)
            SELECT new_revision(), position - 1, finding::jsonb
              FROM unnest(?::text[]) WITH ORDINALITY AS given (finding, position);
            """;

    private static final String ADD_FEE = """
            INSERT INTO revision_fee (revision, notices, notified_yuan, collected_yuan, none, evidence)
            VALUES (new_revision(), ?, ?, ?, ?, ?::jsonb);
            """;

    /** Last: the entry vouches for everything before it. */
    private static final String ADD_ENTRY = "SELECT append_log_entry('filed', new_revision(), ?, ?, ?, ?, ?, ?)";

    private final Session session;
    private final ObjectMapper json;
    private final CellRepository cells;
    private final LogRepository log;

    FilingRepository(Session session, ObjectMapper json, CellRepository cells, LogRepository log) {
        this.session = session;
        this.json = json;
        this.cells = cells;
        this.log = log;
    }

    /**
     * A report that is held until the transaction ends: filings of one key queue here.
     *
     * @param document hash of that of the revision in force; null without one
     * @param lastNumber of its revisions; 0 without one
     * @param isExplained whether anything was ever said about its findings
     * @param caller what people call who is filing
     */
    record Held(StoredReport report, byte @Nullable [] document, int lastNumber, boolean isExplained, String caller) {}

    /** The report of this key, made if it is new. */
    Held hold(ReportKey key, UUID caller) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
                hold.setString(1, key.body().value());
                hold.setString(2, key.division().value());
                hold.setInt(3, key.year());
                hold.setString(4, key.scope().id());
                set(hold, 5, key);
                set(hold, 8, key);
                hold.setObject(11, caller);
                set(hold, 12, key);
                hold.execute();
                hold.getMoreResults();
                hold.getMoreResults();
                hold.getMoreResults();
                try (ResultSet row = hold.getResultSet()) {
                    row.next();
                    return held(key, row);
                }
            }
        });
    }

    private static void set(PreparedStatement statement, int first, ReportKey key) throws SQLException {
        statement.setString(first, key.body().value());
        statement.setInt(first + 1, key.year());
        statement.setString(first + 2, key.scope().id());
    }

    private static Held held(ReportKey key, ResultSet row) throws SQLException {
        StoredReport report = new StoredReport();
        report.id = row.getLong(1);
        report.body = key.body().value();
        report.division = row.getString(2);
        report.year = (short) key.year();
        report.scope = key.scope().id();
        report.inForce = row.getObject(3, Long.class);
        report.status = row.getString(4);
        return new Held(report, row.getBytes(5), row.getInt(6), row.getBoolean(7), row.getString(8));
    }

    /**
     * Adds a revision, without its id yet, and what belongs to it, puts it in force and appends that to the log.
     *
     * @param content of the document; the same is kept once
     * @return the id of the revision
     */
    long add(ReportKey key, Revision revision, byte[] content, Added added, Optional<ProcessingFee> fee) {
        KeptRevision kept = added.kept();
        List<FindingView> findings = added.findings();
        String sql = ADD + (findings.isEmpty() ? "" : ADD_FINDINGS) + (fee.isPresent() ? ADD_FEE : "") + ADD_ENTRY;
        return session.doReturningWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(sql)) {
                add.setBytes(1, revision.document);
                add.setBytes(2, content);
                add.setObject(3, revision.filedAt.atOffset(ZoneOffset.UTC));
                add.setLong(4, revision.report);
                add.setInt(5, revision.number);
                add.setString(6, revision.edition);
                add.setBytes(7, revision.document);
                add.setString(8, revision.mediaType);
                add.setString(9, revision.fileName);
                add.setObject(10, revision.filedAt.atOffset(ZoneOffset.UTC));
                add.setObject(11, revision.filedBy);
                add.setString(12, revision.asPublished);
                cells.write(add, 13, kept.form());
                add.setString(22, SourceCodec.write(kept.sources(), kept.form()).toString());
                List<Map.Entry<String, String>> sections =
                        List.copyOf(kept.narrative().entrySet());
                add.setArray(23, texts(connection, sections.stream().map(Map.Entry::getKey)));
                add.setArray(24, texts(connection, sections.stream().map(Map.Entry::getValue)));
                add.setArray(25, sketches(connection, sections, added.sketches()));
                add.setLong(26, revision.report);
                int next = 27;
                if (!findings.isEmpty()) {
                    add.setArray(next++, texts(connection, findings.stream().map(this::write)));
                }
                if (fee.isPresent()) {
                    set(add, next, fee.get());
                    next += 5;
                }
                setEntry(add, next, key, revision);
                add.execute();
                add.getMoreResults();
                try (ResultSet row = add.getResultSet()) {
                    row.next();
                    long id = row.getLong(1);
                    log.appended();
                    return id;
                }
            }
        });
    }

    private static void setEntry(PreparedStatement add, int first, ReportKey key, Revision revision)
            throws SQLException {
        add.setObject(first, revision.filedAt.atOffset(ZoneOffset.UTC));
        add.setString(first + 1, key.division().value());
        add.setInt(first + 2, key.year());
        add.setString(first + 3, key.scope().id());
        add.setInt(first + 4, revision.number);
        add.setString(first + 5, key.bodyInLog());
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Array sketches(
            Connection connection, List<Map.Entry<String, String>> sections, Map<String, TextLikeness.Sketch> sketches)
            throws SQLException {
        Function<String, byte @Nullable []> bytes =
                section -> sketches.containsKey(section) ? sketches.get(section).bytes() : null;
        return connection.createArrayOf(
                "bytea", sections.stream().map(Map.Entry::getKey).map(bytes).toArray(byte[][]::new));
    }

    private void set(PreparedStatement add, int first, ProcessingFee fee) throws SQLException {
        add.setBigDecimal(first, fee.notices());
        add.setBigDecimal(first + 1, fee.notifiedYuan());
        add.setBigDecimal(first + 2, fee.collectedYuan());
        add.setBoolean(first + 3, fee.none());
        add.setString(first + 4, json.valueToTree(fee.evidence()).toString().replace("\\u0000", ""));
    }

    private String write(FindingView finding) {
        try {
            return json.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding that is no JSON", e);
        }
    }
}
