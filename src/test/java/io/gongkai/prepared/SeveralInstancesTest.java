package io.gongkai.prepared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import io.gongkai.division.DivisionRegister;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The service of the test files, others on the same database answer. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SeveralInstancesTest {

    @Inject
    SystemConnectionRepository connections;

    @Inject
    DivisionRegister register;

    private final DataSource owners = OwnersDatabase.get();

    @Test
    void acknowledgesWhatEveryInstanceHasRead() throws Exception {
        Head other = new Head(connections, register);
        AtomicBoolean isOver = new AtomicBoolean();
        // It answers all the while, and so may tell what it knows without asking the database.
        Thread answering = Thread.ofPlatform().start(() -> {
            while (!isOver.get()) {
                other.read();
                LockSupport.parkNanos(1_000_000);
            }
        });
        try {
            for (String county : List.of("532301", "532322", "532323", "532324", "532325", "532326")) {
                long entry = file(county);
                assertThat(other.read().number()).isGreaterThanOrEqualTo(entry);
            }
        } finally {
            isOver.set(true);
            answering.join();
            other.stop(new ShutdownEvent());
        }
    }

    @Test
    void doesNotWaitForeverForOneThatIsGone() throws Exception {
        UUID gone = UUID.randomUUID();
        try (Connection connection = owners.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO log_reader (id, seen, beat) VALUES (?, 0, 7)")) {
            insert.setObject(1, gone);
            insert.executeUpdate();
        }
        file("532327");
        // It is dropped with the next that is asked of the log.
        file("532328");
        assertThat(isReader(gone)).isFalse();
    }

    @Test
    void leavesWhenItStops() throws Exception {
        Head other = new Head(connections, register);
        other.read();
        List<UUID> before = readers();
        other.stop(new ShutdownEvent());
        assertThat(readers()).hasSize(before.size() - 1);
    }

    /** @return its entry in the log */
    private static long file(String county) throws IOException {
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Samples.report(county, 2017))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("logEntry.number");
    }

    private boolean isReader(UUID id) throws SQLException {
        return readers().contains(id);
    }

    private List<UUID> readers() throws SQLException {
        try (Connection connection = owners.getConnection();
                PreparedStatement read = connection.prepareStatement("SELECT id FROM log_reader");
                ResultSet row = read.executeQuery()) {
            List<UUID> readers = new ArrayList<>();
            while (row.next()) {
                readers.add(row.getObject(1, UUID.class));
            }
            return readers;
        }
    }
}
