package io.gongkai.deadline;

import io.gongkai.body.Body;
import io.gongkai.body.BodyKind;
import io.gongkai.body.BodyRegister;
import io.gongkai.body.Roster;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Scope;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    /** Where these stood at a moment with their report of that scope, or stand now. */
    @Transactional
    List<Filer> filers(List<Body> expected, Scope scope, int year, Optional<Instant> asOf) {
        Instant moment = asOf.orElse(WHENEVER);
        Map<BodyId, FirstFiling> filings = repository.firstFilings(
                year, scope, expected.stream().map(Body::id).toList(), moment);
        return filers(expected, year, moment, dates.day(asOf.orElseGet(clock::instant)), filings);
    }

    private Roster roster(Division area, int year, CoverageQuery query, Optional<Instant> asOf) {
        List<Division> divisions = Stream.concat(Stream.of(area), register.in(year).descendants(area.code()).stream())
                .toList();
        return query.of(bodies.of(query.group(), divisions, year, asOf.map(log::lastBy)));
    }

    private List<Filer> filers(
            List<Body> expected, int year, Instant moment, LocalDate day, Map<BodyId, FirstFiling> filings) {
        Set<DivisionCode> divisions = new TreeSet<>();
        expected.forEach(body -> divisions.add(body.division().code()));
        Deadlines deadlines = dates.deadlines(register.in(year), year, divisions, moment);
        Map<BodyId, Extension> extensions =
                repository.extensions(year, expected.stream().map(Body::id).toList(), moment);
        List<Filer> filers = new ArrayList<>();
        for (Body body : expected) {
            LocalDate due = deadlines.due(body.division().code(), body.kind().datesOf());
            Extension extension = extensions.get(body.id());
            FirstFiling filing = filings.get(body.id());
            FilingState state = FilingState.of(
                    due,
                    extension == null ? null : extension.until(),
                    filing == null ? null : dates.day(filing.at()),
                    day);
            filers.add(new Filer(body, due, extension, filing, state));
        }
        return filers;
    }
}
