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
import io.gongkai.prepared.Making;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * The sums of governments' region reports, kept for each prefecture and year until something is filed or decided there: after a
 * filing a province and the nation are added from these, and one of them is read from the database.
 */
@Singleton
class Parts {

    /** Of all that are kept. */
    private static final long MOST_BYTES = 24L << 20;

    /** So many prefectures are worth a thread of their own. */
    private static final int WORTH_A_THREAD = 40;

    private record Place(DivisionCode unit, int year) {

        Sources sources() {
            return new Sources(Scope.REGION, Set.of(unit), Set.of(year), Set.of());
        }
    }

    private final DivisionRegister register;
    private final RollupRepository reports;
    private final SeriesRepository numbers;
    private final NumbersRepository cells;
    private final Making making;
    private final Cache<Place, Part> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Place place, Part part) -> part.weight())
            .executor(Runnable::run)
            .build();
    /** For reading in several threads, and on as many connections of a pool that holds more than there are of these. */
    private final Semaphore helping =
            new Semaphore(Math.min(8, Runtime.getRuntime().availableProcessors()) - 1);

    private final Map<Integer, Members> members = new ConcurrentHashMap<>();

    Parts(
            DivisionRegister register,
            RollupRepository reports,
            SeriesRepository numbers,
            NumbersRepository cells,
            Making making) {
        this.register = register;
        this.reports = reports;
        this.numbers = numbers;
        this.cells = cells;
        this.making = making;
    }

    void forget() {
        kept.invalidateAll();
    }

    ReportsInForce in(LogState now) {
        return new KeptInForce(this, new StoredInForce(reports, numbers, now.number()), now);
    }

    /** Of which part the government's report is; empty if roll-ups do not add it. */
    Optional<DivisionCode> unit(BodyId government, int year) {
        return Optional.ofNullable(members(year).units().get(government));
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
            readAtOnce(year, changed, now).forEach((unit, part) -> {
                kept.put(new Place(unit, year), part);
                parts.put(unit, part);
            });
        }
        return parts;
    }

    /** Many of them in several threads, as far as there are any free. Each read checks the state by itself. */
    private Map<DivisionCode, Part> readAtOnce(int year, List<DivisionCode> units, LogState now) {
        List<CompletableFuture<Map<DivisionCode, Part>>> helped = new ArrayList<>();
        int share = Math.max(WORTH_A_THREAD, Math.ceilDiv(units.size(), helping.availablePermits() + 1));
        int from = 0;
        while (units.size() - from > share && helping.tryAcquire()) {
            List<DivisionCode> some = units.subList(from, from + share);
            CompletableFuture<Map<DivisionCode, Part>> read = new CompletableFuture<>();
            helped.add(read.whenComplete((_, _) -> helping.release()));
            making.start(() -> read(year, some, now), read);
            from += share;
        }
        Map<DivisionCode, Part> parts = read(year, units.subList(from, units.size()), now);
        helped.forEach(read -> parts.putAll(read.join()));
        return parts;
    }

    /** What is added up of one part. */
    private static final class Adding {
        final List<ReportInForce> reports = new ArrayList<>();
        final Totals filed = new Totals();
        final Totals accepted = new Totals();
    }

    private Map<DivisionCode, Part> read(int year, List<DivisionCode> units, LogState now) {
        Map<DivisionCode, List<BodyId>> all = members(year).bodies();
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

    /** The governments of each part, and the part of each. */
    private record Members(Map<DivisionCode, List<BodyId>> bodies, Map<BodyId, DivisionCode> units) {

        static Members of(DivisionTree tree) {
            Map<BodyId, DivisionCode> units = new HashMap<>();
            tree.reporting(DivisionCode.NATION).forEach(one -> units.put(BodyId.of(one.code()), unit(one)));
            return new Members(
                    units.keySet().stream().collect(Collectors.groupingBy(units::get, Collectors.toList())), units);
        }
    }

    private Members members(int year) {
        DivisionTree tree = register.in(year);
        return members.computeIfAbsent(tree.year(), _ -> Members.of(tree));
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
