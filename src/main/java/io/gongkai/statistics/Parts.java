package io.gongkai.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongkai.body.Body;
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
 * What reports add up to, part by part. The sums of governments' region reports are kept for each prefecture and year
 * until something is filed or decided there: after a filing a province and the nation are added from these, and one of
 * them is read from the database.
 */
@Singleton
class Parts {

    /** Of all that are kept. */
    private static final long MOST_BYTES = 24L << 20;

    /** The reports of so many bodies are worth a thread of their own. */
    private static final int WORTH_A_THREAD = 300;

    private record Place(DivisionCode unit, int year) {

        Sources sources() {
            return new Sources(Scope.REGION, Set.of(unit), Set.of(year), Set.of());
        }
    }

    private final DivisionRegister register;
    private final RollupRepository reports;
    private final SeriesRepository numbers;
    private final FindingRepository findings;
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
            FindingRepository findings,
            NumbersRepository cells,
            Making making) {
        this.register = register;
        this.reports = reports;
        this.numbers = numbers;
        this.findings = findings;
        this.cells = cells;
        this.making = making;
    }

    void forget() {
        kept.invalidateAll();
    }

    ReportsInForce in(LogState now) {
        return new KeptInForce(this, new StoredInForce(reports, numbers, findings, now.number()), now);
    }

    /** Of which part the government's report is; empty if roll-ups do not add it. */
    Optional<DivisionCode> unit(BodyId government, int year) {
        return Optional.ofNullable(members(year).units().get(government));
    }

    /** The prefecture, and the province for what lies in no prefecture. */
    private static DivisionCode unit(Division reporting) {
        return reporting.level() == Level.PREFECTURE ? reporting.code() : Objects.requireNonNull(reporting.parent());
    }

    /** In which part a body is whose report is in none that is kept: with what files under the same government. */
    static DivisionCode unit(Body body) {
        Division division = body.division();
        return body.isGovernment() && division.parent() != null ? division.parent() : division.code();
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
        Map<DivisionCode, List<BodyId>> all = members(year).bodies();
        Map<DivisionCode, List<BodyId>> bodies = new HashMap<>();
        changed.forEach(unit -> bodies.put(unit, all.get(unit)));
        read(year, Scope.REGION, bodies, now).forEach((unit, part) -> {
            kept.put(new Place(unit, year), part);
            parts.put(unit, part);
        });
        return parts;
    }

    /**
     * Parts of the reports of some bodies, as they are now: many in several threads, as far as there are any free. Each
     * thread reads what was in force in that state, whatever is filed meanwhile.
     */
    Map<DivisionCode, Part> read(int year, Scope scope, Map<DivisionCode, List<BodyId>> units, LogState now) {
        int bodies = units.values().stream().mapToInt(List::size).sum();
        int share = Math.max(WORTH_A_THREAD, Math.ceilDiv(bodies, helping.availablePermits() + 1));
        List<CompletableFuture<Map<DivisionCode, Part>>> helped = new ArrayList<>();
        Map<DivisionCode, List<BodyId>> own = new HashMap<>();
        int size = 0;
        for (Map.Entry<DivisionCode, List<BodyId>> unit : units.entrySet()) {
            own.put(unit.getKey(), unit.getValue());
            size += unit.getValue().size();
            if (size >= share && size < bodies && helping.tryAcquire()) {
                helped.add(help(year, scope, own, now));
                own = new HashMap<>();
                size = 0;
            }
        }
        Map<DivisionCode, Part> parts = own.isEmpty() ? new HashMap<>() : readHere(year, scope, own, now);
        helped.forEach(read -> parts.putAll(read.join()));
        return parts;
    }

    private CompletableFuture<Map<DivisionCode, Part>> help(
            int year, Scope scope, Map<DivisionCode, List<BodyId>> units, LogState now) {
        CompletableFuture<Map<DivisionCode, Part>> read = new CompletableFuture<>();
        CompletableFuture<Map<DivisionCode, Part>> helped = read.whenComplete((_, _) -> helping.release());
        making.start(() -> readHere(year, scope, units, now), read);
        return helped;
    }

    /** What is added up of one part. */
    private static final class Adding {
        final List<ReportInForce> reports = new ArrayList<>();
        final Totals filed = new Totals();
        final Totals accepted = new Totals();
    }

    private Map<DivisionCode, Part> readHere(
            int year, Scope scope, Map<DivisionCode, List<BodyId>> units, LogState now) {
        Map<BodyId, Adding> byBody = new HashMap<>();
        Map<DivisionCode, Adding> byUnit = new HashMap<>();
        units.forEach((unit, bodies) -> {
            Adding adding = new Adding();
            byUnit.put(unit, adding);
            bodies.forEach(body -> byBody.put(body, adding));
        });
        List<ReportInForce> unmarked = reports.unmarked(year, scope, byBody.keySet(), now.number());
        Map<Long, ReportInForce> byRevision = new HashMap<>();
        unmarked.forEach(report -> byRevision.put(report.revision(), report));
        Map<Long, Map<CellId, Mark>> marks = new HashMap<>();
        cells.each(byRevision.keySet(), one -> {
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
        StoredInForce stored = new StoredInForce(reports, numbers, findings, now.number());
        Map<BodyId, ProcessingFee> fees = stored.fees(found);
        Map<BodyId, PublishedErrors> errors = stored.errors(found);
        Map<DivisionCode, Part> parts = new HashMap<>();
        Map<BodyId, FindingRepository.Counts> counts = stored.findings(found);
        byUnit.forEach((unit, adding) -> parts.put(unit, part(now, adding, fees, errors, counts)));
        return parts;
    }

    private static Part part(
            LogState now,
            Adding adding,
            Map<BodyId, ProcessingFee> fees,
            Map<BodyId, PublishedErrors> errors,
            Map<BodyId, FindingRepository.Counts> findings) {
        List<ReportInForce> own = adding.reports;
        boolean areAllAccepted = own.stream().allMatch(Basis.ACCEPTED::takes);
        return new Part(
                now,
                own,
                adding.filed,
                areAllAccepted ? adding.filed : adding.accepted,
                of(own, fees),
                of(own, errors),
                of(own, findings));
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
