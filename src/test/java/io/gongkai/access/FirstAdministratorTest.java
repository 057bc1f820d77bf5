package io.gongkai.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongkai.PostgresForTests;
import io.gongkai.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start does is undone after each test: the tests share one database. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FirstAdministratorTest {

    @Inject
    TokenRepository tokens;

    @Inject
    Clock clock;

    @Test
    void printsTheFirstTokenOnceAndOnlyTheFirstTime() {
        undone(() -> {
            tokens.update("role = ?1 where role = ?2", Role.REVIEWER, Role.ADMINISTRATOR);

            Matcher printed = Pattern.compile("gk_[A-Za-z0-9_-]{43}").matcher(start(Optional.empty()));
            assertThat(printed.find()).isTrue();
            assertThat(tokens.bearer(new Secret(printed.group())))
                    .hasValueSatisfying(caller -> assertThat(caller.grants()).anyMatch(Grant::isNationalAdministrator));
            assertThat(start(Optional.empty())).isEmpty();
        });
    }

    @Test
    void makesTheGivenTokenAnAdministratorsAtALaterStartToo() {
        String given = "a-token-in-place-of-one-lost";

        undone(() -> {
            assertThat(start(Optional.of(given))).isEmpty();
            assertThat(start(Optional.of(given))).isEmpty();
            assertThat(tokens.bearer(new Secret(given))).isPresent();
            assertThat(tokens.bearer(new Secret(Tokens.ADMINISTRATOR))).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "nineteen-characters", "a token with some spaces", "令牌须为可见的字符令牌须为可见的字符令牌"})
    void startsWithNoTokenThatIsUnfit(String given) {
        assertThatThrownBy(() -> start(Optional.of(given)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GONGKAI_ADMIN_TOKEN")
                .hasMessageNotContaining(given);
    }

    @Test
    void waitsForAnotherInstanceThatStarts() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            tokens.lockAdministrators();
            Future<?> second =
                    other.submit(() -> QuarkusTransaction.requiringNew().run(tokens::lockAdministrators));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            QuarkusTransaction.commit();

            second.get(10, TimeUnit.SECONDS);
        }
    }

    /** As it is at a start: {@code seeToIt} is called past what lets it past the policies of the database. */
    private void undone(Runnable test) {
        QuarkusTransaction.begin();
        try {
            tokens.getEntityManager()
                    .createNativeQuery("SELECT set_config('gongkai.system', 'on', true)", String.class)
                    .getSingleResult();
            test.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** @return what was printed */
    private String start(Optional<String> given) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            new FirstAdministrator(tokens, given, clock).seeToIt(new StartupEvent());
        } finally {
            System.setOut(out);
        }
        return printed.toString(UTF_8);
    }
}
