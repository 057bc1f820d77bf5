package io.gongkai.event;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is called when something happens.
 *
 * @param filter what it is told
 * @param createdBy what the actor who registered it is called
 * @param disabled why it is called no more; null while it is
 * @param pending how many messages wait for it
 */
record Webhook(
        UUID id,
        String url,
        EventFilter filter,
        String description,
        Instant createdAt,
        String createdBy,
        @Nullable Disabled disabled,
        @Nullable Instant lastSuccessAt,
        int pending) {

    /** That it is called no more. */
    record Disabled(Reason reason, Instant at) {}

    /** Why it is called no more. */
    enum Reason {
        /** A person has said so. */
        PAUSED,
        /** It answered with 410. */
        GONE,
        /** A message could not be delivered in a day, and no other one in that time. */
        FAILING;

        /** The name used in the API and stored. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String id) {
            return Arrays.stream(values())
                    .filter(reason -> reason.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
