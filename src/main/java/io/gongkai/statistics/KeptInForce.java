package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.CellId;
import io.gongkai.form.Scope;
import io.gongkai.prepared.LogState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * As they are now, put together from parts: those that are kept, and for what is in none others that are read for this
 * answer. Some reports of a part are read from the database once more. For one answer, which asks for the reports first.
 */
final class KeptInForce implements ReportsInForce {

    private final Parts parts;
    private final ReportsInForce stored;
    private final LogState now;
    private final Map<Long, Part> partOf = new HashMap<>();

    KeptInForce(Parts parts, ReportsInForce stored, LogState now) {
        this.parts = parts;
        this.stored = stored;
        this.now = now;
    }

    @Override
    public List<ReportInForce> of(int year, Scope scope, Collection<Body> bodies) {
        Set<DivisionCode> units = new HashSet<>();
        Set<BodyId> inParts = new HashSet<>();
        Map<DivisionCode, List<BodyId>> others = new HashMap<>();
        for (Body body : bodies) {
            Optional<DivisionCode> unit = scope == Scope.REGION ? parts.unit(body.id(), year) : Optional.empty();
            unit.ifPresentOrElse(
                    one -> {
                        units.add(one);
                        inParts.add(body.id());
                    },
                    () -> others.computeIfAbsent(Parts.unit(body), _ -> new ArrayList<>())
                            .add(body.id()));
        }
        List<ReportInForce> reports = new ArrayList<>();
        for (Part part : parts.of(year, units, now).values()) {
            add(part, report -> inParts.contains(report.body()), reports);
        }
        for (Part part : parts.read(year, scope, others, now).values()) {
            add(part, _ -> true, reports);
        }
        reports.sort(Comparator.comparing(ReportInForce::body));
        return reports;
    }

    private void add(Part part, Predicate<ReportInForce> which, List<ReportInForce> reports) {
        for (ReportInForce report : part.reports()) {
            if (which.test(report)) {
                reports.add(report);
                partOf.put(report.revision(), part);
            }
        }
    }

    @Override
    public List<Map<CellId, BigDecimal>> totals(List<List<ReportInForce>> lists) {
        List<Map<CellId, BigDecimal>> totals = new ArrayList<>();
        List<List<ReportInForce>> rest = new ArrayList<>();
        for (List<ReportInForce> list : lists) {
            Totals total = new Totals();
            rest.add(addKnown(list, total));
            totals.add(parts.byCell(total));
        }
        if (rest.stream().anyMatch(list -> !list.isEmpty())) {
            List<Map<CellId, BigDecimal>> added = stored.totals(rest);
            for (int at = 0; at < added.size(); at++) {
                Map<CellId, BigDecimal> total = totals.get(at);
                added.get(at).forEach((cell, number) -> total.merge(cell, number, BigDecimal::add));
            }
        }
        return totals;
    }

    /** @return those of which the sum is not known */
    private List<ReportInForce> addKnown(List<ReportInForce> list, Totals total) {
        Map<Part, List<ReportInForce>> byPart = new IdentityHashMap<>();
        List<ReportInForce> rest = new ArrayList<>();
        for (ReportInForce report : list) {
            Part part = partOf.get(report.revision());
            if (part == null) {
                rest.add(report);
            } else {
                byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(report);
            }
        }
        byPart.forEach((part, some) -> part.totals(some).ifPresentOrElse(total::add, () -> rest.addAll(some)));
        return rest;
    }

    @Override
    public Map<BodyId, ProcessingFee> fees(Collection<ReportInForce> reports) {
        return told(reports, Part::fees, stored::fees);
    }

    @Override
    public Map<BodyId, PublishedErrors> errors(Collection<ReportInForce> reports) {
        return told(reports, Part::errors, stored::errors);
    }

    @Override
    public Map<BodyId, FindingRepository.Counts> findings(Collection<ReportInForce> reports) {
        return told(reports, Part::findings, stored::findings);
    }

    private <T> Map<BodyId, T> told(
            Collection<ReportInForce> reports,
            Function<Part, Map<BodyId, T>> known,
            Function<Collection<ReportInForce>, Map<BodyId, T>> read) {
        Map<BodyId, T> told = new TreeMap<>();
        List<ReportInForce> rest = new ArrayList<>();
        for (ReportInForce report : reports) {
            Part part = partOf.get(report.revision());
            if (part == null) {
                rest.add(report);
            } else if (known.apply(part).containsKey(report.body())) {
                told.put(report.body(), known.apply(part).get(report.body()));
            }
        }
        told.putAll(read.apply(rest));
        return told;
    }
}
