package io.gongkai.prepared;

import io.gongkai.access.AsSystem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections on which the service works by itself. */
@Singleton
class SystemConnectionRepository {

    /** What has not answered by then is not going to. */
    private static final int MOST_MILLIS = 10_000;

    private static final int NO_LIMIT = 0;

    private final DataSource database;

    SystemConnectionRepository(DataSource database) {
        this.database = database;
    }

    @AsSystem
    Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setNetworkTimeout(Runnable::run, MOST_MILLIS);
        return connection;
    }

    /** Gives it back to the pool. */
    void close(Connection connection) {
        try (connection) {
            connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
        } catch (SQLException _) {
            // It was broken, and is given up.
        }
    }
}
