package io.gongkai.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What to do with a body that is still coming when the request was answered. To close the connection at once would
 * reset it, and the caller, still sending, would lose the answer; to leave the body unread would leave him waiting. So
 * it is read and thrown away, for a while.
 */
final class UnreadBody {

    private static volatile Duration patience = Duration.ofSeconds(30);

    private UnreadBody() {}

    /** For tests. */
    static void patience(Duration duration) {
        patience = duration;
    }

    /** Says that the connection will be closed; HTTP/2 knows no such header and goes on with its other streams. */
    static void closeAfterAnswer(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
    }

    static void discardAfterAnswer(RoutingContext context) {
        context.addEndHandler(answered -> {
            HttpServerRequest request = context.request();
            if (answered.succeeded() && request.version() != HttpVersion.HTTP_2) {
                discard(context.vertx(), request);
            }
        });
    }

    private static void discard(Vertx vertx, HttpServerRequest request) {
        boolean closing = "close".equalsIgnoreCase(request.response().headers().get("Connection"));
        Runnable ended = () -> {
            if (closing) {
                request.connection().close();
            }
        };
        if (request.isEnded()) {
            ended.run();
            return;
        }
        long timer =
                vertx.setTimer(patience.toMillis(), over -> request.connection().close());
        Runnable read = () -> {
            vertx.cancelTimer(timer);
            ended.run();
        };
        request.exceptionHandler(failure -> vertx.cancelTimer(timer));
        request.handler(bytes -> {});
        request.endHandler(end -> read.run());
        request.resume();
        // A body that was read to its end and then paused has not ended by its own account until it is resumed; its end
        // was told before, and is not told again.
        if (request.isEnded()) {
            read.run();
        }
    }
}
