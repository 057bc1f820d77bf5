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
import java.util.stream.Stream;

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
    private final Cache<Place, Part> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Place place, Part part) -> part.weight())
            .executor(Runnable::run)
            .build();
    private final Map<Integer, Map<DivisionCode, List<BodyId>>> members = new ConcurrentHashMap<>();

    Parts(DivisionRegister register, RollupRepository reports, SeriesRepository numbers) {
        this.register = register;
        this.reports = reports;
        this.numbers = numbers;
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

    private Map<DivisionCode, Part> read(int year, List<DivisionCode> units, LogState now) {
        Map<DivisionCode, List<BodyId>> all =
                members.computeIfAbsent(register.in(year).year(), this::members);
        List<BodyId> bodies =
                units.stream().flatMap(unit -> all.get(unit).stream()).toList();
        StoredInForce stored = new StoredInForce(reports, numbers, now.number());
        List<ReportInForce> found = stored.of(year, Scope.REGION, bodies);
        Map<DivisionCode, List<ReportInForce>> byUnit = found.stream()
                .collect(Collectors.groupingBy(
                        report -> unit(report.body(), year).orElseThrow()));
        List<List<ReportInForce>> filed =
                units.stream().map(unit -> byUnit.getOrDefault(unit, List.of())).toList();
        List<List<ReportInForce>> accepted = filed.stream()
                .map(of -> of.stream().filter(Basis.ACCEPTED::takes).toList())
                .toList();
        List<Map<CellId, BigDecimal>> totals =
                stored.totals(Stream.concat(filed.stream(), accepted.stream()).toList(), reports.cells());
        Map<BodyId, ProcessingFee> fees = stored.fees(found);
        Map<BodyId, PublishedErrors> errors = stored.errors(found);
        Map<DivisionCode, Part> parts = new HashMap<>();
        for (int at = 0; at < units.size(); at++) {
            List<ReportInForce> own = filed.get(at);
            parts.put(
                    units.get(at),
                    new Part(now, own, totals.get(at), totals.get(units.size() + at), of(own, fees), of(own, errors)));
        }
        return parts;
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
