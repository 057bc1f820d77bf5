package io.gongkai.deadline;

import io.gongkai.body.Body;
import io.gongkai.division.BodyId;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
     */
    public record Filed(Set<BodyId> inTime, Set<BodyId> open) {
        public static final Filed NOBODY = new Filed(Set.of(), Set.of());
    }

    /**
     * @param scope of the reports
     * @param moment what was filed and granted by then counts; everything if empty
     */
    public Filed of(Collection<Body> bodies, Scope scope, int year, Optional<Instant> moment) {
        Set<BodyId> inTime = new HashSet<>();
        Set<BodyId> open = new HashSet<>();
        for (Filer filer : coverage.filers(List.copyOf(bodies), scope, year, moment)) {
            switch (filer.state().kind()) {
                case ON_TIME -> inTime.add(filer.body().id());
                case NOT_DUE, EXTENDED -> open.add(filer.body().id());
                case LATE, MISSING -> {}
            }
        }
        return new Filed(inTime, open);
    }
}
