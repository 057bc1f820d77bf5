package io.gongkai.audit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes what was kept long enough: entries name people, and are kept no longer than there is a reason to. Article 21 of
 * the Cybersecurity Law (网络安全法) asks for six months of logs at least.
 */
@ApplicationScoped
class AuditRetention {

    private static final int USUAL_DAYS = 365;
    private static final int LEAST_DAYS = 180;

    /** Few enough that nobody waits for it. */
    private static final int AT_ONCE = 1_000;

    private final AuditRepository entries;
    private final int days;
    private final Clock clock;

    AuditRetention(
            AuditRepository entries, @ConfigProperty(name = "gongkai.audit.days") Optional<Integer> days, Clock clock) {
        this.entries = entries;
        this.days = days.orElse(USUAL_DAYS);
        this.clock = clock;
    }

    /** @throws ConfigurationException if entries would be kept for less than the law asks for */
    void check(@Observes StartupEvent start) {
        if (days < LEAST_DAYS) {
            throw new ConfigurationException("""
                    GONGKAI_AUDIT_DAYS 不得少于180（网络安全法第二十一条：日志留存不少于六个月） · \
                    GONGKAI_AUDIT_DAYS must be at least 180: the Cybersecurity Law, article 21, asks for six months of logs""");
        }
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        Instant before = clock.instant().minus(Duration.ofDays(days));
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = entries.forget(before, AT_ONCE);
        }
    }
}
