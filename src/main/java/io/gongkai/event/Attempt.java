package io.gongkai.event;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call and what came of it.
 *
 * @param status what was answered; null if nothing was
 * @param error why it does not count as delivered; null if it does
 */
record Attempt(
        Instant at,
        @Nullable Integer status,
        int millis,
        @Nullable Failure error) {

    /** Why a call did not deliver. */
    enum Failure {
        /** The answer was not 2xx. */
        STATUS,
        TIMEOUT,
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** The name has no network address. */
        UNRESOLVABLE,
        /** The certificate is not valid for the name, or not trusted. */
        TLS,
        /** The name leads where no call may go. */
        FORBIDDEN_ADDRESS;

        /** The name used in the API and stored. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Failure of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    static Attempt answered(Instant at, int status, int millis) {
        return new Attempt(at, status, millis, status / 100 == 2 ? null : Failure.STATUS);
    }

    static Attempt unanswered(Instant at, int millis, Failure failure) {
        return new Attempt(at, null, millis, failure);
    }

    boolean isDelivered() {
        return error == null;
    }

    /** Whether the other side says that it is there no more, and is not to be called again. */
    boolean isGone() {
        return Optional.ofNullable(status).filter(answer -> answer == 410).isPresent();
    }
}
