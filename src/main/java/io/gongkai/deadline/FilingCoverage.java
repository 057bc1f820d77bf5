package io.gongkai.deadline;

import io.gongkai.body.Body;
import io.gongkai.body.BodyKind;
import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells who has filed by when, and who is to be reminded. */
@ApplicationScoped
class FilingCoverage {

    /** Whatever is there now is there, also if another instance's clock, which dated it, is ahead of this one's. */
    private static final Instant WHENEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final FilingDates dates;
    private final DeadlineRepository repository;
    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final Statutory statutory;
    private final LogRepository log;
    private final Clock clock;

    FilingCoverage(
            FilingDates dates,
            DeadlineRepository repository,
            DivisionRegister register,
            BodyRegister bodies,
            Statutory statutory,
            LogRepository log,
            Clock clock) {
        this.dates = dates;
        this.repository = repository;
        this.register = register;
        this.bodies = bodies;
        this.statutory = statutory;
        this.log = log;
        this.clock = clock;
    }

    /** Where everybody of the area stood at that moment, or stands now; of governments the area's own is the first. */
    @Transactional
    FilingCoverageView of(Division area, int year, Optional<Instant> asOf, CoverageQuery query) {
        Instant moment = asOf.orElse(WHENEVER);
        // First, so that nothing up to it is missing.
        long snapshot = log.lastBy(moment);
        LocalDate day = dates.day(asOf.orElseGet(clock::instant));
        Roster roster = roster(area, year, query, asOf);
        List<BodyId> ids = roster.bodies().stream().map(Body::id).toList();
        Map<BodyId, FirstFiling> filings = repository.firstFilings(year, query.scope(), ids, moment);
        BodyKind group =
                switch (query.group()) {
                    case GOVERNMENTS -> BodyKind.GOVERNMENT;
                    case DEPARTMENTS -> BodyKind.DEPARTMENT;
                };
        return FilingCoverageView.of(
                area,
                year,
                day,
                snapshot,
                statutory.due(group, year),
                filers(roster.expected(filings.keySet()), year, moment, day, filings),
                roster.excused(filings.keySet()),
                query);
    }

    /** Who of the area is to be reminded now. */
    @Transactional
    ReminderListView reminders(Division area, int year, CoverageQuery query) {
        LocalDate today = dates.day(clock.instant());
        Roster roster = roster(area, year, query, Optional.empty());
        Map<BodyId, FirstFiling> filings = repository.firstFilings(
                year, query.scope(), roster.bodies().stream().map(Body::id).toList(), WHENEVER);
        return ReminderListView.of(
                area, year, today, filers(roster.expected(filings.keySet()), year, WHENEVER, today, filings), query);
    }

    /**
     * Where these stood at a moment, or stand now.
     *
     * @param first when those who have filed first did
     */
    @Transactional
    Map<BodyId, Timeliness> states(
            Collection<Body> expected, int year, Map<BodyId, Instant> first, Optional<Instant> asOf) {
        Dues dues = dues(expected, year, asOf.orElse(WHENEVER));
        LocalDate day = dates.day(asOf.orElseGet(clock::instant));
        Map<BodyId, Timeliness> states = new HashMap<>();
        expected.forEach(body -> states.put(body.id(), dues.state(body, first.get(body.id()), day)));
        return states;
    }

    private Roster roster(Division area, int year, CoverageQuery query, Optional<Instant> asOf) {
        List<Division> divisions = Stream.concat(Stream.of(area), register.in(year).descendants(area.code()).stream())
                .toList();
        return query.of(bodies.of(query.group(), divisions, year, asOf.map(log::lastBy)));
    }

    private List<Filer> filers(
            List<Body> expected, int year, Instant moment, LocalDate day, Map<BodyId, FirstFiling> filings) {
        Dues dues = dues(expected, year, moment);
        List<Filer> filers = new ArrayList<>();
        for (Body body : expected) {
            FirstFiling filing = filings.get(body.id());
            filers.add(new Filer(
                    body,
                    dues.due(body),
                    dues.extensions().get(body.id()),
                    filing,
                    dues.state(body, filing == null ? null : filing.at(), day)));
        }
        return filers;
    }

    /** By when some bodies file. */
    private record Dues(FilingDates dates, Deadlines deadlines, Map<BodyId, Extension> extensions) {

        LocalDate due(Body body) {
            return deadlines.due(body.division(), body.kind().datesOf());
        }

        Timeliness state(Body body, @Nullable Instant filed, LocalDate day) {
            Extension extension = extensions.get(body.id());
            return Timeliness.of(
                    due(body),
                    extension == null ? null : extension.until(),
                    filed == null ? null : dates.day(filed),
                    day);
        }
    }

    private Dues dues(Collection<Body> bodies, int year, Instant moment) {
        return new Dues(
                dates,
                dates.deadlines(register.in(year), year, bodies, moment),
                repository.extensions(year, bodies.stream().map(Body::id).toList(), moment));
    }
}
