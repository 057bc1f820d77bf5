package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The cells of revisions, stored as {@code V21__numbers_of_a_revision.sql} says: a printed 0 of a statutory row is not
 * kept, what is no number is kept as which kind of none.
 */
@ApplicationScoped
class CellRepository {

    private static final String ADD = """
            INSERT INTO revision_numbers (revision, counted, counts, amounted, amounts, blank, not_applicable, missing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String READ = """
            SELECT cell.id, count, amount, absence
              FROM revision_cell JOIN cell ON cell.number = revision_cell.cell
             WHERE revision = ?
            """;

    private static final String READ_IN_FORCE = """
            SELECT report.body, revision.edition, stored.id, stored.count, stored.amount, stored.absence
              FROM report
              JOIN LATERAL (
                  SELECT id, edition FROM revision WHERE revision.report = report.id AND filed_at <= ?
                   ORDER BY number DESC LIMIT 1) AS revision ON true
              LEFT JOIN LATERAL (
                  SELECT cell.id, count, amount, absence
                    FROM revision_cell JOIN cell ON cell.number = revision_cell.cell
                   WHERE revision_cell.revision = revision.id) AS stored ON true
             WHERE report.year = ? AND report.scope = ? AND report.body = ANY (?)
            """;

    private final Session session;
    private final Editions editions;
    private final CellCatalogueRepository catalogue;

    CellRepository(Session session, Editions editions, CellCatalogueRepository catalogue) {
        this.session = session;
        this.editions = editions;
        this.catalogue = catalogue;
    }

    void add(long revision, FilledForm form) {
        Numbers numbers = new Numbers();
        for (Cell cell : form.edition().index().values()) {
            Optional<CellValue> value = form.value(cell.id());
            if (isStored(cell, value)) {
                numbers.put(catalogue.number(cell.id()), value.orElse(null));
            }
        }
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setLong(1, revision);
                add.setArray(2, connection.createArrayOf("smallint", numbers.counted.toArray()));
                add.setArray(3, connection.createArrayOf("bigint", numbers.counts.toArray()));
                set(add, 4, "smallint", numbers.amounted);
                set(add, 5, "numeric", numbers.amounts);
                set(add, 6, "smallint", numbers.blank);
                set(add, 7, "smallint", numbers.notApplicable);
                set(add, 8, "smallint", numbers.missing);
                add.executeUpdate();
            }
        });
    }

    /** Null for none: most reports have none of most kinds. */
    private static void set(PreparedStatement add, int index, String type, List<?> elements) throws SQLException {
        if (elements.isEmpty()) {
            add.setNull(index, Types.ARRAY);
        } else {
            add.setArray(index, add.getConnection().createArrayOf(type, elements.toArray()));
        }
    }

    /** The columns of a row of {@code revision_numbers} (V21). */
    private static final class Numbers {
        private final List<Short> counted = new ArrayList<>();
        private final List<Long> counts = new ArrayList<>();
        private final List<Short> amounted = new ArrayList<>();
        private final List<BigDecimal> amounts = new ArrayList<>();
        private final List<Short> blank = new ArrayList<>();
        private final List<Short> notApplicable = new ArrayList<>();
        private final List<Short> missing = new ArrayList<>();

        void put(short cell, @Nullable CellValue value) {
            switch (value) {
                case null -> missing.add(cell);
                case CellValue.Count(long count) -> {
                    counted.add(cell);
                    counts.add(count);
                }
                case CellValue.Amount(BigDecimal amount) -> {
                    amounted.add(cell);
                    amounts.add(amount);
                }
                case CellValue.Blank() -> blank.add(cell);
                case CellValue.NotApplicable() -> notApplicable.add(cell);
            }
        }
    }

    private static boolean isStored(Cell cell, Optional<CellValue> value) {
        boolean statutory = cell.row().replaces().isEmpty();
        return statutory ? !isZero(value) : value.isPresent();
    }

    private static boolean isZero(Optional<CellValue> value) {
        return value.flatMap(CellValue::number)
                .map(number -> number.signum() == 0)
                .orElse(false);
    }

    FilledForm read(long revision, Edition edition) {
        Map<CellId, @Nullable CellValue> stored = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        stored.put(new CellId(row.getString(1)), value(row, 1));
                    }
                }
            }
        });
        return form(edition, stored);
    }

    /** Rows of one report, as they come. */
    private record Stored(String edition, Map<CellId, @Nullable CellValue> cells) {}

    /** The numbers of the reports of these bodies in force, now or at a moment; bodies without one are not in it. */
    Map<BodyId, FilledForm> inForce(int year, Scope scope, Collection<BodyId> bodies, Optional<Instant> asOf) {
        Map<BodyId, Stored> stored = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ_IN_FORCE)) {
                read.setObject(1, Moments.of(asOf));
                read.setInt(2, year);
                read.setString(3, scope.id());
                read.setArray(
                        4,
                        connection.createArrayOf(
                                "text", bodies.stream().map(BodyId::value).toArray()));
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        String edition = row.getString(2);
                        Stored report = stored.computeIfAbsent(
                                new BodyId(row.getString(1)), _ -> new Stored(edition, new HashMap<>()));
                        if (row.getString(3) != null) {
                            report.cells().put(new CellId(row.getString(3)), value(row, 3));
                        }
                    }
                }
            }
        });
        Map<BodyId, FilledForm> forms = new TreeMap<>();
        stored.forEach((body, report) ->
                forms.put(body, form(editions.find(report.edition()).orElseThrow(), report.cells())));
        return forms;
    }

    private static FilledForm form(Edition edition, Map<CellId, @Nullable CellValue> stored) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : edition.index().values()) {
            CellValue value = stored.get(cell.id());
            if (value != null) {
                values.put(cell.id(), value);
            } else if (!stored.containsKey(cell.id()) && cell.row().replaces().isEmpty()) {
                values.put(
                        cell.id(),
                        cell.unit().isMoney() ? new CellValue.Amount(BigDecimal.ZERO) : new CellValue.Count(0));
            }
        }
        return new FilledForm(edition, values);
    }

    /** @param before how many columns stand before count, amount and absence */
    private static @Nullable CellValue value(ResultSet row, int before) throws SQLException {
        String absence = row.getString(before + 3);
        if (absence != null) {
            return switch (absence) {
                case "blank" -> CellValue.BLANK;
                case "not_applicable" -> CellValue.NOT_APPLICABLE;
                case "missing" -> null;
                default -> throw new IllegalStateException("a cell absent as " + absence);
            };
        }
        BigDecimal amount = row.getBigDecimal(before + 2);
        return amount == null ? new CellValue.Count(row.getLong(before + 1)) : new CellValue.Amount(amount);
    }
}
