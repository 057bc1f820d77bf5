package io.gongkai.body;

import io.gongkai.access.BodyHomes;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who there is to file, and from whom a report is expected. A question may name an entry of the log: it is then answered
 * as it would have been after that entry.
 */
@ApplicationScoped
public class BodyRegister implements BodyDirectory, BodyHomes {

    static final Comparator<Body> IN_ORDER = Comparator.comparing(
                    (Body body) -> body.division().code())
            .thenComparing(body -> !body.isGovernment())
            .thenComparing(Body::id);

    private final BodyRepository bodies;
    private final ExpectationRepository expectations;
    private final BodyPlaces places;
    private final DivisionRegister divisions;

    BodyRegister(
            BodyRepository bodies, ExpectationRepository expectations, BodyPlaces places, DivisionRegister divisions) {
        this.bodies = bodies;
        this.expectations = expectations;
        this.places = places;
        this.divisions = divisions;
    }

    @Override
    @Transactional
    public Optional<Body> find(BodyId id, int year) {
        Optional<DivisionCode> government = id.government();
        if (government.isPresent()) {
            return divisions
                    .in(year)
                    .find(government.get())
                    .filter(division -> !division.code().equals(DivisionCode.NATION))
                    .map(Body::government);
        }
        return bodies.known(id.value()).flatMap(history -> in(history, year));
    }

    @Override
    @Transactional
    public Optional<BodyId> idOf(BodyId idOrCode) {
        return idOrCode.isGovernment()
                ? Optional.of(idOrCode)
                : bodies.known(idOrCode.value()).map(BodyHistory::id);
    }

    @Override
    @Transactional
    public Optional<Home> home(BodyId idOrCode) {
        int year = divisions.lastYear();
        return bodies.known(idOrCode.value()).map(history -> {
            DivisionCode entered = history.in(year).division();
            return new Home(
                    history.id(), places.in(year, entered).map(Division::code).orElse(entered));
        });
    }

    /** How these bodies are called. */
    @Transactional
    public BodyTitles titles(Collection<BodyId> ids) {
        List<BodyId> registered =
                ids.stream().filter(id -> !id.isGovernment()).distinct().toList();
        return new BodyTitles(registered.isEmpty() ? Map.of() : bodies.of(registered), divisions);
    }

    @Override
    @Transactional
    public List<Body> under(DivisionCode division, int year) {
        return under(List.of(division), year, Optional.empty());
    }

    /** Bodies under any of these divisions, by division and id. */
    List<Body> under(Collection<DivisionCode> asked, int year, Optional<Long> entry) {
        Set<DivisionCode> codes = new HashSet<>();
        asked.forEach(division -> codes.addAll(places.codes(year, division)));
        Set<DivisionCode> wanted = new HashSet<>(asked);
        return bodies.under(codes, entry).values().stream()
                .flatMap(history -> in(history, year).stream())
                .filter(body -> wanted.contains(body.division().code()))
                .sorted(IN_ORDER)
                .toList();
    }

    private Optional<Body> in(BodyHistory history, int year) {
        if (!history.years().contain(year)) {
            return Optional.empty();
        }
        BodyEntry.Standing standing = history.in(year);
        return places.in(year, standing.division())
                .map(division ->
                        new Body(history.id(), standing.kind(), standing.name(), division, standing.creditCode()));
    }

    /**
     * Who files for these divisions: their governments, or what files under those.
     *
     * @param entry the last entry of the log that counts; all if empty
     */
    @Transactional
    public Roster of(BodyGroup group, Collection<Division> asked, int year, Optional<Long> entry) {
        return switch (group) {
            case GOVERNMENTS -> governments(asked, year, entry);
            case DEPARTMENTS -> roster(under(asked.stream().map(Division::code).toList(), year, entry), year, entry);
        };
    }

    /** Divisions from which the register of divisions expects nothing are passed over. */
    private Roster governments(Collection<Division> asked, int year, Optional<Long> entry) {
        DivisionTree tree = divisions.in(year);
        return roster(
                asked.stream()
                        .filter(division -> !division.code().equals(DivisionCode.NATION))
                        .filter(division -> tree.exclusion(division.code()).isEmpty())
                        .map(Body::government)
                        .toList(),
                year,
                entry);
    }

    private Roster roster(List<Body> all, int year, Optional<Long> entry) {
        Map<BodyId, Expectation> said = expectations.of(year, entry);
        return new Roster(all.stream()
                .map(body -> {
                    Expectation expectation = said.get(body.id());
                    boolean expected = expectation == null || expectation.expected();
                    return new Roster.Entry(body, expected ? null : expectation.reason());
                })
                .toList());
    }
}
