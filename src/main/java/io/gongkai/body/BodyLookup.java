package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Exclusion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads bodies back. */
@ApplicationScoped
class BodyLookup {

    /** A page is put together from so many divisions at a time. */
    private static final int DIVISIONS_AT_ONCE = 200;

    private final BodyRegister register;
    private final BodyRepository bodies;
    private final ExpectationRepository expectations;
    private final DivisionRegister divisions;
    private final Clock clock;

    BodyLookup(
            BodyRegister register,
            BodyRepository bodies,
            ExpectationRepository expectations,
            DivisionRegister divisions,
            Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.expectations = expectations;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The last report year that is over. */
    int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /** A page of bodies and from which the next goes on. */
    record Page(List<BodyView> bodies, Optional<BodyQuery.Cursor> next) {}

    @Transactional
    Page page(BodyQuery.Asked asked) {
        List<Body> found = new ArrayList<>();
        List<Division> area = area(asked);
        for (int from = 0; from < area.size() && found.size() <= asked.limit(); from += DIVISIONS_AT_ONCE) {
            found.addAll(of(area.subList(from, Math.min(area.size(), from + DIVISIONS_AT_ONCE)), asked));
        }
        List<Body> page = found.subList(0, Math.min(asked.limit(), found.size()));
        Map<BodyId, Expectation> said = expectations.of(asked.year(), Optional.empty());
        return new Page(
                page.stream()
                        .map(body -> BodyView.of(body, asked.year(), excused(said.get(body.id()))))
                        .toList(),
                found.size() > page.size() ? Optional.of(BodyQuery.Cursor.of(page.getLast())) : Optional.empty());
    }

    /** The divisions whose bodies may be on the page: those from which no report can be expected have none. */
    private List<Division> area(BodyQuery.Asked asked) {
        DivisionTree tree = divisions.in(asked.year());
        return Stream.concat(
                        Stream.of(asked.within()),
                        tree.descendants(asked.within().code()).stream())
                .filter(division -> tree.exclusion(division.code()).isEmpty())
                .filter(division -> asked.after()
                        .map(after -> division.code().compareTo(after.division()) >= 0)
                        .orElse(true))
                .toList();
    }

    private List<Body> of(List<Division> some, BodyQuery.Asked asked) {
        Stream<Body> governments = some.stream()
                .filter(division -> !division.code().equals(DivisionCode.NATION))
                .map(Body::government);
        boolean onlyGovernments = asked.kind().equals(Optional.of(BodyKind.GOVERNMENT));
        List<Body> others = onlyGovernments
                ? List.of()
                : register.under(some.stream().map(Division::code).toList(), asked.year(), Optional.empty());
        return Stream.concat(governments, others.stream())
                .filter(body -> asked.kind().isEmpty() || asked.kind().get() == body.kind())
                .filter(body -> asked.name().map(body.name()::contains).orElse(true))
                .filter(body -> asked.after().map(after -> isAfter(body, after)).orElse(true))
                .sorted(BodyRegister.IN_ORDER)
                .toList();
    }

    private static boolean isAfter(Body body, BodyQuery.Cursor after) {
        DivisionCode division = body.division().code();
        if (!division.equals(after.division())) {
            return division.compareTo(after.division()) > 0;
        }
        return !body.isGovernment() && (after.body().isGovernment() || body.id().compareTo(after.body()) > 0);
    }

    /** A body as it stands in a year, with all that was entered of it. */
    @Transactional
    Optional<BodyView.Detail> detail(String written, int year) {
        Optional<BodyId> id = BodyId.of(written);
        if (id.flatMap(BodyId::government).isPresent()) {
            return register.find(id.get(), year).map(body -> government(body, year));
        }
        return id.flatMap(one -> bodies.known(one.value())).map(history -> registered(history, year));
    }

    private BodyView.Detail government(Body body, int year) {
        List<Expectation> said = expectations.of(body.id());
        Optional<Exclusion> never = divisions.in(year).exclusion(body.division().code());
        String excused = never.map(Exclusion::reasonZh).orElseGet(() -> excused(year, said));
        return new BodyView.Detail(
                BodyView.of(body, year, excused),
                body.id().value(),
                null,
                null,
                List.of(),
                said.stream().map(BodyView.Said::of).toList());
    }

    private BodyView.Detail registered(BodyHistory history, int year) {
        List<Expectation> said = expectations.of(history.id());
        return new BodyView.Detail(
                register.find(history.id(), year)
                        .map(body -> BodyView.of(body, year, excused(year, said)))
                        .orElse(null),
                history.id().value(),
                history.years().first(),
                history.years().last(),
                history.entries().stream().map(BodyView.Entry::of).toList(),
                said.stream().map(BodyView.Said::of).toList());
    }

    private static @Nullable String excused(int year, List<Expectation> said) {
        return said.stream()
                .filter(expectation -> expectation.year() == year && !expectation.expected())
                .map(Expectation::reason)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String excused(@Nullable Expectation said) {
        return said == null || said.expected() ? null : said.reason();
    }
}
