package io.gongkai.prepared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** Keeps what was made, and has each answer made by one of those who wait for it. */
@Singleton
class Preparations {

    /** Of all that are kept. */
    private static final long MOST_BYTES = 48L << 20;

    private record UnderWay(Changes changes, long at, CompletableFuture<Prepared> prepared) {}

    private final Head head;
    private final Cache<String, Prepared> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String text, Prepared prepared) -> text.length() + prepared.weight())
            .executor(Runnable::run)
            .build();
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();

    Preparations(Head head) {
        this.head = head;
    }

    /** The answer, made of everything that was acknowledged before it was asked for. */
    Prepared of(Question question, LongFunction<Made> making) {
        Head.Reading now = await(head.now());
        Prepared found = kept.getIfPresent(question.text());
        return found != null && found.holds(now, question.sources()) ? found : prepare(question, making, now);
    }

    private Prepared prepare(Question question, LongFunction<Made> making, Head.Reading now) {
        CompletableFuture<Prepared> mine = new CompletableFuture<>();
        UnderWay whose = underWay.compute(
                question.text(),
                (_, before) -> before != null && now.isKnownTo(before.changes(), before.at(), question.sources())
                        ? before
                        : new UnderWay(now.changes(), now.number(), mine));
        if (whose.prepared() != mine) {
            return await(whose.prepared());
        }
        try {
            Prepared made = Prepared.of(now, making.apply(now.number()));
            kept.asMap().merge(question.text(), made, Preparations::newer);
            mine.complete(made);
            return made;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(question.text(), whose);
        }
    }

    private static Prepared newer(Prepared before, Prepared after) {
        return before.changes() == after.changes() && before.at() > after.at() ? before : after;
    }

    private static <T> T await(CompletableFuture<T> awaited) {
        try {
            return awaited.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
