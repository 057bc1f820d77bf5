package io.gongkai.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses that are malformed or too long, headers that are too long, and a content type that is none, with a
 * problem. The server itself would answer them with an empty body or as its own fault: its limits are set above these, and its look at addresses is switched off
 * ({@code vertx.disableURIValidation}, where the service is started).
 */
@ApplicationScoped
class RequestHead {

    private static final int LONGEST = 16 << 10;
    private static final int FIRST = -2000;

    private final ProblemWriter writer;

    RequestHead(ProblemWriter writer) {
        this.writer = writer;
    }

    void route(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST) {
            refuse(context, ProblemType.URI_TOO_LONG);
        } else if (malformed(request.uri())) {
            refuse(context, ProblemType.BAD_REQUEST);
        } else if (size(request) > LONGEST) {
            refuse(context, ProblemType.HEADERS_TOO_LARGE);
        } else if (!isMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(context, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, ProblemType type) {
        UnreadBody.discardAfterAnswer(context);
        writer.write(context, type, type.mending(), Map.of());
    }

    private static boolean malformed(String address) {
        try {
            new URI(address);
            return false;
        } catch (URISyntaxException e) {
            return true;
        }
    }

    private static boolean isMediaType(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType.valueOf(contentType);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int size(HttpServerRequest request) {
        int[] size = {0};
        request.headers().forEach((name, value) -> size[0] += name.length() + value.length());
        return size[0];
    }
}
