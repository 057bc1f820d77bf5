package io.gongkai.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reports in force that another is compared with, all of them asked for at once. What was read of those in force now is
 * kept, as a revision never changes: the database is asked which they are each time, and gives what is not known.
 */
@ApplicationScoped
class OtherReportRepository {

    /** What a report is looked up by. */
    record Asked(BodyId body, int year, Scope scope) {}

    /** @param sketches of its sections, by section id */
    record Other(FilledForm form, Map<String, TextLikeness.Sketch> sketches) {}

    /** @param filedAt tells revisions apart also where another database has come in the place of this one */
    private record Known(long revision, OffsetDateTime filedAt, Other other) {}

    /** Of some ten kilobytes each. */
    private static final int MOST_KNOWN = 1000;

    private static final String READ = """
            SELECT report.body, report.year, report.scope, revision.id, revision.filed_at, revision.edition,
                   revision_numbers.revision IS NULL AS is_known, texts.sections, texts.sketches, %s
              FROM unnest(?::text[], ?::integer[], ?::text[], ?::bigint[], ?::timestamptz[])
                   AS asked (body, year, scope, known, known_at)
              JOIN report ON report.body = asked.body AND report.year = asked.year AND report.scope = asked.scope
              JOIN %%s AS revision ON true
              LEFT JOIN revision_numbers
                ON revision_numbers.revision = revision.id
               AND (revision.id <> asked.known OR revision.filed_at <> asked.known_at) IS NOT FALSE
              LEFT JOIN LATERAL (
                   SELECT array_agg(section) AS sections, array_agg(sketch) AS sketches
                     FROM revision_section
                    WHERE revision_section.revision = revision_numbers.revision AND sketch IS NOT NULL) AS texts ON true
            """.formatted(CellRepository.COLUMNS);

    private static final String NOW =
            READ.formatted("LATERAL (SELECT id, edition, filed_at FROM revision WHERE id = report.in_force)");

    private static final String THEN = READ.formatted("""
            LATERAL (
                  SELECT id, edition, filed_at FROM revision WHERE revision.report = report.id AND filed_at <= ?
                   ORDER BY number DESC LIMIT 1)""");

    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
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
        Map<Asked, Known> before = asOf.isPresent() ? Map.of() : known.getAllPresent(asked);
        return session.doReturningWork(connection -> {
            Map<Asked, Other> found = new HashMap<>();
            try (PreparedStatement read = connection.prepareStatement(asOf.isEmpty() ? NOW : THEN)) {
                read.setArray(
                        1, array(connection, "text", asked, one -> one.body().value()));
                read.setArray(2, array(connection, "integer", asked, Asked::year));
                read.setArray(
                        3, array(connection, "text", asked, one -> one.scope().id()));
                read.setArray(4, array(connection, "bigint", asked, one -> known(before, one, Known::revision)));
                read.setArray(5, array(connection, "timestamptz", asked, one -> known(before, one, Known::filedAt)));
                if (asOf.isPresent()) {
                    read.setObject(6, asOf.get().atOffset(ZoneOffset.UTC));
                }
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        Asked one = new Asked(
                                new BodyId(row.getString(1)),
                                row.getInt(2),
                                Scope.of(row.getString(3)).orElseThrow());
                        found.put(
                                one,
                                row.getBoolean(7)
                                        ? Objects.requireNonNull(before.get(one))
                                                .other()
                                        : other(row, one, asOf.isEmpty()));
                    }
                }
            }
            return found;
        });
    }

    private static <T> @Nullable T known(Map<Asked, Known> before, Asked asked, Function<Known, T> part) {
        Known one = before.get(asked);
        return one == null ? null : part.apply(one);
    }

    private static <T> Array array(Connection connection, String type, Collection<Asked> asked, Function<Asked, T> part)
            throws SQLException {
        return connection.createArrayOf(type, asked.stream().map(part).toArray());
    }

    private Other other(ResultSet row, Asked asked, boolean isNow) throws SQLException {
        Map<String, TextLikeness.Sketch> sketches = new TreeMap<>();
        if (row.getArray(8) != null) {
            String[] sections = (String[]) row.getArray(8).getArray();
            byte[][] bytes = (byte[][]) row.getArray(9).getArray();
            for (int i = 0; i < sections.length; i++) {
                sketches.put(sections[i], TextLikeness.Sketch.of(bytes[i]));
            }
        }
        Other other =
                new Other(cells.read(row, 10, editions.find(row.getString(6)).orElseThrow()), sketches);
        if (isNow) {
            known.put(asked, new Known(row.getLong(4), row.getObject(5, OffsetDateTime.class), other));
        }
        return other;
    }
}
