package io.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CallerInDatabaseTest {

    @Inject
    Asking asking;

    @Inject
    AskingAsSystem system;

    /** What was rolled back was said all the same, and not to whoever has the connection next. */
    @Test
    void tellsTheDatabaseWhoCallsAlsoAfterATransactionThatFailed() {
        for (int round = 0; round < 5; round++) {
            assertThat(asking.whoCalls(false)).isEmpty();
            assertThat(system.whoCalls(true)).isEqualTo("on");
            assertThat(system.whoCalls(false)).isEqualTo("on");
            assertThat(asking.whoCalls(true)).isEmpty();
            assertThat(asking.whoCalls(false)).isEmpty();
        }
    }

    @ApplicationScoped
    static class Asking {
        private final Session session;

        Asking(Session session) {
            this.session = session;
        }

        String whoCalls(boolean fails) {
            QuarkusTransaction.begin();
            String said = session.createNativeQuery(
                            "SELECT coalesce(current_setting('gongkai.system', true), '')", String.class)
                    .getSingleResult();
            if (fails) {
                QuarkusTransaction.rollback();
            } else {
                QuarkusTransaction.commit();
            }
            return said;
        }
    }

    @AsSystem
    @ApplicationScoped
    static class AskingAsSystem {
        private final Asking asking;

        AskingAsSystem(Asking asking) {
            this.asking = asking;
        }

        String whoCalls(boolean fails) {
            return asking.whoCalls(fails);
        }
    }
}
