package io.gongkai.prepared;

import io.gongkai.compression.Packing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers figures only where they may have changed since the caller last read them (RFC 9110, section 13): their tag is
 * the state of the filings, which every accepted change moves on, and the version of the service. A cache may keep the
 * figures as they are now but has to ask each time; those of a past state for a day. Who is late, and whether it is too
 * early to say, is another thing each day: so is the tag.
 */
@ApplicationScoped
public class FreshAnswers {

    private static final String ASK_EACH_TIME = "public, no-cache";
    private static final String FOR_A_DAY = "public, max-age=86400";

    /** RFC 9110, section 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final String version;
    private final Clock clock;
    private final Instant started;

    FreshAnswers(@ConfigProperty(name = "quarkus.application.version") String version, Clock clock) {
        this.version = version;
        this.clock = clock;
        this.started = clock.instant();
    }

    /**
     * What is answered.
     *
     * @param number the last entry of the log, read before the figures: they are never older than their tag
     * @param at when that was made; null before the first
     * @param past whether that state was asked for
     * @param format what it is written as, where there is a choice; empty where there is none
     * @param packing how the body is packed for who asked: each way has a tag of its own
     */
    public record State(long number, @Nullable Instant at, boolean past, String format, Optional<Packing> packing) {

        /** Of a body that is sent as it is. */
        public State(long number, @Nullable Instant at, boolean past, String format) {
            this(number, at, past, format, Optional.empty());
        }
    }

    /** Whether it changed is told by the tag, and by the moment of the last change for those who ask by it. */
    public Response answer(Request request, HttpHeaders headers, State state, Supplier<Response> figures) {
        String held = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        EntityTag tag = new EntityTag(state.number() + "-" + version + (state.past() ? "" : "-" + LocalDate.now(clock))
                + (state.format().isEmpty() ? "" : "-" + state.format())
                + (state.packing().isEmpty() ? "" : state.packing().get().tagged()));
        Optional<Date> changed = lastModified(state);
        ResponseBuilder unchanged = held != null && isAmong(held, '"' + tag.getValue() + '"')
                ? Response.notModified()
                : request.evaluatePreconditions(tag);
        if (unchanged == null && held == null && changed.isPresent()) {
            unchanged = request.evaluatePreconditions(changed.get());
        }
        Response answer = unchanged == null ? figures.get() : unchanged.build();
        if (unchanged == null && answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return answer;
        }
        MultivaluedMap<String, Object> said = answer.getHeaders();
        said.putSingle(HttpHeaders.ETAG, '"' + tag.getValue() + '"');
        said.putSingle(HttpHeaders.CACHE_CONTROL, state.past() ? FOR_A_DAY : ASK_EACH_TIME);
        changed.ifPresent(date -> said.putSingle(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(date.toInstant())));
        return answer;
    }

    /** RFC 9110, section 13.1.2: compared weakly, since a proxy that packs an answer on its way weakens its tag. */
    private static boolean isAmong(String held, String tag) {
        for (String one : held.split(",")) {
            String stripped = one.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The second of the last change, of filings, of this service or of the day. Empty while that second lasts: another change in it
     * could not be told apart.
     */
    private Optional<Date> lastModified(State state) {
        Instant at = state.at();
        if (at == null) {
            return Optional.empty();
        }
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        Instant second = Stream.of(at, started, today)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .truncatedTo(ChronoUnit.SECONDS);
        return second.isBefore(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                ? Optional.of(Date.from(second))
                : Optional.empty();
    }
}
