package io.gongkai.deadline;

import io.gongkai.body.Body;
import io.gongkai.division.BodyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells who filed by his date, as filing coverage does: by the first filing, an extension counted. */
@ApplicationScoped
public class Punctuality {

    private final FilingCoverage coverage;

    Punctuality(FilingCoverage coverage) {
        this.coverage = coverage;
    }

    /**
     * @param inTime those who did
     * @param open those who have not filed and still would be in time
     * @param daysLate of everybody who has filed, 0 in time
     */
    public record Filed(Set<BodyId> inTime, Set<BodyId> open, Map<BodyId, Integer> daysLate) {
        public static final Filed NOBODY = new Filed(Set.of(), Set.of(), Map.of());
    }

    /**
     * @param first when those who have filed first did
     * @param moment what was granted by then counts; everything if empty
     */
    public Filed of(Collection<Body> bodies, int year, Map<BodyId, Instant> first, Optional<Instant> moment) {
        Set<BodyId> inTime = new HashSet<>();
        Set<BodyId> open = new HashSet<>();
        Map<BodyId, Integer> daysLate = new HashMap<>();
        coverage.states(bodies, year, first, moment).forEach((body, state) -> {
            switch (state.kind()) {
                case ON_TIME -> inTime.add(body);
                case NOT_DUE, EXTENDED -> open.add(body);
                case LATE, MISSING -> {}
            }
            if (first.containsKey(body)) {
                daysLate.put(body, state.daysLate());
            }
        });
        return new Filed(inTime, open, daysLate);
    }
}
