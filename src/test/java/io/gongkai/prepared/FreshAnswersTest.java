package io.gongkai.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FreshAnswersTest {

    private static final Instant FILED = Instant.parse("2025-03-20T02:00:00Z");

    /** By a service that was started when the report was filed. */
    private static Response answered(String moment, boolean past) {
        Instant now = Instant.parse(moment);
        InstantSource source = new InstantSource() {
            private Instant at = FILED;

            @Override
            public Instant instant() {
                Instant said = at;
                at = now;
                return said;
            }
        };
        return new FreshAnswers("1", source.withZone(ZoneId.of("Asia/Shanghai")))
                .answer(
                        nothing(Request.class),
                        nothing(HttpHeaders.class),
                        new FreshAnswers.State(7, FILED, past, ""),
                        () -> Response.ok("x").build());
    }

    /** A request that says nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null));
    }

    @Test
    void isAnotherAnswerWhenTheDayIsOver() {
        // 31 March in China until 16:00 by Greenwich: then whoever has not filed is late.
        Response lastDay = answered("2025-03-31T15:59:59Z", false);
        Response dayAfter = answered("2025-03-31T16:00:01Z", false);
        assertThat(dayAfter.getHeaderString("ETag")).isNotEqualTo(lastDay.getHeaderString("ETag"));
        assertThat(lastDay.getHeaderString("Last-Modified")).isEqualTo("Sun, 30 Mar 2025 16:00:00 GMT");
        assertThat(dayAfter.getHeaderString("Last-Modified")).isEqualTo("Mon, 31 Mar 2025 16:00:00 GMT");
    }

    @Test
    void isTheSameForEverWhereThePastIsAskedFor() {
        assertThat(answered("2025-03-31T15:59:59Z", true).getHeaderString("ETag"))
                .isEqualTo(answered("2025-03-31T16:00:01Z", true).getHeaderString("ETag"));
    }
}
