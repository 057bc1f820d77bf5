package io.gongkai.prepared;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final ExecutorService threads;
    private final String version;

    PreparedAnswers(
            Preparations preparations,
            @VirtualThreads ExecutorService threads,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.preparations = preparations;
        this.threads = threads;
        this.version = version;
    }

    /**
     * To be given from an event loop, which does not wait.
     *
     * @param making makes the answer of the filings as they were in that state, or later: the same for everybody, since
     *     everybody is given it
     */
    public Uni<Response> answer(
            HttpHeaders headers, Request request, Question question, Function<LogState, Made> making) {
        boolean takesGzip = takesGzip(headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING));
        Context loop = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> preparations.of(question, making))
                .emitOn(task -> loop.runOnContext(_ -> task.run()))
                .map(prepared -> answer(prepared, request, takesGzip));
    }

    /** Anything else that waits for the database, and answers the request at hand. */
    public Uni<Response> apart(Supplier<Response> answer) {
        Context loop = Vertx.currentContext();
        return Uni.createFrom()
                .item(answer)
                .runSubscriptionOn(threads)
                .emitOn(task -> loop.runOnContext(_ -> task.run()));
    }

    private Response answer(Prepared prepared, Request request, boolean takesGzip) {
        EntityTag tag = tag(prepared);
        ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = full(prepared, takesGzip);
        }
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME).build();
    }

    private EntityTag tag(Prepared prepared) {
        String format = prepared.made().format();
        return new EntityTag(prepared.state().number() + "-" + version + (format.isEmpty() ? "" : "-" + format));
    }

    private static ResponseBuilder full(Prepared prepared, boolean takesGzip) {
        byte[] zipped = takesGzip ? prepared.zipped() : null;
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
