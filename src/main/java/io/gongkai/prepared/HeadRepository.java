package io.gongkai.prepared;

import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was added to the log, and the instances that answer without asking; {@code V24__log_readers.sql} says what a row of
 * those is. Keeps a connection, so that reading never waits for those who file. For one thread.
 */
final class HeadRepository implements AutoCloseable {

    /** More than this at once are not followed one by one. */
    static final int MOST = 10_000;

    /**
     * A body that was moved is counted where it is, and logged where it first filed. The entry known last too: should it
     * not be the same any more, another log has taken this one's place.
     */
    private static final String SINCE = """
            SELECT number, hash, kind, division, year, scope, at,
                   body IS NOT NULL AND EXISTS (
                       SELECT FROM body_entry
                        WHERE body_entry.body = log_entry.body AND body_entry.division <> log_entry.division)
              FROM log_entry
             WHERE number >= ? ORDER BY number LIMIT ?
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

    private static final String SAY = """
            INSERT INTO log_reader (id, seen, beat) VALUES (?, ?, 1)
                ON CONFLICT (id) DO UPDATE SET seen = excluded.seen, beat = log_reader.beat + 1
            """;

    private static final String OTHERS = "SELECT id, seen, beat FROM log_reader WHERE id <> ?";
    private static final String LEAVE = "DELETE FROM log_reader WHERE id = ?";
    private static final String DROP = "DELETE FROM log_reader WHERE id = ? AND beat = ?";

    /**
     * @param seen the last entry it has read
     * @param beat how often it has said so
     */
    record Reader(UUID id, long seen, long beat) {}

    /** What is asked of the database, in transactions of one statement each. */
    private interface Asking<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final SystemConnectionRepository connections;
    private @Nullable Connection kept;

    HeadRepository(SystemConnectionRepository connections) {
        this.connections = connections;
    }

    /** The last entry. */
    Known head() {
        return ask(HEAD, read -> {
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? new Known(row.getLong(1), row.getBytes(2), moment(row, 3)) : Known.NOTHING;
            }
        });
    }

    /** The entries from this number on, {@link #MOST} and that one at most. */
    Read from(long number) {
        return ask(SINCE, read -> read(read, number));
    }

    void say(UUID id, long seen) {
        ask(SAY, say -> {
            say.setObject(1, id);
            say.setLong(2, seen);
            return say.executeUpdate();
        });
    }

    List<Reader> others(UUID id) {
        return ask(OTHERS, read -> {
            read.setObject(1, id);
            try (ResultSet row = read.executeQuery()) {
                List<Reader> others = new ArrayList<>();
                while (row.next()) {
                    others.add(new Reader(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)));
                }
                return others;
            }
        });
    }

    void leave(UUID id) {
        ask(LEAVE, leave -> {
            leave.setObject(1, id);
            return leave.executeUpdate();
        });
    }

    /** Unless it has said anything since. */
    void drop(Reader reader) {
        ask(DROP, drop -> {
            drop.setObject(1, reader.id());
            drop.setLong(2, reader.beat());
            return drop.executeUpdate();
        });
    }

    /** Asks a second time where the connection turns out to be lost: the database may have been away since. */
    private <T> T ask(String sql, Asking<T> asking) {
        try {
            return askOnce(sql, asking);
        } catch (SQLException _) {
            close();
        }
        try {
            return askOnce(sql, asking);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    private <T> T askOnce(String sql, Asking<T> asking) throws SQLException {
        if (kept == null) {
            kept = connections.open();
        }
        try (PreparedStatement statement = kept.prepareStatement(sql)) {
            return asking.of(statement);
        }
    }

    @Override
    public void close() {
        if (kept != null) {
            connections.close(kept);
            kept = null;
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
                row.getBoolean(8) ? Addition.Reach.EVERYTHING : Addition.reach(row.getString(3)),
                new DivisionCode(row.getString(4)),
                row.getInt(5),
                Scope.of(row.getString(6)).orElseThrow());
    }
}
