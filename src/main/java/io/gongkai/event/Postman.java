package io.gongkai.event;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes one call. It connects to the network address that was looked at and to no other, follows no redirect, reads no
 * more of the answer than its status and waits for it no longer than is set, in all.
 */
@ApplicationScoped
class Postman {

    private static final int CONNECT_MILLIS = 5000;

    private final HttpClient client;
    private final Destinations destinations;
    private final Duration longest;
    private final Clock clock;

    Postman(
            Vertx vertx,
            Destinations destinations,
            @ConfigProperty(name = "gongkai.webhooks.timeout") Duration longest,
            Clock clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(64)
                .setMaxHeaderSize(16 << 10)
                .setMaxInitialLineLength(4 << 10));
        this.destinations = destinations;
        this.longest = longest;
        this.clock = clock;
    }

    Attempt deliver(String url, String id, String message, SigningSecret secret) throws InterruptedException {
        Instant at = clock.instant();
        return switch (destinations.find(url)) {
            case Destinations.Found.Allowed(var destination) ->
                call(
                        at,
                        new RequestOptions()
                                .setMethod(HttpMethod.POST)
                                .setServer(SocketAddress.inetSocketAddress(
                                        new InetSocketAddress(destination.address(), destination.port())))
                                .setHost(destination.url().getHost())
                                .setPort(destination.port())
                                .setSsl(destination.isTls())
                                .setURI(destination.target())
                                .setFollowRedirects(false)
                                .putHeader("Content-Type", "application/json; charset=utf-8")
                                .putHeader("User-Agent", "Gongkai")
                                .putHeader("webhook-id", id)
                                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                                .putHeader("webhook-signature", secret.signature(id, at.getEpochSecond(), message)),
                        Buffer.buffer(message));
            case Destinations.Found.Unresolvable() -> Attempt.unanswered(at, 0, Attempt.Failure.UNRESOLVABLE);
            case Destinations.Found.Forbidden() -> Attempt.unanswered(at, 0, Attempt.Failure.FORBIDDEN_ADDRESS);
            // It was neither when it was registered: the setting is another now.
            case Destinations.Found.Plain() -> Attempt.unanswered(at, 0, Attempt.Failure.FORBIDDEN_ADDRESS);
            case Destinations.Found.Malformed() -> Attempt.unanswered(at, 0, Attempt.Failure.FORBIDDEN_ADDRESS);
        };
    }

    private Attempt call(Instant at, RequestOptions options, Buffer message) throws InterruptedException {
        long began = System.nanoTime();
        Future<HttpClientRequest> opened = client.request(options);
        Future<Integer> status = opened.compose(request -> request.send(message).map(answer -> {
            int code = answer.statusCode();
            close(request, answer);
            return code;
        }));
        try {
            int code = status.toCompletionStage().toCompletableFuture().get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return Attempt.answered(at, code, millis(began));
        } catch (TimeoutException e) {
            opened.onSuccess(HttpClientRequest::reset);
            return Attempt.unanswered(at, millis(began), Attempt.Failure.TIMEOUT);
        } catch (ExecutionException e) {
            return Attempt.unanswered(at, millis(began), failure(e.getCause()));
        }
    }

    /** What else comes is not wanted, however long it is. */
    private static void close(HttpClientRequest request, HttpClientResponse answer) {
        answer.pause().exceptionHandler(_ -> {});
        request.connection().close();
    }

    private static Attempt.Failure failure(Throwable cause) {
        return switch (cause) {
            case SSLException tls -> Attempt.Failure.TLS;
            case ConnectTimeoutException late -> Attempt.Failure.TIMEOUT;
            case TimeoutException late -> Attempt.Failure.TIMEOUT;
            default -> Attempt.Failure.UNREACHABLE;
        };
    }

    private static int millis(long began) {
        return (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
