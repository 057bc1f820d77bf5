package io.gongkai.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** A PostgreSQL that somebody else runs. */
record ExternalDatabase(String url, String user, String password) implements Database {

    private static final String SECONDS = "10";

    /** Connects once, so that a wrong address or password is said before anything else starts. */
    DatabaseStart reach() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        try (Connection connection = new Driver().connect(url, properties)) {
            return connection == null ? unreachable("not an address of PostgreSQL") : this;
        } catch (SQLException e) {
            return unreachable(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Obstacle unreachable(String reason) {
        return Obstacle.of(
                "连不上 GONGKAI_DB_URL 所指的数据库：" + reason, "the database of GONGKAI_DB_URL cannot be reached: " + reason);
    }

    /** Sessions come and go; that of another operator is never lost for good. */
    @Override
    public void whenLost(Runnable action) {}

    @Override
    public void close() {}
}
