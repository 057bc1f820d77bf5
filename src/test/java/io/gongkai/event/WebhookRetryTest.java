package io.gongkai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is not taken is tried again for a day, by one instance at a time, and then no more. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WebhookRetryTest {

    private static final Hooks HOOKS = Hooks.NATION;

    private final DataSource dataSource = OwnersDatabase.get();

    @Inject
    DeliveryPlan plan;

    @Inject
    CallBook book;

    /** As if it had been tried so often, and the time of the next attempt had come. */
    private void comeTime(Hooks.Hook hook, int tries) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement due = connection.prepareStatement(
                        "UPDATE webhook_delivery SET due_at = now(), tries = ? WHERE webhook = ? AND state = 'pending'");
                PreparedStatement free =
                        connection.prepareStatement("UPDATE webhook SET held_until = now() WHERE id = ?")) {
            due.setInt(1, tries);
            due.setObject(2, UUID.fromString(hook.id()));
            free.setObject(1, UUID.fromString(hook.id()));
            due.executeUpdate();
            free.executeUpdate();
        }
    }

    /** Once it has been tried so often. */
    private static Map<String, Object> tried(Hooks.Hook hook, int attempts) {
        return HOOKS.deliveries(
                        hook,
                        found -> !found.isEmpty()
                                && Hooks.attempts(found.getLast()).size() == attempts)
                .getLast();
    }

    @Test
    void triesForADayWithGrowingPausesAndThenGivesTheAddressUp() throws IOException, SQLException {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(Receiver.status(500));
            Hooks.Hook hook = HOOKS.register(receiver.url(), "654200", List.of("filed"));
            Happenings.file("654201", 27);
            List<Integer> tried = List.of(0, 1, 7, 8);
            for (int i = 0; i < tried.size(); i++) {
                Map<String, Object> delivery = tried(hook, i + 1);
                Map<String, Object> attempt = Hooks.attempts(delivery).getFirst();
                assertThat(attempt).containsEntry("status", 500).containsEntry("error", "status");
                if (i + 1 < tried.size()) {
                    assertThat(delivery).containsEntry("state", "pending");
                    Duration shortest = RetrySchedule.PAUSES.get(tried.get(i));
                    assertThat(Instant.parse((String) delivery.get("nextAttemptAt")))
                            .isAfter(Instant.parse((String) attempt.get("at")).plus(shortest));
                    comeTime(hook, tried.get(i + 1));
                } else {
                    assertThat(delivery).containsEntry("state", "failed").doesNotContainKey("nextAttemptAt");
                }
            }
            HOOKS.get("/" + hook.id())
                    .body("enabled", equalTo(false))
                    .body("disabled.reason", equalTo("failing"))
                    .body("pending", equalTo(0));
            HOOKS.post("/" + hook.id() + "/test").statusCode(409);
        }
    }

    @Test
    void staysEnabledWhileOtherMessagesAreTaken() throws IOException, SQLException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(Receiver.status(503));
            Hooks.Hook hook = HOOKS.register(receiver.url(), "654300", List.of("filed"));
            Happenings.file("654301", 27);
            tried(hook, 1);
            String id = receiver.next().headers().get("webhook-id");
            receiver.answers(exchange -> Receiver.status(
                            exchange.getRequestHeaders().getFirst("webhook-id").equals(id) ? 503 : 200)
                    .to(exchange));
            Happenings.file("654321", 27);
            HOOKS.deliveries(hook, found -> found.getFirst().get("state").equals("delivered"));
            comeTime(hook, 8);
            assertThat(tried(hook, 2)).containsEntry("state", "failed");
            HOOKS.get("/" + hook.id()).body("enabled", equalTo(true)).body("disabled", nullValue());

            // Somebody has mended the other side
            receiver.answers(Receiver.status(200));
            HOOKS.post("/" + hook.id() + "/deliveries/" + id + "/redeliver")
                    .statusCode(202)
                    .body("state", equalTo("pending"));
            Map<String, Object> delivery = tried(hook, 3);
            assertThat(delivery).containsEntry("state", "delivered").containsEntry("id", id);
        }
    }

    @Test
    void callsNoMoreWhatIsGoneUntilSomebodyEnablesItAgain() throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(Receiver.status(410));
            Hooks.Hook hook = HOOKS.register(receiver.url(), "653000", List.of("filed"));
            Happenings.file("653001", 27);
            receiver.next();
            assertThat(tried(hook, 1)).containsEntry("state", "failed");
            HOOKS.get("/" + hook.id()).body("disabled.reason", equalTo("gone"));
            Happenings.file("653022", 27);

            receiver.answers(Receiver.status(200));
            HOOKS.patch(hook, "{\"enabled\": true}").statusCode(200).body("disabled", nullValue());
            Happenings.file("653023", 27);
            assertThat(receiver.next().json().at("/data/division/code").asText())
                    .as("what happened in between is read from the log")
                    .isEqualTo("653023");

            HOOKS.patch(hook, "{\"enabled\": false}").body("disabled.reason", equalTo("paused"));
            HOOKS.patch(hook, "{\"enabled\": false}").body("disabled.reason", equalTo("paused"));
        }
    }

    @Test
    void followsNoRedirectAndWaitsForNoAnswerLong() throws IOException {
        try (Receiver receiver = new Receiver();
                Receiver inner = new Receiver()) {
            receiver.answers(exchange -> {
                exchange.getResponseHeaders().set("Location", inner.url());
                exchange.sendResponseHeaders(307, -1);
                exchange.close();
            });
            Hooks.Hook hook = HOOKS.register(receiver.url(), "652700", List.of("filed"));
            Happenings.file("652701", 27);
            assertThat(Hooks.attempts(tried(hook, 1)).getFirst())
                    .containsEntry("status", 307)
                    .containsEntry("error", "status");
            assertThat(inner.waiting()).isZero();

            Receiver.Answer none = exchange -> {};
            receiver.answers(none);
            HOOKS.post("/" + hook.id() + "/test").statusCode(202);
            List<Map<String, Object>> log = HOOKS.deliveries(
                    hook, found -> found.getFirst().get("state").equals("failed"));
            assertThat(Hooks.attempts(log.getFirst()).getFirst())
                    .containsEntry("error", "timeout")
                    .doesNotContainKey("status");
        }
    }

    @Test
    void readsNoMoreOfAnAnswerThanItsStatus() throws IOException {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] much = new byte[1 << 20];
                try (var out = exchange.getResponseBody()) {
                    for (int i = 0; i < 4096; i++) {
                        out.write(much);
                    }
                }
            });
            Hooks.Hook hook = HOOKS.register(receiver.url(), "652800", List.of("filed"));
            HOOKS.post("/" + hook.id() + "/test").statusCode(202);
            Map<String, Object> delivery = tried(hook, 1);
            assertThat(delivery).containsEntry("state", "delivered");
            assertThat((Integer) Hooks.attempts(delivery).getFirst().get("millis"))
                    .isLessThan(2000);
        }
    }

    @Test
    void saysWhenNobodyAnswers() throws IOException {
        String url;
        try (Receiver receiver = new Receiver()) {
            url = receiver.url();
        }
        Hooks.Hook hook = HOOKS.register(url, "652900", List.of("filed"));
        HOOKS.post("/" + hook.id() + "/test").statusCode(202);
        assertThat(Hooks.attempts(tried(hook, 1)).getFirst()).containsEntry("error", "unreachable");
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() throws IOException, InterruptedException, GeneralSecurityException {
        try (Receiver selfSigned = Receiver.selfSigned()) {
            Hooks.Hook tls = HOOKS.register(selfSigned.url(), "653200", List.of("filed"));
            HOOKS.post("/" + tls.id() + "/test").statusCode(202);
            assertThat(Hooks.attempts(tried(tls, 1)).getFirst()).containsEntry("error", "tls");
        }
    }

    /** Several instances are several threads that ask the database at once. */
    @Test
    void sharesTheWorkSoThatEachMessageIsWrittenAndHeldOnce()
            throws IOException, InterruptedException, ExecutionException, SQLException {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(Receiver.status(500));
            List<Hooks.Hook> hooks = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                hooks.add(HOOKS.register(receiver.url(), "650400", List.of("filed", "corrected")));
            }
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                Happenings.file("650402", 27);
                Happenings.file("650402", 30);
                Happenings.file("650402", 31);
                List<Future<Boolean>> plans = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    plans.add(threads.submit(plan::extend));
                }
                for (Future<Boolean> one : plans) {
                    one.get();
                }
                for (Hooks.Hook hook : hooks) {
                    List<Map<String, Object>> log = HOOKS.deliveries(hook, found -> found.size() >= 3);
                    assertThat(log)
                            .extracting(one -> one.get("event"))
                            .hasSize(3)
                            .doesNotHaveDuplicates();
                    tried(hook, 1);
                }
                try (Connection connection = dataSource.getConnection();
                        Statement far = connection.createStatement()) {
                    // Out of reach of the instance that runs, so that only these threads compete
                    far.execute("UPDATE webhook SET held_until = now() + interval '1 hour' WHERE division = '650400'");
                    far.execute(
                            "UPDATE webhook_delivery SET due_at = now() - interval '1 hour' WHERE state = 'pending'");
                    far.execute("UPDATE webhook SET held_until = now() - interval '1 hour' WHERE division = '650400'");
                    List<Future<List<UUID>>> holds = new ArrayList<>();
                    for (int i = 0; i < 16; i++) {
                        holds.add(threads.submit(() -> book.hold(2)));
                    }
                    List<UUID> held = new ArrayList<>();
                    for (Future<List<UUID>> one : holds) {
                        held.addAll(one.get());
                    }
                    assertThat(held).doesNotHaveDuplicates();
                }
            }
        }
    }
}
