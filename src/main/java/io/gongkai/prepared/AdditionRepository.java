package io.gongkai.prepared;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.DivisionCode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What was added to the log. Keeps one connection, so that reading never waits for those who file. For one thread.
 */
@Singleton
class AdditionRepository {

    /** More than this at once are not followed one by one. */
    static final int MOST = 10_000;

    /** The entry known last too: should it not be the same any more, another log has taken this one's place. */
    private static final String SINCE = """
            SELECT number, hash, kind, division, year, scope = 'organ', at FROM log_entry WHERE number >= ? ORDER BY number LIMIT ?
            """;

    private static final String HEAD = "SELECT number, hash, at FROM log_entry ORDER BY number DESC LIMIT 1";

    /**
     * @param hash of the entry; empty where there is none
     * @param at when it was made; null where there is none
     */
    record Known(long number, byte[] hash, @Nullable Instant at) {
        static final Known NOTHING = new Known(0, new byte[0], null);
    }

    /**
     * @param first the first that was read: the one known last, if it is still there
     * @param additions those after it, in order
     * @param last the last of all
     */
    record Read(
            @Nullable Known first,
            List<Addition> additions,
            @Nullable Known last) {}

    private final DataSource database;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement since;

    AdditionRepository(DataSource database) {
        this.database = database;
    }

    /** The last entry. */
    Known head() {
        try (Connection one = database.getConnection();
                PreparedStatement read = one.prepareStatement(HEAD);
                ResultSet row = read.executeQuery()) {
            return row.next() ? new Known(row.getLong(1), row.getBytes(2), moment(row, 3)) : Known.NOTHING;
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    /** The entries from this number on, {@link #MOST} and that one at most. */
    Read from(long number) {
        try {
            return read(statement(), number);
        } catch (SQLException _) {
            // The database was away since it was last asked.
            close();
        }
        try {
            return read(statement(), number);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    private static Read read(PreparedStatement since, long number) throws SQLException {
        since.setLong(1, number);
        since.setInt(2, MOST + 1);
        Known first = null;
        Known last = null;
        List<Addition> additions = new ArrayList<>();
        try (ResultSet row = since.executeQuery()) {
            while (row.next()) {
                last = new Known(row.getLong(1), row.getBytes(2), moment(row, 7));
                if (first == null && last.number() == number) {
                    first = last;
                } else {
                    additions.add(addition(row));
                }
            }
        }
        return new Read(first, additions, last);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Addition addition(ResultSet row) throws SQLException {
        return new Addition(
                row.getLong(1),
                Addition.reach(row.getString(3)),
                new DivisionCode(row.getString(4)),
                row.getInt(5),
                row.getBoolean(6) ? BodyGroup.DEPARTMENTS : BodyGroup.GOVERNMENTS);
    }

    private PreparedStatement statement() throws SQLException {
        if (since == null) {
            connection = database.getConnection();
            since = connection.prepareStatement(SINCE);
        }
        return since;
    }

    /** Gives the connection back, and the statement with it. */
    void close() {
        Connection closing = connection;
        since = null;
        connection = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException _) {
                // It was broken, and is given up.
            }
        }
    }
}
