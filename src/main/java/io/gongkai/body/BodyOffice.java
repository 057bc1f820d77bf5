package io.gongkai.body;

import io.gongkai.access.Caller;
import io.gongkai.division.BodyId;
import io.gongkai.division.CreditCode;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.log.LogRepository;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Registers bodies, changes what is known of them, and says from whom a report is expected. */
@ApplicationScoped
class BodyOffice {

    private final BodyRepository bodies;
    private final ExpectationRepository expectations;
    private final BodyPlaces places;
    private final DivisionRegister divisions;
    private final LogRepository log;
    private final Clock clock;

    BodyOffice(
            BodyRepository bodies,
            ExpectationRepository expectations,
            BodyPlaces places,
            DivisionRegister divisions,
            LogRepository log,
            Clock clock) {
        this.bodies = bodies;
        this.expectations = expectations;
        this.places = places;
        this.divisions = divisions;
        this.log = log;
        this.clock = clock;
    }

    /** What comes of a request. */
    sealed interface Outcome {
        record Registered(BodyId id) implements Outcome {}

        record Changed(BodyId id) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Invalid(List<Violation> violations) implements Outcome {}

        /** @param by the body that has the name in the same division, or the credit code, already */
        record Taken(BodyId by, String name) implements Outcome {}
    }

    @Transactional
    Outcome register(BodyRequest request, Caller caller) {
        return switch (BodyDraft.toRegister(request, this::misplaced)) {
            case BodyDraft.Invalid(var violations) -> new Outcome.Invalid(violations);
            case BodyDraft.Wanted(var what, var years, var _) -> {
                if (!mayLookAfter(caller, what.division())) {
                    yield new Outcome.NotAllowed();
                }
                bodies.lock();
                Optional<Outcome> taken = taken(Optional.empty(), what, years);
                if (taken.isPresent()) {
                    yield taken.get();
                }
                Instant now = now();
                BodyId id = id(what);
                bodies.register(id, now, caller.id());
                long row = bodies.enter(id, what, years, null, now, caller.id());
                append("registered", row, now, what.division(), what.since(), id);
                yield new Outcome.Registered(id);
            }
        };
    }

    private BodyId id(BodyEntry.Standing what) {
        CreditCode code = what.creditCode();
        if (code != null) {
            return BodyId.of(code);
        }
        char letter = what.kind().id().charAt(0);
        return new BodyId("%s-%c%04d".formatted(what.division(), letter, bodies.lastNumber(what.division()) + 1));
    }

    @Transactional
    Outcome amend(String written, BodyRequest request, Caller caller) {
        Optional<BodyId> asked = BodyId.of(written);
        if (asked.flatMap(BodyId::government).isPresent()) {
            return new Outcome.Invalid(
                    List.of(
                            new Violation(
                                    "",
                                    new Bilingual(
                                            "人民政府的名称和隶属以行政区划名录为准，不在此更改。",
                                            "Names and places of governments are those of the register of divisions and are not changed here."))));
        }
        Optional<BodyHistory> found = asked.flatMap(id -> bodies.known(id.value()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        BodyHistory history = found.get();
        return switch (BodyDraft.toAmend(request, this::misplaced)) {
            case BodyDraft.Invalid(var violations) -> new Outcome.Invalid(violations);
            case BodyDraft.Wanted(var what, var years, var reason) -> {
                if (!mayLookAfter(caller, what.division()) || !mayLookAfter(caller, home(history, what.since()))) {
                    yield new Outcome.NotAllowed();
                }
                bodies.lock();
                Optional<Outcome> taken = taken(Optional.of(history.id()), what, years);
                if (taken.isPresent()) {
                    yield taken.get();
                }
                Instant now = now();
                long row = bodies.enter(history.id(), what, years, reason, now, caller.id());
                append("amended", row, now, what.division(), what.since(), history.id());
                yield new Outcome.Changed(history.id());
            }
        };
    }

    /** What stands against a body of the division in that year. */
    private Optional<Bilingual> misplaced(DivisionCode division, int year) {
        Optional<Division> place = places.in(year, division);
        if (place.isEmpty()) {
            return Optional.of(new Bilingual(
                    "%d年没有行政区划%s，也不能断定由哪一个承接。各年度的代码见/api/v1/divisions?year=。".formatted(year, division),
                    "There is no division %s in %d, and not one that carries it on. The codes of each year: /api/v1/divisions?year=."
                            .formatted(division, year)));
        }
        return divisions
                .in(year)
                .exclusion(place.get().code())
                .map(exclusion -> new Bilingual(exclusion.reasonZh() + "。", exclusion.reasonEn() + "."));
    }

    /** A name is given once in a division and year, a credit code once. */
    private Optional<Outcome> taken(Optional<BodyId> of, BodyEntry.Standing what, BodyEntry.Years years) {
        CreditCode code = what.creditCode();
        if (code != null) {
            Optional<BodyHistory> other = bodies.known(code.value())
                    .filter(known -> of.isEmpty() || !known.id().equals(of.get()));
            if (other.isPresent()) {
                return Optional.of(taken(other.get(), what.since()));
            }
        }
        Integer last = years.last();
        int end = Math.min(
                last == null ? BodyDraft.LAST_YEAR : last, LocalDate.now(clock).getYear());
        return IntStream.rangeClosed(what.since(), Math.max(what.since(), end))
                .mapToObj(year -> namesake(of, what, year))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Outcome> namesake(Optional<BodyId> of, BodyEntry.Standing what, int year) {
        Optional<Division> place = places.in(year, what.division());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        DivisionTree tree = divisions.in(year);
        DivisionCode division = place.get().code();
        BodyName name = BodyName.of(what.name(), division, tree);
        Collection<BodyHistory> others =
                bodies.under(places.codes(year, division), Optional.empty()).values();
        return others.stream()
                .filter(other -> of.isEmpty() || !other.id().equals(of.get()))
                .filter(other -> other.years().contain(year))
                .filter(other -> places.in(year, other.in(year).division())
                        .map(Division::code)
                        .equals(Optional.of(division)))
                .filter(other ->
                        BodyName.of(other.in(year).name(), division, tree).equals(name))
                .findFirst()
                .map(other -> taken(other, year));
    }

    private static Outcome taken(BodyHistory by, int year) {
        return new Outcome.Taken(by.id(), by.in(year).name());
    }

    /** Says whether a report is expected from a body for a year. */
    @Transactional
    Outcome expect(String written, int year, @Nullable Boolean expected, Optional<String> reason, Caller caller) {
        DivisionTree tree = divisions.in(year);
        Optional<BodyId> id = BodyId.of(written);
        Optional<DivisionCode> government = id.flatMap(BodyId::government);
        Optional<BodyHistory> history =
                government.isPresent() ? Optional.empty() : id.flatMap(one -> bodies.known(one.value()));
        Optional<DivisionCode> division = government
                .or(() -> history.flatMap(
                                known -> places.in(year, known.in(year).division()))
                        .map(Division::code))
                .filter(code -> tree.find(code).isPresent());
        if (division.isEmpty() || government.equals(Optional.of(DivisionCode.NATION))) {
            return new Outcome.NotFound();
        }
        boolean may = government.isPresent()
                ? caller.mayReview(division.get(), tree)
                : caller.maySetDates(division.get(), tree);
        if (!may) {
            return new Outcome.NotAllowed();
        }
        List<Violation> violations = inexpectable(year, expected, reason, division.get(), history);
        if (!violations.isEmpty() || expected == null || reason.isEmpty()) {
            return new Outcome.Invalid(violations);
        }
        BodyId body = history.map(BodyHistory::id).orElseGet(id::orElseThrow);
        Instant now = now();
        long row = expectations.set(body, division.get(), year, expected, reason.get(), now, caller.id());
        append("expected", row, now, division.get(), year, body);
        return new Outcome.Changed(body);
    }

    private List<Violation> inexpectable(
            int year,
            @Nullable Boolean expected,
            Optional<String> reason,
            DivisionCode division,
            Optional<BodyHistory> history) {
        if (expected == null) {
            return List.of(
                    new Violation("/expected", new Bilingual("expected为true或false。", "expected is true or false.")));
        }
        if (reason.isEmpty()) {
            return List.of(BodyDraft.whyMissing());
        }
        Optional<Bilingual> never = divisions
                .in(year)
                .exclusion(division)
                .map(exclusion -> new Bilingual(exclusion.reasonZh() + "。", exclusion.reasonEn() + "."));
        if (expected && never.isPresent()) {
            return List.of(new Violation("/expected", never.get()));
        }
        if (expected && history.isPresent() && !history.get().years().contain(year)) {
            return List.of(new Violation(
                    "/expected",
                    new Bilingual(
                            "该单位%d年度不报送：请先更改firstYear或lastYear。".formatted(year),
                            "The body does not file for %d: change firstYear or lastYear first.".formatted(year))));
        }
        return List.of();
    }

    /** The division that has the body now, among those to which it belongs in that year. */
    private DivisionCode home(BodyHistory history, int year) {
        DivisionCode entered = history.in(year).division();
        return places.in(divisions.lastYear(), entered).map(Division::code).orElse(entered);
    }

    /** Whether the caller looks after the bodies of a division: its own office does, and any above. */
    private boolean mayLookAfter(Caller caller, DivisionCode division) {
        return IntStream.iterate(divisions.lastYear(), year -> year >= divisions.firstYear(), year -> year - 1)
                .mapToObj(divisions::in)
                .filter(tree -> tree.find(division).isPresent())
                .findFirst()
                .map(tree -> caller.maySetDates(division, tree))
                .orElse(false);
    }

    private void append(String kind, long row, Instant at, DivisionCode division, int year, BodyId body) {
        log.append(new LogRepository.Change(
                kind,
                row,
                at,
                division.value(),
                year,
                body.isGovernment() ? "region" : "organ",
                0,
                body.isGovernment() ? null : body.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
