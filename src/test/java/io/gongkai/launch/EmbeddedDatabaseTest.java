package io.gongkai.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = Path.of("target").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void keepsItsDataFromOneRunToTheNext() throws SQLException {
        try (EmbeddedDatabase database = started()) {
            write(database, "江宁区");
        }
        try (EmbeddedDatabase database = started()) {
            assertThat(written(database)).isEqualTo("江宁区");
        }
    }

    @Test
    void recoversAndSaysSoWhenItsServerIsKilled() throws Exception {
        CountDownLatch lost = new CountDownLatch(1);
        try (EmbeddedDatabase database = started()) {
            database.whenLost(lost::countDown);
            write(database, "玄武区");
            server().destroyForcibly();
            lost.await();
        }
        try (EmbeddedDatabase database = started()) {
            assertThat(written(database)).isEqualTo("玄武区");
        }
    }

    @Test
    void takesOverFromAProcessThatWasKilledAndLeftItsServerRunning() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("up");
        } finally {
            other.destroyForcibly().waitFor();
        }
        ProcessHandle left = server();
        assertThat(left.isAlive()).isTrue();

        try (EmbeddedDatabase database = started()) {
            assertThat(written(database)).isEqualTo("left behind");
            assertThat(server()).isNotEqualTo(left);
        }
    }

    @Test
    void isNotMisledByAnotherProcessUnderItsOldNumber() throws Exception {
        started().close();
        Files.write(
                directory.toRealPath().resolve("database/postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        directory.toRealPath().resolve("database").toString(),
                        "1700000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "        1         0",
                        "ready   "));
        try (EmbeddedDatabase database = started()) {
            write(database, "秦淮区");
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (EmbeddedDatabase _ = started()) {
            assertThat(start())
                    .asInstanceOf(type(Obstacle.class))
                    .asString()
                    .contains("另一个 Gongkai", "another Gongkai");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.createDirectory(directory.resolve("database"));
        Files.writeString(directory.resolve("database/PG_VERSION"), "15\n");
        assertThat(start()).asInstanceOf(type(Obstacle.class)).asString().contains("PostgreSQL 15", "GONGKAI_DATA");
    }

    @Test
    void refusesADirectoryThatIsNone() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(EmbeddedDatabase.start(file))
                .asInstanceOf(type(Obstacle.class))
                .asString()
                .contains("不能读写", file.toString());
    }

    @Test
    void letsInOnlyWhoKnowsThePasswordThatItsOwnerAloneCanRead() throws IOException {
        try (EmbeddedDatabase database = started()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("database-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void ordersTextByCodePointWhateverTheMachineSpeaks() throws SQLException {
        try (EmbeddedDatabase database = started();
                Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT string_agg(t, '' ORDER BY t) FROM unnest(ARRAY['b', 'B', '乙', 'a', '一']) AS t")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("Bab一乙");
        }
    }

    /** A process that starts the database, writes to it and waits to be killed. */
    static final class Holder {
        public static void main(String... arguments) throws Exception {
            EmbeddedDatabase database =
                    (EmbeddedDatabase) EmbeddedDatabase.start(Path.of(arguments[0]), PROGRAMS, Durability.KEPT);
            write(database, "left behind");
            System.out.println("up");
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }

    private DatabaseStart start() {
        return EmbeddedDatabase.start(directory, PROGRAMS, Durability.KEPT);
    }

    private EmbeddedDatabase started() {
        return switch (start()) {
            case EmbeddedDatabase database -> database;
            case ExternalDatabase external -> throw new AssertionError(external.url());
            case Obstacle obstacle -> throw new AssertionError(obstacle.toString());
        };
    }

    private ProcessHandle server() throws IOException {
        return new PostmasterFile(directory.toRealPath().resolve("database"))
                .server()
                .orElseThrow();
    }

    private static Connection connection(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void write(EmbeddedDatabase database, String name) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text text)");
            statement.execute("INSERT INTO note VALUES ('" + name + "')");
        }
    }

    private static String written(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT text FROM note")) {
            row.next();
            return row.getString(1);
        }
    }
}
