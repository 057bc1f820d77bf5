package io.gongkai.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** How often signing in has failed lately, and who has to wait for how long. */
@ApplicationScoped
class SignInFailureRepository {

    private final Session session;

    SignInFailureRepository(Session session) {
        this.session = session;
    }

    /**
     * Counts an attempt as failed before it is made, so that a thousand at once are no way around it.
     *
     * @param free how many may fail before there is a wait
     * @param longest how long the wait becomes, doubling from a second
     * @return until when the next must wait; empty if this one may be made
     */
    Optional<Instant> count(byte[] subject, int free, Duration longest, Instant now) {
        boolean admitted = !session.createNativeQuery("""
                        INSERT INTO sign_in_failure (subject, failures, last_at, barred_until)
                        VALUES (:subject, 1, :now, :now)
                        ON CONFLICT (subject) DO UPDATE
                           SET failures = CASE WHEN sign_in_failure.last_at < :forgotten THEN 1
                                               ELSE sign_in_failure.failures + 1 END,
                               last_at = :now,
                               barred_until = CASE
                                   WHEN sign_in_failure.last_at < :forgotten OR sign_in_failure.failures + 1 < :free THEN :now
                                   ELSE CAST(:now AS timestamptz) + make_interval(secs => least(
                                       CAST(:longest AS double precision),
                                       power(2.0, least(sign_in_failure.failures + 1 - :free, 20)))) END
                         WHERE sign_in_failure.barred_until <= :now
                        RETURNING failures""", Integer.class)
                .setParameter("subject", subject)
                .setParameter("free", free)
                .setParameter("longest", (double) longest.toSeconds())
                .setParameter("forgotten", now.minus(Duration.ofDays(1)))
                .setParameter("now", now)
                .getResultList()
                .isEmpty();
        return admitted
                ? Optional.empty()
                : Optional.of(session.createNativeQuery(
                                "SELECT barred_until FROM sign_in_failure WHERE subject = :subject", Instant.class)
                        .setParameter("subject", subject)
                        .getSingleResult());
    }

    void forget(byte[] subject) {
        session.createNativeMutationQuery("DELETE FROM sign_in_failure WHERE subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** One that was counted, and did not fail. */
    void takeBack(byte[] subject, Instant now) {
        session.createNativeMutationQuery("""
                        UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), barred_until = least(barred_until, :now)
                         WHERE subject = :subject""")
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Those that no longer count. */
    void forgetBefore(Instant time) {
        session.createNativeMutationQuery("DELETE FROM sign_in_failure WHERE last_at < :time AND barred_until < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
