package io.gongkai.limit;

import io.gongkai.access.Caller;
import io.gongkai.access.Callers;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers 429 to who asks too often, before anything is done for him, and says in every answer of the API what he has
 * left. Pages, streams of events and whoever calls from the machine itself are not counted.
 */
@ApplicationScoped
class RateLimitFilter {

    /** After it is known who calls, and before the routes. */
    private static final int PRIORITY = 50;

    private static final String API = "/api/v1/";
    private static final String STREAM = "/api/v1/events";
    private static final String WHOLE_YEARS = "/api/v1/statistics/years/";

    /** A whole year is as much work as so many other answers. */
    private static final int WHOLE_YEAR = 20;

    /** Whoever has an IPv6 address usually has all that begin like it. */
    private static final int NETWORK_BYTES = 8;

    private final @Nullable Quota anonymous;
    private final @Nullable Quota known;
    private final ProblemWriter problems;

    /** @param perMinuteAnonymous 0 for no limit, likewise the other */
    RateLimitFilter(
            @ConfigProperty(name = "gongkai.limit.anonymous") int perMinuteAnonymous,
            @ConfigProperty(name = "gongkai.limit.known") int perMinuteKnown,
            ProblemWriter problems) {
        this.anonymous = perMinuteAnonymous == 0 ? null : new Quota("anonymous", perMinuteAnonymous);
        this.known = perMinuteKnown == 0 ? null : new Quota("known", perMinuteKnown);
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext context) {
        String path = context.request().path();
        String address = address(context);
        if (address == null || !path.startsWith(API) || path.equals(STREAM)) {
            context.next();
            return;
        }
        String caller = caller(context);
        Quota quota = caller == null ? anonymous : known;
        if (quota == null) {
            context.next();
            return;
        }
        Quota.Left left = quota.take(caller == null ? address : caller, path.startsWith(WHOLE_YEARS) ? WHOLE_YEAR : 1);
        context.response().putHeader("RateLimit-Policy", quota.policy());
        context.response().putHeader("RateLimit", left.written());
        if (left.isEnough()) {
            context.next();
        } else {
            refuse(context, left);
        }
    }

    private void refuse(RoutingContext context, Quota.Left left) {
        context.response().putHeader("Retry-After", String.valueOf(left.until()));
        problems.write(
                context,
                ProblemType.TOO_MANY_REQUESTS,
                new Bilingual(
                        "请求过于频繁，请在%d秒后再试。成批取数请用series、全年文件或ETag。".formatted(left.until()),
                        "There were too many requests; try again in %d seconds. For much at once there are series, whole years and ETags."
                                .formatted(left.until())),
                Map.of());
    }

    /** The id of the token or account; null for whoever shows none. */
    private static @Nullable String caller(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? Callers.of(user.getSecurityIdentity())
                        .map(Caller::id)
                        .map(String::valueOf)
                        .orElse(null)
                : null;
    }

    /** Of the client, without what tells machines of one IPv6 network apart; null for this machine itself. */
    private static @Nullable String address(RoutingContext context) {
        String address = context.request().remoteAddress().hostAddress();
        if (address == null || address.equals("127.0.0.1")) {
            return null;
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read.isLoopbackAddress()
                    ? null
                    : HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
