package io.gongkai.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What happens is told as it happens, once and in its order, to everybody who listens. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EventStreamTest {

    private final DataSource dataSource = OwnersDatabase.get();

    @Test
    void tellsWhatHappensToAReportInItsOrder() throws IOException, InterruptedException {
        try (EventReader events = EventReader.open("?within=640100")) {
            assertThat(events.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(events.response().headers().firstValue("Cache-Control")).contains("no-store");

            String returned = Happenings.decide("640104", "return", Happenings.file("640104", 27));
            assertThat(returned).isNotNull();
            String accepted = Happenings.decide("640104", "accept", Happenings.file("640104", 30));
            Happenings.decide("640104", "reopen", accepted);
            given().auth()
                    .oauth2(Tokens.ADMINISTRATOR)
                    .contentType("application/json")
                    .body("{\"until\": \"2015-04-10\", \"reason\": \"机构改革\"}")
                    .put("/api/v1/deadlines/640104/2014/extension")
                    .then()
                    .statusCode(200);

            List<EventReader.Frame> told = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                told.add(events.event());
            }
            assertThat(told)
                    .extracting(EventReader.Frame::type)
                    .containsExactly("filed", "returned", "corrected", "accepted", "reopened", "extended");
            assertThat(told).extracting(EventReader.Frame::id).isSorted().doesNotHaveDuplicates();

            JsonNode corrected = told.get(2).data();
            given().get("/api/v1/log/" + told.get(2).id())
                    .then()
                    .body("entry.kind", equalTo("filed"))
                    .body("entry.revision", equalTo(2))
                    .body("entry.division", equalTo("640104"))
                    .body("entry.hash", equalTo(corrected.path("hash").asText()))
                    .body("entry.at", equalTo(corrected.path("at").asText()));
            assertThat(corrected.path("id").asLong()).isEqualTo(told.get(2).id());
            assertThat(corrected.path("type").asText()).isEqualTo("corrected");
            assertThat(corrected.at("/division/name").asText()).isEqualTo("兴庆区");
            assertThat(corrected.path("revision").asInt()).isEqualTo(2);
            given().get(corrected.path("about").asText()).then().statusCode(200).body("receipt.revision", equalTo(2));

            JsonNode extended = told.get(5).data();
            assertThat(extended.has("revision") || extended.has("scope")).isFalse();
            given().get(extended.path("about").asText())
                    .then()
                    .statusCode(200)
                    .body("extension.until", equalTo("2015-04-10"));
        }
    }

    @Test
    void resumesAfterTheLastEventThatWasHeard() throws IOException, InterruptedException {
        long first;
        try (EventReader events = EventReader.open("?within=640105")) {
            Happenings.file("640105", 27);
            first = events.event().id();
        }
        Happenings.file("640105", 30);
        Happenings.file("640105", 31);
        try (EventReader again = EventReader.resume("?within=640105&after=0", Long.toString(first))) {
            assertThat(again.event().data().path("revision").asInt()).isEqualTo(2);
            assertThat(again.event().data().path("revision").asInt()).isEqualTo(3);
        }
        try (EventReader all = EventReader.open("?within=640105&after=" + (first - 1))) {
            assertThat(all.event().id()).isEqualTo(first);
        }
    }

    @Test
    void tellsOnlyWhatIsAskedFor() throws IOException, InterruptedException {
        try (EventReader filings = EventReader.open("?within=640100&types=filed,accepted");
                EventReader elsewhere = EventReader.open("?within=640400")) {
            Happenings.file("640106", 27);
            String tag = Happenings.file("640106", 30);
            Happenings.decide("640106", "accept", tag);
            Happenings.file("640402", 27);
            assertThat(filings.event().type()).isEqualTo("filed");
            assertThat(filings.event().type()).isEqualTo("accepted");
            assertThat(elsewhere.event().data().at("/division/code").asText()).isEqualTo("640402");
        }
    }

    @Test
    void staysAliveAndGetsAheadWhileItsAreaIsQuiet() throws IOException, InterruptedException {
        try (EventReader quiet = EventReader.open("?within=650000");
                EventReader all = EventReader.open("")) {
            Happenings.file("640121", 27);
            long filed = all.event().id();
            EventReader.Frame frame = quiet.next();
            while (frame.id() < filed) {
                frame = quiet.next();
            }
            assertThat(frame.isEvent()).isFalse();
            assertThat(frame.fields()).containsEntry("", "");
        }
    }

    @Test
    void tellsNothingThatIsNotCommitted() throws IOException, InterruptedException, SQLException {
        Happenings.file("640122", 27);
        try (EventReader events = EventReader.open("?within=640122");
                Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        SELECT append_log_entry('filed', subject, at, division, year, scope, revision)
                          FROM log_entry WHERE kind = 'filed' AND division = '640122'""");
            }
            long known = events.next().id();
            assertThat(events.next().id()).isEqualTo(known);
            assertThat(events.next().isEvent()).isFalse();
            connection.rollback();
            Happenings.file("640122", 30);
            assertThat(events.event().type()).isEqualTo("corrected");
        }
    }

    @Test
    void opensNoMoreStreamsThanItCanCarry() throws IOException, InterruptedException {
        List<EventReader> open = new ArrayList<>();
        try {
            while (EventReader.status("") == 200) {
                open.add(EventReader.open(""));
                assertThat(open).hasSizeLessThanOrEqualTo(20);
            }
            given().get("/api/v1/events")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/unavailable"));
        } finally {
            open.forEach(EventReader::close);
        }
        // Those that went away make room, once it is noticed.
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (EventReader.status("") == 503 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(EventReader.status("")).isEqualTo(200);
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        given().get("/api/v1/events?within=999999&types=filed,lost&after=x&since=3")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("since", "within", "types", "after"));
        given().header("Last-Event-ID", "first")
                .get("/api/v1/events?after=1")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("Last-Event-ID"));
        given().get("/api/v1/events?after=999999999").then().statusCode(400);
        given().accept("text/event-stream")
                .get("/api/v1/events?types=")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
