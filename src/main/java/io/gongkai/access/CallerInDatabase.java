package io.gongkai.access;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells the database who is calling, for its policies (V20): said of a connection when it is taken from the pool, unless
 * it was last said of the same. Nobody is said too, so that nobody is ever taken for the caller before.
 */
@Singleton
class CallerInDatabase implements AgroalPoolInterceptor {

    private static final String SAY = """
            SELECT set_config('gongkai.actor', ?, false), set_config('gongkai.grants', ?, false),
                   set_config('gongkai.system', ?, false)""";

    /** What the policies are told. */
    private record Said(String actor, String grants, String system) {
        static final Said NOBODY = new Said("", "", "");
        static final Said SYSTEM = new Said("", "", "on");

        static Said of(Caller caller) {
            return new Said(
                    caller.id().toString(),
                    caller.grants().stream().map(Grant::written).collect(Collectors.joining(",")),
                    "");
        }
    }

    private final Callers callers;
    private final Map<PgConnection, Said> said = Collections.synchronizedMap(new WeakHashMap<>());

    CallerInDatabase(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Said now = who();
        try {
            PgConnection physical = connection.unwrap(PgConnection.class);
            if (now.equals(said.getOrDefault(physical, Said.NOBODY))) {
                return;
            }
            say(physical, now);
            said.put(physical, now);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not told who is calling", e);
        }
    }

    /** Ahead of the transaction the connection is taken for, which would unsay it if it is rolled back. */
    private static void say(Connection connection, Said now) throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (PreparedStatement say = connection.prepareStatement(SAY)) {
            say.setString(1, now.actor());
            say.setString(2, now.grants());
            say.setString(3, now.system());
            say.executeQuery().close();
        } finally {
            connection.setAutoCommit(alone);
        }
    }

    private Said who() {
        if (SystemWork.isUnderWay()) {
            return Said.SYSTEM;
        }
        Optional<Caller> caller = Arc.container().requestContext().isActive() ? callers.current() : Optional.empty();
        return caller.map(Said::of).orElse(Said.NOBODY);
    }
}
