package io.gongkai.report;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.FilledForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The cells of revisions, stored as {@code V1__reports.sql} says: a printed 0 of a statutory row is no row, what is no
 * number is a row that says which kind of none.
 */
@ApplicationScoped
class CellRepository {

    private static final String ADD =
            "INSERT INTO revision_cell (revision, cell, count, amount, absence) VALUES (?, ?, ?, ?, ?)";
    private static final String READ = """
            SELECT cell.id, count, amount, absence
              FROM revision_cell JOIN cell ON cell.number = revision_cell.cell
             WHERE revision = ?
            """;

    private final Session session;
    private final CellCatalogueRepository catalogue;

    CellRepository(Session session, CellCatalogueRepository catalogue) {
        this.session = session;
        this.catalogue = catalogue;
    }

    void add(long revision, FilledForm form) {
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                for (Cell cell : form.edition().index().values()) {
                    Optional<CellValue> value = form.value(cell.id());
                    if (isStored(cell, value)) {
                        add.setLong(1, revision);
                        add.setShort(2, catalogue.number(cell.id()));
                        bind(add, value);
                        add.addBatch();
                    }
                }
                add.executeBatch();
            }
        });
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

    private static void bind(PreparedStatement add, Optional<CellValue> value) throws SQLException {
        add.setNull(3, Types.BIGINT);
        add.setNull(4, Types.NUMERIC);
        add.setNull(5, Types.VARCHAR);
        if (value.isEmpty()) {
            add.setString(5, "missing");
            return;
        }
        switch (value.get()) {
            case CellValue.Count(long count) -> add.setLong(3, count);
            case CellValue.Amount(BigDecimal amount) -> add.setBigDecimal(4, amount);
            case CellValue.Blank() -> add.setString(5, "blank");
            case CellValue.NotApplicable() -> add.setString(5, "not_applicable");
        }
    }

    FilledForm read(long revision, Edition edition) {
        Map<CellId, @Nullable CellValue> stored = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        stored.put(new CellId(row.getString(1)), value(row));
                    }
                }
            }
        });
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

    private static @Nullable CellValue value(ResultSet row) throws SQLException {
        String absence = row.getString(4);
        if (absence != null) {
            return switch (absence) {
                case "blank" -> CellValue.BLANK;
                case "not_applicable" -> CellValue.NOT_APPLICABLE;
                case "missing" -> null;
                default -> throw new IllegalStateException("a cell absent as " + absence);
            };
        }
        BigDecimal amount = row.getBigDecimal(3);
        return amount == null ? new CellValue.Count(row.getLong(2)) : new CellValue.Amount(amount);
    }
}
