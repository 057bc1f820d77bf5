package io.gongkai.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.form.CellId;
import io.gongkai.form.Scope;
import io.gongkai.prepared.LogState;
import io.gongkai.prepared.Sources;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The sums of governments' region reports, kept for each prefecture and year until something is filed or decided there: after a
 * filing a province and the nation are added from these, and one of them is read from the database.
 */
@Singleton
class Parts {

    /** Of all that are kept. */
    private static final long MOST_BYTES = 24L << 20;

    private record Place(DivisionCode unit, int year) {

        Sources sources() {
            return new Sources(Scope.REGION, Set.of(unit), Set.of(year), Set.of());
        }
    }

    private final DivisionRegister register;
    private final RollupRepository reports;
    private final SeriesRepository numbers;
    private final NumbersRepository cells;
    private final Cache<Place, Part> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Place place, Part part) -> part.weight())
            .executor(Runnable::run)
            .build();
    private final Map<Integer, Map<DivisionCode, List<BodyId>>> members = new ConcurrentHashMap<>();

    Parts(DivisionRegister register, RollupRepository reports, SeriesRepository numbers, NumbersRepository cells) {
        this.register = register;
        this.reports = reports;
        this.numbers = numbers;
        this.cells = cells;
    }

    void forget() {
        kept.invalidateAll();
    }

    ReportsInForce in(LogState now) {
        return new KeptInForce(this, new StoredInForce(reports, numbers, now.number()), now);
    }

    /** Of which part the government's report is; empty if roll-ups do not add it. */
    Optional<DivisionCode> unit(BodyId government, int year) {
        DivisionTree tree = register.in(year);
        return government.government().flatMap(tree::find).filter(tree::reports).map(Parts::unit);
    }

    /** The prefecture, and the province for what lies in no prefecture. */
    private static DivisionCode unit(Division reporting) {
        return reporting.level() == Level.PREFECTURE ? reporting.code() : Objects.requireNonNull(reporting.parent());
    }

    /** As they are now. */
    Map<DivisionCode, Part> of(int year, Set<DivisionCode> units, LogState now) {
        Map<DivisionCode, Part> parts = new HashMap<>();
        List<DivisionCode> changed = new ArrayList<>();
        for (DivisionCode unit : units) {
            Place place = new Place(unit, year);
            Part part = kept.getIfPresent(place);
            if (part != null && now.leaves(part.state(), place.sources())) {
                parts.put(unit, part);
            } else {
                changed.add(unit);
            }
        }
        if (!changed.isEmpty()) {
            read(year, changed, now).forEach((unit, part) -> {
                kept.put(new Place(unit, year), part);
                parts.put(unit, part);
            });
        }
        return parts;
    }

    /** What is added up of one part. */
    private static final class Adding {
        final List<ReportInForce> reports = new ArrayList<>();
        final Totals filed = new Totals();
        final Totals accepted = new Totals();
    }

    private Map<DivisionCode, Part> read(int year, List<DivisionCode> units, LogState now) {
        Map<DivisionCode, List<BodyId>> all =
                members.computeIfAbsent(register.in(year).year(), this::members);
        Map<BodyId, Adding> byBody = new HashMap<>();
        Map<DivisionCode, Adding> byUnit = new HashMap<>();
        for (DivisionCode unit : units) {
            Adding adding = new Adding();
            byUnit.put(unit, adding);
            all.get(unit).forEach(body -> byBody.put(body, adding));
        }
        List<ReportInForce> unmarked = reports.unmarked(year, Scope.REGION, byBody.keySet(), now.number());
        Map<Long, ReportInForce> byRevision = new HashMap<>();
        unmarked.forEach(report -> byRevision.put(report.revision(), report));
        Map<Long, Map<CellId, Mark>> marks = new HashMap<>();
        cells.each(unmarked, one -> {
            ReportInForce report = byRevision.get(one.revision());
            Adding adding = byBody.get(report.body());
            adding.filed.add(one);
            if (Basis.ACCEPTED.takes(report)) {
                adding.accepted.add(one);
            }
            marks.put(one.revision(), cells.marks(one));
        });
        List<ReportInForce> found = RollupRepository.marked(unmarked, marks);
        found.forEach(report -> byBody.get(report.body()).reports.add(report));
        StoredInForce stored = new StoredInForce(reports, numbers, now.number());
        Map<BodyId, ProcessingFee> fees = stored.fees(found);
        Map<BodyId, PublishedErrors> errors = stored.errors(found);
        Map<DivisionCode, Part> parts = new HashMap<>();
        byUnit.forEach((unit, adding) -> parts.put(unit, part(now, adding, fees, errors)));
        return parts;
    }

    private static Part part(
            LogState now, Adding adding, Map<BodyId, ProcessingFee> fees, Map<BodyId, PublishedErrors> errors) {
        List<ReportInForce> own = adding.reports;
        boolean areAllAccepted = own.stream().allMatch(Basis.ACCEPTED::takes);
        return new Part(
                now,
                own,
                adding.filed,
                areAllAccepted ? adding.filed : adding.accepted,
                of(own, fees),
                of(own, errors));
    }

    Map<CellId, BigDecimal> byCell(Totals totals) {
        return cells.byCell(totals);
    }

    private Map<DivisionCode, List<BodyId>> members(int year) {
        return register.in(year).reporting(DivisionCode.NATION).stream()
                .collect(Collectors.groupingBy(
                        Parts::unit, Collectors.mapping(one -> BodyId.of(one.code()), Collectors.toList())));
    }

    private static <T> Map<BodyId, T> of(Collection<ReportInForce> reports, Map<BodyId, T> all) {
        Map<BodyId, T> some = new HashMap<>();
        for (ReportInForce report : reports) {
            T one = all.get(report.body());
            if (one != null) {
                some.put(report.body(), one);
            }
        }
        return some;
    }
}
