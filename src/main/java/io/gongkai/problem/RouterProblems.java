package io.gongkai.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Answers what fails outside REST: an address that cannot be decoded, authentication, a full queue of work. */
@ApplicationScoped
class RouterProblems {

    private static final int FIRST = Integer.MIN_VALUE;

    /** After the frameworks' own failure handlers, which leave to it what they do not know, before their last one. */
    private static final int NEXT_TO_LAST = Integer.MAX_VALUE - 1;

    private final ProblemWriter writer;
    private final Incidents incidents;

    RouterProblems(ProblemWriter writer, Incidents incidents) {
        this.writer = writer;
        this.incidents = incidents;
    }

    void route(@Observes Router router) {
        router.route().order(FIRST).handler(this::readAddress);
        router.route().order(NEXT_TO_LAST).failureHandler(this::answer);
    }

    /** Routes with a path fail on one that cannot be decoded, those of failure handlers too. */
    private void readAddress(RoutingContext context) {
        if (isReadable(context)) {
            context.next();
        } else {
            writer.write(context, ProblemType.BAD_REQUEST, ProblemType.BAD_REQUEST.mending(), Map.of());
        }
    }

    private static boolean isReadable(RoutingContext context) {
        try {
            context.normalizedPath();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void answer(RoutingContext context) {
        ProblemType type = type(context.failure(), context.statusCode());
        Map<String, ?> members = type.status() >= 500 && context.failure() != null
                ? Map.of("incident", incidents.record(context.failure()))
                : Map.of();
        if (type == ProblemType.NOT_AUTHENTICATED) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"gongkai\"");
        }
        writer.write(context, type, type.mending(), members);
    }

    private static ProblemType type(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case null -> ProblemType.ofStatus(status);
            case AuthenticationException refused -> ProblemType.NOT_AUTHENTICATED;
            case UnauthorizedException refused -> ProblemType.NOT_AUTHENTICATED;
            case ForbiddenException refused -> ProblemType.FORBIDDEN;
            case RejectedExecutionException full -> ProblemType.UNAVAILABLE;
            default ->
                UnreachableDatabase.isBehind(failure)
                        ? ProblemType.UNAVAILABLE
                        : ProblemType.ofStatus(status < 0 ? 500 : status);
        };
    }
}
