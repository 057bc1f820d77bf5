package io.gongkai.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies over {@code quarkus.http.limits.max-body-size} with a problem: by the announced length before a byte
 * is read, and where none is announced (chunked) once more has come. The framework does both too, with an empty answer
 * and a connection reset that hides it, so this stands before it.
 */
@ApplicationScoped
class BodyLimit {

    /** Where the framework leaves its own limit for bodies without an announced length. */
    private static final String FRAMEWORK_LIMIT = "io.quarkus.max-request-size";

    /** The framework counts what has arrived, this what was read; by no more than this the two differ. */
    private static final long ARRIVED_UNREAD = 8L << 20;

    private static final int BEFORE_AUTHENTICATION = -1000;

    private final long limit;
    private final ProblemWriter writer;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ProblemWriter writer) {
        this.limit = limit.asLongValue();
        this.writer = writer;
    }

    void route(@Observes Router router) {
        router.route().order(BEFORE_AUTHENTICATION).handler(this::checkAnnounced);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(request -> {
            if (request.get(FRAMEWORK_LIMIT) != null) {
                request.put(FRAMEWORK_LIMIT, limit + ARRIVED_UNREAD);
            }
            request.next();
        });
    }

    /** Where no length was announced, the body is counted as it is read. */
    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        if (request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new CountedBody(request.getEntityStream(), limit));
        }
    }

    static Bilingual detail(long limit) {
        long mebibytes = limit >> 20;
        return new Bilingual(
                "请求内容超过 %d MiB 的上限。请拆分或缩小后重新提交。".formatted(mebibytes),
                "The body is larger than the %d MiB that are taken. Split it or make it smaller and send it again."
                        .formatted(mebibytes));
    }

    private void checkAnnounced(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null || request.getHeader("Transfer-Encoding") != null) {
            UnreadBody.discardAfterAnswer(context);
        }
        if (length != null && Long.parseLong(length) > limit) {
            UnreadBody.closeAfterAnswer(context);
            writer.write(context, ProblemType.TOO_LARGE, detail(limit), Map.of());
        } else {
            context.next();
        }
    }
}
