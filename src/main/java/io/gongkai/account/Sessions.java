package io.gongkai.account;

import io.gongkai.access.AsSystem;
import io.gongkai.access.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Starts, finds and ends sessions. One ends an hour after it was last used, twelve hours after it began, when its owner
 * signs out or gets another password, and when the account is closed.
 */
@AsSystem
@ApplicationScoped
class Sessions {

    static final Duration IDLE = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofHours(12);

    /** How exactly the last use is known: writing it at each request would be a write for every read. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    record Started(Secret secret, Instant endsAt) {}

    record Found(Account account, Instant endsAt) {}

    private final SessionRepository sessions;
    private final AccountRepository accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionRepository sessions, AccountRepository accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    Started start(Account account) {
        Instant now = clock.instant();
        Secret secret = Secret.random(random);
        sessions.add(secret.hash(), account.id(), now, now.plus(LONGEST));
        return new Started(secret, now.plus(LONGEST));
    }

    /** Whose session it is, with what he may do at this moment. Callable where no request is known yet. */
    @ActivateRequestContext
    @Transactional
    Optional<Found> find(Secret secret) {
        Instant now = clock.instant();
        byte[] hash = secret.hash();
        Optional<SessionRepository.Stored> stored = sessions.find(hash)
                .filter(session -> now.isBefore(session.endsAt()))
                .filter(session -> now.isBefore(session.seenAt().plus(IDLE)));
        stored.filter(session -> now.isAfter(session.seenAt().plus(GRAIN))).ifPresent(_ -> sessions.see(hash, now));
        return stored.flatMap(session -> accounts.findByIdOptional(session.account())
                .filter(account -> account.closedAt == null)
                .map(account -> new Found(account, session.endsAt())));
    }

    @Transactional
    void end(Secret secret) {
        sessions.end(secret.hash());
    }
}
