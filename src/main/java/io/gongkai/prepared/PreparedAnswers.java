package io.gongkai.prepared;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongkai.compression.Packing;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers about the filings as they are now: each is made once after a change that may alter it, and then given as
 * bytes.
 */
@ApplicationScoped
public class PreparedAnswers {

    private final Preparations preparations;
    private final ExecutorService threads;
    private final FreshAnswers fresh;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;
    private final Clock clock;
    private final Cache<String, KnownAnswers> known =
            Caffeine.newBuilder().maximumSize(500).executor(Runnable::run).build();

    PreparedAnswers(
            Preparations preparations,
            @VirtualThreads ExecutorService threads,
            FreshAnswers fresh,
            ObjectMapper json,
            CurrentVertxRequest current,
            Clock clock) {
        this.preparations = preparations;
        this.threads = threads;
        this.fresh = fresh;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** A question that was read: reading it again would take longer than giving what is prepared. */
    private record KnownAnswers(Question question, String format, Supplier<Response> making) {}

    /**
     * @param reading reads the question, and answers it as {@link #answer(HttpHeaders, Request, Question, String, Supplier)}
     *     does; left out where it was just asked in the same words
     */
    public CompletionStage<Response> asked(
            HttpHeaders headers, Request request, Supplier<CompletionStage<Response>> reading) {
        KnownAnswers before = known.getIfPresent(words(headers));
        return before == null
                ? reading.get()
                : answer(
                        headers,
                        request,
                        before.question(),
                        _ -> made(before.making().get(), before.format()));
    }

    /** What is asked today, letter by letter: some answers wait for dates. */
    private String words(HttpHeaders headers) {
        return current.getCurrent().request().uri() + " " + headers.getHeaderString(HttpHeaders.ACCEPT) + " "
                + LocalDate.now(clock);
    }

    /**
     * To be given from an event loop, which does not wait.
     *
     * @param making makes the answer of the filings as they were in that state, or later: the same for everybody, since
     *     everybody is given it
     */
    public CompletionStage<Response> answer(
            HttpHeaders headers, Request request, Question question, Function<LogState, Made> making) {
        Optional<Packing> packing = Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                .flatMap(Packing::asked);
        CompletableFuture<Given> given = (wantsAsking(headers)
                        ? preparations.asked(question, making)
                        : preparations.of(question, making))
                .thenCompose(prepared -> given(prepared, packing));
        return given.isDone() && !given.isCompletedExceptionally()
                ? CompletableFuture.completedFuture(answer(given.resultNow(), request, headers))
                : onLoop(given, one -> answer(one, request, headers));
    }

    /** What follows is done where the request came in, and sees what went wrong as it was thrown. */
    private static <T> CompletionStage<Response> onLoop(CompletableFuture<T> waited, Function<T, Response> answer) {
        Context loop = Vertx.currentContext();
        CompletableFuture<Response> answered = new CompletableFuture<>();
        waited.whenComplete((one, failure) -> loop.runOnContext(_ -> {
            try {
                if (failure == null) {
                    answered.complete(answer.apply(one));
                } else {
                    answered.completeExceptionally(failure instanceof CompletionException e ? e.getCause() : failure);
                }
            } catch (RuntimeException e) {
                answered.completeExceptionally(e);
            }
        }));
        return answered;
    }

    /**
     * What is sent.
     *
     * @param packing of the body
     */
    private record Given(Prepared prepared, byte[] body, Optional<Packing> packing) {}

    private CompletableFuture<Given> given(Prepared prepared, Optional<Packing> packing) {
        return packing.isPresent() && prepared.isPackable()
                ? preparations.packed(prepared, packing.get()).thenApply(packed -> new Given(prepared, packed, packing))
                : CompletableFuture.completedFuture(
                        new Given(prepared, prepared.made().body(), Optional.empty()));
    }

    /** RFC 9111, section 5.2.1.4: no-cache. */
    private static boolean wantsAsking(HttpHeaders headers) {
        String wanted = headers.getHeaderString(HttpHeaders.CACHE_CONTROL);
        return wanted != null && wanted.contains("no-cache");
    }

    /**
     * As {@link #answer(HttpHeaders, Request, Question, Function)}, of an answer of 200 that is there already as it would
     * be sent once.
     *
     * @param format a short name of how it is written
     */
    public CompletionStage<Response> answer(
            HttpHeaders headers, Request request, Question question, String format, Supplier<Response> making) {
        known.put(words(headers), new KnownAnswers(question, format, making));
        return answer(headers, request, question, _ -> made(making.get(), format));
    }

    private Made made(Response once, String format) {
        Map<String, String> said = new LinkedHashMap<>();
        once.getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                said.put(name, String.join(", ", values));
            }
        });
        byte[] body = once.getEntity() instanceof byte[] bytes
                ? bytes
                : Made.json(json, once.getEntity()).body();
        MediaType type = once.getMediaType();
        return new Made(body, type == null ? MediaType.APPLICATION_JSON : type.toString(), format, said);
    }

    /** The bytes that are given as the answer, for those who may wait. */
    public byte[] body(Question question, String format, Supplier<Response> making) {
        return preparations
                .of(question, _ -> made(making.get(), format))
                .join()
                .made()
                .body();
    }

    /** From now on every answer is made anew. */
    public void forget() {
        preparations.forget();
    }

    /** Anything else that waits for the database, and answers the request at hand. */
    public CompletionStage<Response> apart(Supplier<Response> answer) {
        return onLoop(CompletableFuture.supplyAsync(answer, threads), Function.identity());
    }

    private Response answer(Given given, Request request, HttpHeaders headers) {
        Prepared prepared = given.prepared();
        FreshAnswers.State state = new FreshAnswers.State(
                prepared.state().number(),
                prepared.state().at(),
                false,
                prepared.made().format(),
                given.packing());
        return fresh.answer(request, headers, state, () -> full(given));
    }

    private static Response full(Given given) {
        Made made = given.prepared().made();
        ResponseBuilder answer = Response.ok(given.body(), made.mediaType());
        given.packing().ifPresent(packing -> answer.header(HttpHeaders.CONTENT_ENCODING, packing.coding()));
        made.headers().forEach(answer::header);
        return answer.build();
    }
}
