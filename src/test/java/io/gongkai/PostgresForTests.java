package io.gongkai;

import io.gongkai.launch.Database;
import io.gongkai.launch.Durability;
import io.gongkai.launch.EmbeddedDatabase;
import io.gongkai.launch.Obstacle;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A real PostgreSQL, empty at first, for the tests of this JVM: the one the service brings along. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private Database database;

    @Override
    public Map<String, String> start() {
        Path target = Path.of("target").toAbsolutePath();
        database = switch (EmbeddedDatabase.start(
                target.resolve("database-for-tests-" + UUID.randomUUID()), target, Durability.THROWAWAY)) {
            case Database started -> started;
            case Obstacle obstacle -> throw new IllegalStateException(obstacle.toString());
        };
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "gongkai.admin-token", Tokens.ADMINISTRATOR);
    }

    @Override
    public void stop() {
        database.close();
    }
}
