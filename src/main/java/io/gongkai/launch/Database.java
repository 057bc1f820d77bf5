package io.gongkai.launch;

/** A PostgreSQL that accepts connections. */
public sealed interface Database extends DatabaseStart, AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    /** The JDBC address, without user and password. */
    String url();

    String user();

    String password();

    /** Runs {@code action} if the database ends for good without having been closed here. */
    void whenLost(Runnable action);

    /** Leaves it; one that was started here is stopped. */
    @Override
    void close();
}
