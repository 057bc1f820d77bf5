package io.gongkai.statistics;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down while a roll-up was found that is not what the reports add up to. Of wellness, not of readiness: it goes on. */
@Wellness
@ApplicationScoped
class ExactnessHealth implements HealthCheck {

    private final Exactness exactness;

    ExactnessHealth(Exactness exactness) {
        this.exactness = exactness;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sums of roll-ups")
                .status(exactness.wrong().isEmpty());
        exactness.wrong().forEach(query -> answer.withData(query.area() + "/" + query.year(), "differs"));
        return answer.build();
    }
}
