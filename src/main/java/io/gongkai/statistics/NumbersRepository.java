package io.gongkai.statistics;

import io.gongkai.form.CellId;
import io.gongkai.form.Editions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Reads the numbers of revisions as they lie in the database. Taking them apart and adding them is done here: it takes a
 * fraction of what the database takes for it.
 */
@ApplicationScoped
class NumbersRepository {

    private static final String NUMBERS = """
            SELECT revision, array_send(counted), array_send(counts), enlarged, large, amounted, amounts, blank,
                   not_applicable, missing
              FROM revision_numbers
             WHERE revision = ANY (?)
            """;

    private static final int ALWAYS_BINARY = -1;

    /** Some megabytes: the driver holds what one question gives until it is read. */
    private static final int AT_ONCE = 2000;

    private static final short[] NONE = {};

    private final Session session;

    /** In rows that stand in the place of others. */
    private final Set<CellId> instead;

    private volatile Cells cells = new Cells(Map.of(), new BitSet());

    NumbersRepository(Session session, Editions editions) {
        this.session = session;
        this.instead = editions.all().stream()
                .flatMap(edition -> FormCells.of(edition).replaceable().stream())
                .flatMap(rows -> rows.instead().stream())
                .collect(Collectors.toSet());
    }

    private record Cells(Map<Integer, CellId> byNumber, BitSet instead) {}

    /** Those of each of these revisions, in any order. */
    void each(Collection<Long> asked, Consumer<ReportNumbers> numbers) {
        if (asked.isEmpty()) {
            return;
        }
        Long[] revisions = asked.toArray(Long[]::new);
        session.doWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(NUMBERS)) {
                read.unwrap(PGStatement.class).setPrepareThreshold(ALWAYS_BINARY);
                for (int from = 0; from < revisions.length; from += AT_ONCE) {
                    Long[] some = Arrays.copyOfRange(revisions, from, Math.min(from + AT_ONCE, revisions.length));
                    read.setArray(1, connection.createArrayOf("bigint", some));
                    try (ResultSet row = read.executeQuery()) {
                        while (row.next()) {
                            numbers.accept(numbers(row));
                        }
                    }
                }
            }
        });
    }

    private static ReportNumbers numbers(ResultSet row) throws SQLException {
        Array amounts = row.getArray(7);
        return new ReportNumbers(
                row.getLong(1),
                shorts(row.getBytes(2)),
                integers(row.getBytes(3)),
                shorts(row.getArray(4)),
                longs(row.getArray(5)),
                shorts(row.getArray(6)),
                amounts == null ? new BigDecimal[0] : (BigDecimal[]) amounts.getArray(),
                shorts(row.getArray(8)),
                shorts(row.getArray(9)),
                shorts(row.getArray(10)));
    }

    private static long[] longs(@Nullable Array array) throws SQLException {
        return array == null
                ? new long[0]
                : Arrays.stream((Long[]) array.getArray())
                        .mapToLong(Long::longValue)
                        .toArray();
    }

    private static short[] shorts(@Nullable Array array) throws SQLException {
        if (array == null) {
            return NONE;
        }
        Short[] boxed = (Short[]) array.getArray();
        short[] shorts = new short[boxed.length];
        for (int at = 0; at < shorts.length; at++) {
            shorts[at] = boxed[at];
        }
        return shorts;
    }

    private static short[] shorts(byte[] sent) {
        ByteBuffer array = ByteBuffer.wrap(sent);
        short[] shorts = new short[length(array)];
        for (int at = 0; at < shorts.length; at++) {
            array.getInt();
            shorts[at] = array.getShort();
        }
        return shorts;
    }

    private static int[] integers(byte[] sent) {
        ByteBuffer array = ByteBuffer.wrap(sent);
        int[] integers = new int[length(array)];
        for (int at = 0; at < integers.length; at++) {
            array.getInt();
            integers[at] = array.getInt();
        }
        return integers;
    }

    /**
     * Of an array of one dimension without nulls, as PostgreSQL sends it: dimensions, flags, type, length and first index;
     * then each element after its length. An empty one has no dimension.
     */
    private static int length(ByteBuffer array) {
        int dimensions = array.getInt();
        array.getInt();
        array.getInt();
        if (dimensions == 0) {
            return 0;
        }
        int length = array.getInt();
        array.getInt();
        return length;
    }

    /** What is no number, and the rows in the place of others with all they have. Both are rare. */
    Map<CellId, Mark> marks(ReportNumbers numbers) {
        Map<CellId, Mark> marks = new HashMap<>();
        markInstead(numbers.counted(), marks);
        markInstead(numbers.enlarged(), marks);
        mark(numbers.blank(), Mark.BLANK, marks);
        mark(numbers.notApplicable(), Mark.NOT_APPLICABLE, marks);
        mark(numbers.missing(), Mark.MISSING, marks);
        return marks;
    }

    private void markInstead(short[] counted, Map<CellId, Mark> marks) {
        for (short cell : counted) {
            if (known(cell).instead().get(cell)) {
                marks.put(cell(cell), Mark.NUMBER);
            }
        }
    }

    private void mark(short[] cells, Mark mark, Map<CellId, Mark> marks) {
        for (short cell : cells) {
            marks.put(cell(cell), mark);
        }
    }

    Map<CellId, BigDecimal> byCell(Totals totals) {
        Map<CellId, BigDecimal> byCell = new HashMap<>();
        totals.each((number, total) -> byCell.put(cell(number), total));
        return byCell;
    }

    private CellId cell(int number) {
        return Objects.requireNonNull(known(number).byNumber().get(number));
    }

    /** The cells, this one with them. */
    private Cells known(int number) {
        if (!cells.byNumber().containsKey(number)) {
            cells = read();
        }
        if (!cells.byNumber().containsKey(number)) {
            throw new IllegalStateException("a stored number of no cell: " + number);
        }
        return cells;
    }

    private Cells read() {
        return session.doReturningWork(connection -> {
            Map<Integer, CellId> byNumber = new HashMap<>();
            BitSet inPlace = new BitSet();
            try (PreparedStatement all = connection.prepareStatement("SELECT number, id FROM cell");
                    ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    CellId cell = new CellId(row.getString(2));
                    byNumber.put(row.getInt(1), cell);
                    inPlace.set(row.getInt(1), instead.contains(cell));
                }
            }
            return new Cells(Map.copyOf(byNumber), inPlace);
        });
    }
}
