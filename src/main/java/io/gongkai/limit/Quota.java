package io.gongkai.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many requests a minute for each caller of a kind; what was not used is used later, up to a minute's. */
final class Quota {

    /** Beyond so many callers those that were not heard of for longest are forgotten, and start anew. */
    private static final int MOST_CALLERS = 100_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final String name;
    private final String policy;
    private final LoadingCache<String, Bucket> buckets;

    Quota(String name, int perMinute) {
        this.name = name;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, perMinute, WINDOW.toSeconds());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(WINDOW)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .build());
    }

    /** As the header {@code RateLimit-Policy} says it (draft-ietf-httpapi-ratelimit-headers). */
    String policy() {
        return policy;
    }

    /**
     * Takes from what a caller has left.
     *
     * @param cost how many requests the one at hand counts for
     */
    Left take(String caller, int cost) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(cost);
        return new Left(
                name,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    /**
     * What a caller has left.
     *
     * @param isEnough for the request at hand
     * @param full seconds until he has all of it again
     * @param until seconds until the request at hand would be answered
     */
    record Left(String name, boolean isEnough, long requests, long full, long until) {

        /** As the header {@code RateLimit} says it. */
        String written() {
            return "\"" + name + "\";r=" + requests + ";t=" + full;
        }
    }
}
