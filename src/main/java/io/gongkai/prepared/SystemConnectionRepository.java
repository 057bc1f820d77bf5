package io.gongkai.prepared;

import io.gongkai.access.AsSystem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections on which the service works by itself. */
@Singleton
class SystemConnectionRepository {

    /** What has not answered by then is not going to. */
    private static final int MOST_MILLIS = 10_000;

    private static final int NO_LIMIT = 0;

    /** The same small questions again and again: planning one takes longer than answering it. */
    private static final String PLANNED_ONCE = "SET plan_cache_mode = force_generic_plan";

    private static final String PLANNED_AS_USUAL = "RESET plan_cache_mode";

    private final DataSource database;

    SystemConnectionRepository(DataSource database) {
        this.database = database;
    }

    @AsSystem
    Connection open() throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, MOST_MILLIS);
            say(connection, PLANNED_ONCE);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Gives it back to the pool. */
    void close(Connection connection) {
        try (connection) {
            say(connection, PLANNED_AS_USUAL);
            connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
        } catch (SQLException _) {
            // It was broken, and is given up.
        }
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
