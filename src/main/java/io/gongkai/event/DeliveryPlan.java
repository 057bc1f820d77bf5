package io.gongkai.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.access.AsSystem;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.log.LogEntry;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes down who is to be told what. It follows the log entry by entry, in one transaction with how far it has come:
 * whatever was committed is told to everybody whose address was registered then, once, also after a restart.
 */
@AsSystem
@ApplicationScoped
class DeliveryPlan {

    /** For how long what was delivered, or could not be, is told in the delivery log. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final LogRepository log;
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final DivisionRegister divisions;
    private final ObjectMapper json;
    private final Clock clock;

    DeliveryPlan(
            LogRepository log,
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            DivisionRegister divisions,
            ObjectMapper json,
            Clock clock) {
        this.log = log;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.divisions = divisions;
        this.json = json;
        this.clock = clock;
    }

    /** Goes a part of the log further; nothing where another instance is at it. Whether there may be more. */
    @Transactional
    boolean extend() {
        Optional<Long> progress = deliveries.holdProgress();
        if (progress.isEmpty()) {
            return false;
        }
        List<LogEntry> entries = log.after(progress.get(), Events.MOST);
        if (entries.isEmpty()) {
            return false;
        }
        List<Event> events = new Events.Part(entries).events();
        // Read after the entries: an address that was registered before any of them is among these.
        List<WebhookRepository.Called> called = webhooks.called(areas(events));
        List<DeliveryRepository.Message> messages = new ArrayList<>();
        for (Event event : events) {
            String text = called.isEmpty() ? "" : text(event);
            called.stream()
                    .filter(one -> one.since() < event.id() && one.filter().admits(event, divisions))
                    .forEach(one -> messages.add(new DeliveryRepository.Message(
                            UUID.randomUUID(),
                            one.id(),
                            event.id(),
                            event.type().id(),
                            text)));
        }
        deliveries.add(messages, clock.instant());
        deliveries.progress(entries.getLast().number());
        return entries.size() == Events.MOST;
    }

    /** A message that tells of nothing, to see whether it arrives. */
    String ping() {
        return text(new Message(Message.PING, clock.instant(), null));
    }

    /** Removes some of what was done long ago; whether there may be more. */
    @Transactional
    boolean forget() {
        Instant before = clock.instant().minus(REMEMBERED);
        return deliveries.forget(before, FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE;
    }

    private Set<DivisionCode> areas(List<Event> events) {
        Set<DivisionCode> areas = new HashSet<>(Set.of(DivisionCode.NATION));
        for (Event event : events) {
            areas.add(event.division());
            divisions.in(event.year()).ancestors(event.division()).stream()
                    .map(Division::code)
                    .forEach(areas::add);
        }
        return areas;
    }

    private String text(Event event) {
        return text(new Message(event.type().id(), event.at(), EventView.of(event, divisions.in(event.year()))));
    }

    private String text(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that is no JSON", e);
        }
    }
}
