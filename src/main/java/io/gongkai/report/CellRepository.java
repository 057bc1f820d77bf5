package io.gongkai.report;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.FilledForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The cells of revisions, stored as {@code V26__counts_in_four_bytes.sql} says: a printed 0 of a statutory row is not
 * kept, what is no number is kept as which kind of none.
 */
@ApplicationScoped
class CellRepository {

    /** In the order in which they are written and read. */
    static final String COLUMNS = "counted, counts, enlarged, large, amounted, amounts, blank, not_applicable, missing";

    private static final String READ = "SELECT %s FROM revision_numbers WHERE revision = ?".formatted(COLUMNS);

    /** Most cells of a report hold one of these. */
    private static final CellValue NONE = new CellValue.Count(0);

    private static final CellValue NO_MONEY = new CellValue.Amount(BigDecimal.ZERO);

    private final Session session;
    private final CellCatalogueRepository catalogue;

    CellRepository(Session session, CellCatalogueRepository catalogue) {
        this.session = session;
        this.catalogue = catalogue;
    }

    FilledForm read(long revision, Edition edition) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setLong(1, revision);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return read(row, 1, edition);
                }
            }
        });
    }

    /** @param first the index of the first of the nine columns, as below */
    void write(PreparedStatement statement, int first, FilledForm form) throws SQLException {
        List<Short> counted = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<Short> enlarged = new ArrayList<>();
        List<Long> large = new ArrayList<>();
        List<Short> amounted = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        List<Short> blank = new ArrayList<>();
        List<Short> notApplicable = new ArrayList<>();
        List<Short> missing = new ArrayList<>();
        for (Cell cell : form.edition().index().values()) {
            Optional<CellValue> value = form.value(cell.id());
            if (!isStored(cell, value)) {
                continue;
            }
            short number = catalogue.number(cell.id());
            switch (value.orElse(null)) {
                case null -> missing.add(number);
                case CellValue.Count(long count)
                when count == (int) count -> {
                    counted.add(number);
                    counts.add((int) count);
                }
                case CellValue.Count(long count) -> {
                    enlarged.add(number);
                    large.add(count);
                }
                case CellValue.Amount(BigDecimal amount) -> {
                    amounted.add(number);
                    amounts.add(amount);
                }
                case CellValue.Blank() -> blank.add(number);
                case CellValue.NotApplicable() -> notApplicable.add(number);
            }
        }
        statement.setArray(first, statement.getConnection().createArrayOf("smallint", counted.toArray()));
        statement.setArray(first + 1, statement.getConnection().createArrayOf("integer", counts.toArray()));
        set(statement, first + 2, "smallint", enlarged);
        set(statement, first + 3, "bigint", large);
        set(statement, first + 4, "smallint", amounted);
        set(statement, first + 5, "numeric", amounts);
        set(statement, first + 6, "smallint", blank);
        set(statement, first + 7, "smallint", notApplicable);
        set(statement, first + 8, "smallint", missing);
    }

    /** Null for none: most reports have none of most kinds. */
    private static void set(PreparedStatement statement, int index, String type, List<?> elements) throws SQLException {
        if (elements.isEmpty()) {
            statement.setNull(index, Types.ARRAY);
        } else {
            statement.setArray(index, statement.getConnection().createArrayOf(type, elements.toArray()));
        }
    }

    private static boolean isStored(Cell cell, Optional<CellValue> value) {
        return cell.row().replaces().isEmpty() ? !isZero(value) : value.isPresent();
    }

    private static boolean isZero(Optional<CellValue> value) {
        return value.flatMap(CellValue::number)
                .map(number -> number.signum() == 0)
                .orElse(false);
    }

    /** Of a row that has these columns too, from the index of the first on. */
    FilledForm read(ResultSet row, int first, Edition edition) throws SQLException {
        Map<CellId, CellValue> values = new HashMap<>();
        Short[] counted = numbers(row, first);
        Integer[] counts = (Integer[]) row.getArray(first + 1).getArray();
        for (int i = 0; i < counted.length; i++) {
            values.put(catalogue.id(counted[i]), new CellValue.Count(counts[i]));
        }
        Short[] enlarged = numbers(row, first + 2);
        Long[] large = enlarged.length == 0
                ? new Long[0]
                : (Long[]) row.getArray(first + 3).getArray();
        for (int i = 0; i < enlarged.length; i++) {
            values.put(catalogue.id(enlarged[i]), new CellValue.Count(large[i]));
        }
        Short[] amounted = numbers(row, first + 4);
        BigDecimal[] amounts = amounted.length == 0
                ? new BigDecimal[0]
                : (BigDecimal[]) row.getArray(first + 5).getArray();
        for (int i = 0; i < amounted.length; i++) {
            values.put(catalogue.id(amounted[i]), new CellValue.Amount(amounts[i]));
        }
        for (Short blank : numbers(row, first + 6)) {
            values.put(catalogue.id(blank), CellValue.BLANK);
        }
        for (Short notApplicable : numbers(row, first + 7)) {
            values.put(catalogue.id(notApplicable), CellValue.NOT_APPLICABLE);
        }
        Set<CellId> missing = new HashSet<>();
        for (Short number : numbers(row, first + 8)) {
            missing.add(catalogue.id(number));
        }
        for (Cell cell : edition.index().values()) {
            if (cell.row().replaces().isEmpty() && !missing.contains(cell.id())) {
                values.putIfAbsent(cell.id(), zero(cell));
            }
        }
        return new FilledForm(edition, values);
    }

    private static CellValue zero(Cell cell) {
        return cell.unit().isMoney() ? NO_MONEY : NONE;
    }

    /** Of cells; none where the column is null. */
    private static Short[] numbers(ResultSet row, int column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? new Short[0] : (Short[]) array.getArray();
    }
}
