package io.gongkai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers figures only where they may have changed since the caller last read them (RFC 9110, section 13): their tag is
 * the state of the filings, which every accepted change moves on, and the version of the service. A cache may keep the
 * figures as they are now but has to ask each time; those of a past state for a day.
 */
@ApplicationScoped
class FreshAnswers {

    private static final String ASK_EACH_TIME = "public, no-cache";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final String version;

    FreshAnswers(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    /**
     * @param snapshot the state of the filings, read before the figures: they are never older than their tag
     * @param past whether that state was asked for
     */
    Response answer(Request request, long snapshot, boolean past, Supplier<Response> figures) {
        EntityTag tag = new EntityTag(snapshot + "-" + version);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response answer = unchanged == null ? figures.get() : unchanged.build();
        if (unchanged == null && answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, past ? FOR_A_DAY : ASK_EACH_TIME)
                .build();
    }
}
