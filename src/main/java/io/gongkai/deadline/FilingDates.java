package io.gongkai.deadline;

import io.gongkai.access.Caller;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Knows by when reports are due, takes what offices set and grant, and tells who has filed. */
@ApplicationScoped
class FilingDates {

    /** The first annual reports were for 2008. */
    static final int FIRST_YEAR = 2008;

    private final DeadlineRepository repository;
    private final DivisionRegister register;
    private final Statutory statutory;
    private final LogRepository log;
    private final Clock clock;

    FilingDates(
            DeadlineRepository repository,
            DivisionRegister register,
            Statutory statutory,
            LogRepository log,
            Clock clock) {
        this.repository = repository;
        this.register = register;
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

    /** What holds for the bodies of a division. */
    @Transactional
    DeadlinesView dates(Division division, int year) {
        return view(division, year, clock.instant());
    }

    private DeadlinesView view(Division division, int year, Instant moment) {
        DivisionTree tree = register.in(year);
        Deadlines deadlines = deadlines(tree, year, Set.of(division.code()), moment);
        return DeadlinesView.of(
                division,
                year,
                Stream.of(BodyKind.values())
                        .map(kind -> DeadlinesView.Date.of(
                                kind,
                                deadlines.due(division.code(), kind),
                                statutory.due(kind, year),
                                statutory.basis(kind),
                                deadlines.over(division.code(), kind),
                                tree))
                        .toList(),
                repository.extensions(year, Set.of(division.code()), moment).get(division.code()));
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
        Outcome given = new Outcome.Given(view(division, year, now));
        append("deadline", row, now, division, year);
        return given;
    }

    /** Gives the government of the division longer than it has. */
    @Transactional
    Outcome extend(Division division, int year, LocalDate until, String reason, Caller caller) {
        DivisionTree tree = register.in(year);
        if (!caller.mayReview(division.code(), tree)) {
            return new Outcome.NotAllowed();
        }
        Instant now = now();
        LocalDate due = deadlines(tree, year, Set.of(division.code()), now).due(division.code(), BodyKind.GOVERNMENT);
        LocalDate last = LocalDate.of(year + 1, 12, 31);
        if (!until.isAfter(due) || until.isAfter(last)) {
            return new Outcome.NotWithin(due.plusDays(1), last);
        }
        long row = repository.extend(division.code(), year, until, reason, now, caller.id());
        Outcome given = new Outcome.Given(view(division, year, now));
        append("extended", row, now, division, year);
        return given;
    }

    /** Dates are about no revision. */
    private void append(String kind, long row, Instant at, Division division, int year) {
        log.append(new LogRepository.Change(kind, row, at, division.code().value(), year, "region", 0));
    }

    /** Where every government of the area stood at that moment, or stands now; the area's own is the first. */
    @Transactional
    FilingCoverageView coverage(Division area, int year, Optional<Instant> asOf, CoverageQuery query) {
        Instant moment = asOf.orElseGet(clock::instant);
        LocalDate today = day(moment);
        DivisionTree tree = register.in(year);
        List<Division> governments = Stream.concat(Stream.of(area), tree.descendants(area.code()).stream())
                .filter(division -> division.level() != Level.NATION)
                .filter(division -> tree.exclusion(division.code()).isEmpty())
                .toList();
        Set<DivisionCode> codes = new TreeSet<>();
        governments.forEach(division -> codes.add(division.code()));
        Deadlines deadlines = deadlines(tree, year, codes, moment);
        Map<DivisionCode, Extension> extensions = repository.extensions(year, codes, moment);
        Map<DivisionCode, FirstFiling> filings = repository.firstFilings(year, codes, moment);
        List<FilingCoverageView.Government> listed = new ArrayList<>();
        for (Division division : governments) {
            LocalDate due = deadlines.due(division.code(), BodyKind.GOVERNMENT);
            Extension extension = extensions.get(division.code());
            FirstFiling filing = filings.get(division.code());
            FilingState state = FilingState.of(
                    due, extension == null ? null : extension.until(), filing == null ? null : day(filing.at()), today);
            listed.add(FilingCoverageView.Government.of(division, year, due, extension, filing, state));
        }
        return FilingCoverageView.of(area, year, today, statutory.due(BodyKind.GOVERNMENT, year), listed, query);
    }

    /** With the dates of everything that lies above one of these divisions, and of themselves. */
    private Deadlines deadlines(DivisionTree tree, int year, Set<DivisionCode> divisions, Instant moment) {
        Set<DivisionCode> offices = new TreeSet<>(divisions);
        divisions.forEach(division -> tree.ancestors(division).forEach(above -> offices.add(above.code())));
        return new Deadlines(year, tree, statutory, repository.local(year, offices, moment));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
