package io.gongkai.prepared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongkai.compression.Packing;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what was made, and has each answer made once for all who wait for it. */
@Singleton
class Preparations {

    /** Of all that are kept. */
    private static final long MOST_BYTES = 40L << 20;

    private record UnderWay(LogState state, CompletableFuture<Prepared> prepared) {}

    private final Head head;
    private final Making making;
    private final Cache<String, Prepared> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String text, Prepared prepared) -> text.length() + prepared.weight())
            .executor(Runnable::run)
            .build();
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();

    Preparations(Head head, Making making) {
        this.head = head;
        this.making = making;
    }

    /** The answer, made of everything that was acknowledged before it was asked for. */
    CompletableFuture<Prepared> of(Question question, Function<LogState, Made> maker) {
        return of(head.now(), question, maker);
    }

    /** As {@link #of}; whether that is so, the database is asked after this is called. */
    CompletableFuture<Prepared> asked(Question question, Function<LogState, Made> maker) {
        return of(head.asked(), question, maker);
    }

    private CompletableFuture<Prepared> of(
            CompletableFuture<LogState> state, Question question, Function<LogState, Made> maker) {
        return state.thenCompose(now -> {
            Prepared found = kept.getIfPresent(question.text());
            return found != null && now.leaves(found.state(), question.sources())
                    ? CompletableFuture.completedFuture(found)
                    : prepare(question, maker, now);
        });
    }

    /** Its body packed, once for all who ask for that. */
    CompletableFuture<byte[]> packed(Prepared prepared, Packing packing) {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> before = prepared.packed().putIfAbsent(packing, mine);
        if (before != null) {
            return before;
        }
        making.start(() -> prepared.pack(packing), mine);
        return mine;
    }

    void forget() {
        kept.invalidateAll();
    }

    private CompletableFuture<Prepared> prepare(Question question, Function<LogState, Made> maker, LogState now) {
        CompletableFuture<Prepared> mine = new CompletableFuture<>();
        UnderWay whose = underWay.compute(
                question.text(),
                (_, before) -> before != null && now.leaves(before.state(), question.sources())
                        ? before
                        : new UnderWay(now, mine));
        if (whose.prepared() == mine) {
            mine.whenComplete((made, failure) -> {
                if (failure == null) {
                    kept.asMap().merge(question.text(), made, Preparations::newer);
                }
                underWay.remove(question.text(), whose);
            });
            making.start(() -> new Prepared(now, maker.apply(now)), mine);
        }
        return whose.prepared();
    }

    /** Of two states of different logs neither is newer: the one that came last then stays. */
    private static Prepared newer(Prepared before, Prepared after) {
        return before.state().changes() == after.state().changes()
                        && before.state().number() > after.state().number()
                ? before
                : after;
    }
}
