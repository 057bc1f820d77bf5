package io.gongkai.prepared;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Has answers, or parts of one, made where waiting for the database holds up nobody, and in nobody's name. */
@Singleton
public class Making {

    /** Not the framework's, which would go on in the context of the request that happened to be first. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public <T> void start(Supplier<T> making, CompletableFuture<T> made) {
        threads.execute(() -> {
            ManagedContext context = Arc.container().requestContext();
            context.activate();
            try {
                made.complete(making.get());
            } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
            } finally {
                context.terminate();
            }
        });
    }
}
