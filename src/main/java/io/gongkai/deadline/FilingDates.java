package io.gongkai.deadline;

import io.gongkai.access.Caller;
import io.gongkai.body.Body;
import io.gongkai.body.BodyKind;
import io.gongkai.body.BodyRegister;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows by when reports are due, and takes what offices set and grant. */
@ApplicationScoped
class FilingDates {

    /** The first annual reports were for 2008. */
    static final int FIRST_YEAR = 2008;

    static final List<BodyKind> KINDS_WITH_DATES = List.of(BodyKind.GOVERNMENT, BodyKind.DEPARTMENT);

    private final DeadlineRepository repository;
    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final Statutory statutory;
    private final LogRepository log;
    private final Clock clock;

    FilingDates(
            DeadlineRepository repository,
            DivisionRegister register,
            BodyRegister bodies,
            Statutory statutory,
            LogRepository log,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.bodies = bodies;
        this.statutory = statutory;
        this.log = log;
        this.clock = clock;
    }

    /** What comes of a date that an office gives. */
    sealed interface Outcome {
        record Given(DeadlinesView dates) implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** @param first the earliest date it may be
         * @param last the latest */
        record NotWithin(LocalDate first, LocalDate last) implements Outcome {}
    }

    /** The last report year that is over. */
    int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    Optional<Division> division(DivisionCode code, int year) {
        return register.in(year).find(code);
    }

    /** A body as it stands in that year. */
    Optional<Body> body(BodyId id, int year) {
        return bodies.find(id, year);
    }

    /** What holds for a body: for a government also what holds for the bodies that file under it. */
    @Transactional
    DeadlinesView dates(Body body, int year) {
        return view(body, year, clock.instant());
    }

    private DeadlinesView view(Body body, int year, Instant moment) {
        DivisionTree tree = register.in(year);
        Division division = body.division();
        Deadlines deadlines = deadlines(tree, year, Set.of(division.code()), moment);
        return DeadlinesView.of(
                body,
                year,
                (body.isGovernment() ? KINDS_WITH_DATES : List.of(BodyKind.DEPARTMENT))
                        .stream()
                                .map(kind -> DeadlinesView.Date.of(
                                        kind,
                                        deadlines.due(division, kind),
                                        statutory.due(kind, year),
                                        statutory.basis(kind),
                                        deadlines.over(division, kind),
                                        tree))
                                .toList(),
                repository.extensions(year, Set.of(body.id()), moment).get(body.id()));
    }

    /** Sets a date for the governments below the division, or for its departments and those below. */
    @Transactional
    Outcome set(Division division, int year, BodyKind kind, LocalDate due, String basis, Caller caller) {
        if (!caller.maySetDates(division.code(), register.in(year))) {
            return new Outcome.NotAllowed();
        }
        LocalDate first = LocalDate.of(year + 1, 1, 1);
        LocalDate last = statutory.due(kind, year);
        if (due.isBefore(first) || due.isAfter(last)) {
            return new Outcome.NotWithin(first, last);
        }
        Instant now = now();
        long row = repository.set(division.code(), year, kind, due, basis, now, caller.id());
        Outcome given = new Outcome.Given(view(Body.government(division), year, now));
        log.append(
                new LogRepository.Change("deadline", row, now, division.code().value(), year, "region", 0));
        return given;
    }

    /** Gives a body longer than it has. */
    @Transactional
    Outcome extend(Body body, int year, LocalDate until, String reason, Caller caller) {
        DivisionTree tree = register.in(year);
        DivisionCode division = body.division().code();
        if (!caller.mayReview(body.id(), division, tree)) {
            return new Outcome.NotAllowed();
        }
        Instant now = now();
        LocalDate due = deadlines(tree, year, List.of(body), now)
                .due(body.division(), body.kind().datesOf());
        LocalDate last = LocalDate.of(year + 1, 12, 31);
        if (!until.isAfter(due) || until.isAfter(last)) {
            return new Outcome.NotWithin(due.plusDays(1), last);
        }
        long row = repository.extend(body, year, until, reason, now, caller.id());
        Outcome given = new Outcome.Given(view(body, year, now));
        log.append(new LogRepository.Change(
                "extended",
                row,
                now,
                division.value(),
                year,
                body.isGovernment() ? "region" : "organ",
                0,
                body.isGovernment() ? null : body.id().value()));
        return given;
    }

    /** With the dates of every office over any of these bodies. */
    Deadlines deadlines(DivisionTree tree, int year, Collection<Body> bodies, Instant moment) {
        Set<DivisionCode> lowest = new HashSet<>();
        for (Body body : bodies) {
            DivisionCode office =
                    Deadlines.lowestOffice(body.division(), body.kind().datesOf());
            if (office != null) {
                lowest.add(office);
            }
        }
        return deadlines(tree, year, lowest, moment);
    }

    /** With the dates of these offices and of those above them. */
    private Deadlines deadlines(DivisionTree tree, int year, Set<DivisionCode> lowest, Instant moment) {
        Set<DivisionCode> offices = new HashSet<>(lowest);
        lowest.forEach(office -> tree.ancestors(office).forEach(above -> offices.add(above.code())));
        return new Deadlines(year, tree, statutory, repository.local(year, offices, moment));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
