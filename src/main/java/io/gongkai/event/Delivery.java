package io.gongkai.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to an address and what became of it.
 *
 * @param position orders the messages of an address
 * @param event number of the entry of the log; null for a test
 * @param state pending, delivered or failed
 * @param dueAt when it is tried next; null unless it is pending
 * @param attempts the latest first
 */
record Delivery(
        UUID id,
        long position,
        @Nullable Long event,
        String type,
        String state,
        Instant createdAt,
        @Nullable Instant dueAt,
        List<Attempt> attempts) {

    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String FAILED = "failed";

    Delivery {
        attempts = List.copyOf(attempts);
    }

    Delivery with(List<Attempt> made) {
        return new Delivery(id, position, event, type, state, createdAt, dueAt, made);
    }
}
