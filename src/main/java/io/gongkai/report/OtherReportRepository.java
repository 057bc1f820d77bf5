package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Scope;
import io.gongkai.narrative.TextLikeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.Session;

/** Reports in force that another is compared with, all of them read at once. */
@ApplicationScoped
class OtherReportRepository {

    /** What a report is looked up by. */
    record Asked(BodyId body, int year, Scope scope) {}

    /** @param sketches of its sections, by section id */
    record Other(FilledForm form, Map<String, TextLikeness.Sketch> sketches) {}

    private static final String READ = """
            SELECT report.body, report.year, report.scope, revision.edition, texts.sections, texts.sketches, %s
              FROM unnest(?::text[], ?::integer[], ?::text[]) AS asked (body, year, scope)
              JOIN report ON report.body = asked.body AND report.year = asked.year AND report.scope = asked.scope
              JOIN %%s AS revision ON true
              JOIN revision_numbers ON revision_numbers.revision = revision.id
             CROSS JOIN LATERAL (
                   SELECT array_agg(section) AS sections, array_agg(sketch) AS sketches
                     FROM revision_section
                    WHERE revision_section.revision = revision.id AND sketch IS NOT NULL) AS texts
            """.formatted(CellRepository.COLUMNS);

    private static final String NOW =
            READ.formatted("LATERAL (SELECT id, edition FROM revision WHERE id = report.in_force)");

    private static final String THEN = READ.formatted("""
            LATERAL (
                  SELECT id, edition FROM revision WHERE revision.report = report.id AND filed_at <= ?
                   ORDER BY number DESC LIMIT 1)""");

    private final Session session;
    private final Editions editions;
    private final CellRepository cells;

    OtherReportRepository(Session session, Editions editions, CellRepository cells) {
        this.session = session;
        this.editions = editions;
        this.cells = cells;
    }

    /** Those that are in force, now or at a moment; what is not there is absent. */
    Map<Asked, Other> read(List<Asked> asked, Optional<Instant> asOf) {
        return session.doReturningWork(connection -> {
            Map<Asked, Other> found = new HashMap<>();
            try (PreparedStatement read = connection.prepareStatement(asOf.isEmpty() ? NOW : THEN)) {
                read.setArray(
                        1, array(connection, "text", asked, one -> one.body().value()));
                read.setArray(2, array(connection, "integer", asked, Asked::year));
                read.setArray(
                        3, array(connection, "text", asked, one -> one.scope().id()));
                if (asOf.isPresent()) {
                    read.setObject(4, asOf.get().atOffset(ZoneOffset.UTC));
                }
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        found.put(
                                new Asked(
                                        new BodyId(row.getString(1)),
                                        row.getInt(2),
                                        Scope.of(row.getString(3)).orElseThrow()),
                                other(row));
                    }
                }
            }
            return found;
        });
    }

    private static <T> Array array(Connection connection, String type, Collection<Asked> asked, Function<Asked, T> part)
            throws SQLException {
        return connection.createArrayOf(type, asked.stream().map(part).toArray());
    }

    private Other other(ResultSet row) throws SQLException {
        Map<String, TextLikeness.Sketch> sketches = new TreeMap<>();
        if (row.getArray(5) != null) {
            String[] sections = (String[]) row.getArray(5).getArray();
            byte[][] bytes = (byte[][]) row.getArray(6).getArray();
            for (int i = 0; i < sections.length; i++) {
                sketches.put(sections[i], TextLikeness.Sketch.of(bytes[i]));
            }
        }
        return new Other(cells.read(row, 7, editions.find(row.getString(4)).orElseThrow()), sketches);
    }
}
