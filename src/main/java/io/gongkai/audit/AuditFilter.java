package io.gongkai.audit;

import io.gongkai.access.Caller;
import io.gongkai.access.Callers;
import io.gongkai.access.Grant;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Sees every request to the API and records those of known callers and those that were refused. Reading public figures
 * without signing in is recorded nowhere.
 */
@ApplicationScoped
class AuditFilter {

    private static final String API = "/api/";
    private static final String SESSION = "/api/v1/session";

    /** Of a path's parts, which nothing here reads. */
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

    private static final String OPERATION = "audited operation";

    /** Before authentication, which may refuse. */
    private static final int BEFORE_AUTHENTICATION = -1500;

    private static final long WAIT_MILLIS = 100;
    private static final int MOST_WAITS = 50;

    private final AuditLog log;
    private final ProblemWriter writer;
    private final Clock clock;
    private final Map<Method, Optional<String>> operations = new ConcurrentHashMap<>();

    AuditFilter(AuditLog log, ProblemWriter writer, Clock clock) {
        this.log = log;
        this.writer = writer;
        this.clock = clock;
    }

    void route(@Observes Router router) {
        router.route().order(BEFORE_AUTHENTICATION).handler(context -> begin(context, 0));
    }

    /** What cannot be recorded is not done: one that would be waits a while, and is sent away then. */
    private void begin(RoutingContext context, int waits) {
        HttpServerRequest request = context.request();
        if (!address(context).startsWith(API)) {
            context.next();
        } else if (log.hasRoom() || !mayBeRecorded(context)) {
            Instant at = clock.instant();
            long began = System.nanoTime();
            context.addEndHandler(_ -> end(context, at, (int) ((System.nanoTime() - began) / 1_000_000)));
            context.next();
        } else if (waits < MOST_WAITS) {
            request.pause();
            context.vertx().setTimer(WAIT_MILLIS, _ -> {
                request.resume();
                begin(context, waits + 1);
            });
        } else {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "10");
            writer.write(
                    context,
                    ProblemType.UNAVAILABLE,
                    new Bilingual(
                            "审计日志暂时无法写入，请求未被处理。请稍后再试。",
                            "The audit log cannot be written for the moment, and the request was not processed. Try again later."),
                    Map.of());
        }
    }

    private static boolean mayBeRecorded(RoutingContext context) {
        HttpServerRequest request = context.request();
        return request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(HttpHeaders.COOKIE)
                || address(context).startsWith(SESSION);
    }

    /**
     * The path as the resources are found by, however it was written: {@code //api}, {@code /%61pi} and {@code /api;x}
     * are no ways around the log.
     */
    private static String address(RoutingContext context) {
        String path = context.normalizedPath();
        return path.indexOf(';') < 0 && !path.contains("//")
                ? path
                : PARAMETERS.matcher(path).replaceAll("").replaceAll("/{2,}", "/");
    }

    /** Which operation it was; also where an exception was answered. */
    @ServerResponseFilter
    void note(ContainerResponseContext response, ResourceInfo resource, RoutingContext context) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            operations
                    .computeIfAbsent(method, AuditFilter::operation)
                    .ifPresent(operation -> context.put(OPERATION, operation));
        }
    }

    private static Optional<String> operation(Method method) {
        return Optional.ofNullable(method.getAnnotation(Operation.class)).map(Operation::operationId);
    }

    private void end(RoutingContext context, Instant at, int millis) {
        HttpServerRequest request = context.request();
        int status = context.response().getStatusCode();
        Optional<Caller> caller = caller(context);
        if (caller.isPresent()
                || status == 401
                || status == 403
                || address(context).startsWith(SESSION)) {
            log.add(new AuditEntry(
                    at,
                    caller.map(Caller::id).orElse(null),
                    caller.map(Caller::grants).orElse(Set.of()).stream()
                            .map(Grant::division)
                            .collect(Collectors.toSet()),
                    context.get(OPERATION),
                    request.method().name(),
                    path(context),
                    status,
                    millis,
                    ClientNetwork.of(host(request))));
        }
    }

    /** Who called, or has just signed in. */
    private static Optional<Caller> caller(RoutingContext context) {
        Optional<Caller> signedIn = Optional.ofNullable(context.get(Callers.SIGNED_IN));
        return signedIn.or(() -> context.user() instanceof QuarkusHttpUser user
                ? Callers.of(user.getSecurityIdentity())
                : Optional.empty());
    }

    /** A report's own address, where it was filed without naming whose it is. */
    private static AuditedPath path(RoutingContext context) {
        HttpServerRequest request = context.request();
        String within = Optional.ofNullable(request.getParam("division")).orElseGet(() -> request.getParam("within"));
        AuditedPath asked = AuditedPath.of(address(context), within);
        String location = context.response().headers().get(HttpHeaders.LOCATION);
        if (asked.division() != null || location == null || !location.contains(API)) {
            return asked;
        }
        AuditedPath made = AuditedPath.of(location.substring(location.indexOf(API)), null);
        return new AuditedPath(asked.text(), made.division(), made.year(), made.body());
    }

    private static @Nullable String host(HttpServerRequest request) {
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }
}
