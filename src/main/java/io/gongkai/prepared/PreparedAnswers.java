package io.gongkai.prepared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers about the filings as they are now: each is made once after a change that may alter it, and then given as
 * bytes. Its tag is the state of the filings it was made of and the version of the service (RFC 9110, section 8.8.3).
 */
@ApplicationScoped
public class PreparedAnswers {

    private static final String ASK_EACH_TIME = "public, no-cache";

    /** RFC 9110, section 12.5.3: named, and not with a weight of 0. */
    private static final Pattern GZIP = Pattern.compile("(^|[, ])gzip(?! *; *q=0(\\.0*)?( *,|$))");

    private final Preparations preparations;
    private final String version;

    PreparedAnswers(Preparations preparations, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.preparations = preparations;
        this.version = version;
    }

    /**
     * @param making makes the answer of the filings as they were after that entry of the log, or later: the same for
     *     everybody, since everybody is given it
     */
    public Response answer(Request request, HttpHeaders headers, Question question, LongFunction<Made> making) {
        Prepared prepared = preparations.of(question, making);
        EntityTag tag = tag(prepared);
        ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = full(prepared, headers);
        }
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME).build();
    }

    private EntityTag tag(Prepared prepared) {
        String format = prepared.made().format();
        return new EntityTag(prepared.at() + "-" + version + (format.isEmpty() ? "" : "-" + format));
    }

    private static ResponseBuilder full(Prepared prepared, HttpHeaders headers) {
        byte[] zipped = takesGzip(headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING)) ? prepared.zipped() : null;
        ResponseBuilder answer = Response.ok(
                zipped == null ? prepared.made().body() : zipped,
                prepared.made().mediaType());
        if (zipped != null) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        prepared.made().headers().forEach(answer::header);
        return answer;
    }

    private static boolean takesGzip(@Nullable List<String> accepted) {
        return accepted != null
                && accepted.stream().anyMatch(one -> GZIP.matcher(one).find());
    }
}
