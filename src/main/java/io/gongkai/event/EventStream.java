package io.gongkai.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes events as {@code text/event-stream} until the other side goes away or the service stops. It runs on a virtual
 * thread of its own, which waits without holding a connection to the database; a reader that is slow holds up nobody.
 */
@ApplicationScoped
class EventStream {

    private final EventFeed feed;
    private final Events events;
    private final DivisionRegister divisions;
    private final ObjectMapper json;
    private final Duration heartbeat;
    private final int most;

    EventStream(
            EventFeed feed,
            Events events,
            DivisionRegister divisions,
            ObjectMapper json,
            @ConfigProperty(name = "gongkai.events.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "gongkai.events.most-streams") int most) {
        this.feed = feed;
        this.events = events;
        this.divisions = divisions;
        this.json = json;
        this.heartbeat = heartbeat;
        this.most = most;
    }

    /** Whether there are as many as this instance gives. */
    boolean isFull() {
        return feed.followers() >= most;
    }

    long head() {
        return events.head();
    }

    /** @param after the number of the last entry that the other side knows */
    void write(EventFilter filter, long after, OutputStream out) {
        feed.join();
        try {
            long known = after;
            // At once, so that the other side knows that it is heard, and from where on.
            send(out, "retry: 3000\nid: %d\n\n".formatted(known));
            EventFeed.Heard heard = EventFeed.Heard.NEWS;
            while (heard != EventFeed.Heard.END) {
                Events.Part part = feed.after(known);
                if (part.entries().isEmpty()) {
                    heard = feed.await(known, heartbeat);
                }
                if (!part.entries().isEmpty()) {
                    known = part.entries().getLast().number();
                    send(out, frames(part, filter) + still(known));
                } else if (heard == EventFeed.Heard.NOTHING) {
                    send(out, still(known));
                }
            }
        } catch (IOException _) {
            // The other side went away: there is nobody left to be told.
        } catch (InterruptedException e) {
            // The service stops.
            Thread.currentThread().interrupt();
        } finally {
            feed.leave();
        }
    }

    /** A comment, and an id that lets a reader whose area is quiet resume from here and not from its last event. */
    private static String still(long known) {
        return ":\nid: %d\n\n".formatted(known);
    }

    private String frames(Events.Part part, EventFilter filter) {
        StringBuilder frames = new StringBuilder();
        for (Event event : part.events()) {
            if (filter.admits(event, divisions)) {
                frames.append("id: %d\nevent: %s\ndata: %s\n\n"
                        .formatted(event.id(), event.type().id(), data(event)));
            }
        }
        return frames.toString();
    }

    private String data(Event event) {
        try {
            return json.writeValueAsString(EventView.of(event, divisions.in(event.year())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is no JSON", e);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
