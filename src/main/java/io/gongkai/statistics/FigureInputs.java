package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.deadline.Punctuality;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what measures are computed from besides cells, as far as it is asked for. */
@ApplicationScoped
class FigureInputs {

    private static final Map<Input, Function<ProcessingFee, @Nullable BigDecimal>> FEES = Map.of(
            Input.FEE_NOTICES, ProcessingFee::notices,
            Input.FEE_NOTIFIED, ProcessingFee::notifiedYuan,
            Input.FEE_COLLECTED, ProcessingFee::collectedYuan);

    private final Punctuality punctuality;
    private final Populations populations;

    FigureInputs(Punctuality punctuality, Populations populations) {
        this.punctuality = punctuality;
        this.populations = populations;
    }

    /** @param inForce the reports of all who file for these areas */
    Map<DivisionCode, AreaFigures> with(
            Map<DivisionCode, AreaFigures> areas,
            List<ReportInForce> inForce,
            int year,
            Set<Input> wanted,
            Manner manner,
            FilingState state) {
        if (wanted.isEmpty()) {
            return areas;
        }
        Map<BodyId, ProcessingFee> fees =
                wanted.stream().anyMatch(Input::isSaidByReports) ? fees(areas.values(), state.reports()) : Map.of();
        Punctuality.Filed filed = wanted.stream().anyMatch(Input::isOfDays)
                ? punctuality.of(
                        all(areas.values()),
                        year,
                        inForce.stream().collect(Collectors.toMap(ReportInForce::body, ReportInForce::firstFiledAt)),
                        state.latest() ? Optional.empty() : Optional.ofNullable(state.at()))
                : Punctuality.Filed.NOBODY;
        Map<BodyId, FindingRepository.Counts> found = wanted.stream().anyMatch(Input::isOfFindings)
                ? state.reports().findings(reports(areas.values()))
                : Map.of();
        Map<DivisionCode, AreaFigures> with = new HashMap<>();
        areas.forEach((area, figures) -> {
            Optional<Populations.Entry> population =
                    wanted.contains(Input.POPULATION) ? population(area, figures, year, manner) : Optional.empty();
            with.put(area, figures.with(inputs(figures, fees, filed, found, population)));
        });
        return with;
    }

    private static Collection<Body> all(Collection<AreaFigures> areas) {
        Map<BodyId, Body> all = new HashMap<>();
        areas.forEach(area -> area.bodies().forEach(body -> all.put(body.id(), body)));
        return all.values();
    }

    private static Map<BodyId, ProcessingFee> fees(Collection<AreaFigures> areas, ReportsInForce reports) {
        return reports.fees(reports(areas));
    }

    private static List<ReportInForce> reports(Collection<AreaFigures> areas) {
        Map<Long, ReportInForce> reports = new HashMap<>();
        areas.forEach(area -> area.sums().reports().forEach(report -> reports.put(report.revision(), report)));
        return List.copyOf(reports.values());
    }

    private static Inputs inputs(
            AreaFigures figures,
            Map<BodyId, ProcessingFee> fees,
            Punctuality.Filed filed,
            Map<BodyId, FindingRepository.Counts> found,
            Optional<Populations.Entry> population) {
        Map<Input, BigDecimal> numbers = new EnumMap<>(Input.class);
        Map<Input, Set<BodyId>> saying = new EnumMap<>(Input.class);
        FEES.forEach((input, reading) -> {
            for (ReportInForce report : figures.sums().reports()) {
                ProcessingFee fee = fees.get(report.body());
                BigDecimal number = fee == null ? null : reading.apply(fee);
                if (number != null) {
                    numbers.merge(input, number, BigDecimal::add);
                    saying.computeIfAbsent(input, key -> new HashSet<>()).add(report.body());
                }
            }
        });
        Set<BodyId> expected = figures.bodies().stream().map(Body::id).collect(Collectors.toSet());
        numbers.put(Input.REPORTS_EXPECTED, BigDecimal.valueOf(expected.size()));
        numbers.put(
                Input.REPORTS_IN_TIME,
                BigDecimal.valueOf(
                        expected.stream().filter(filed.inTime()::contains).count()));
        List<Integer> late = expected.stream()
                .flatMap(body -> Stream.ofNullable(filed.daysLate().get(body)))
                .toList();
        numbers.put(Input.REPORTS_FILED, BigDecimal.valueOf(late.size()));
        numbers.put(
                Input.DAYS_LATE,
                BigDecimal.valueOf(late.stream().mapToLong(Integer::longValue).sum()));
        numbers.putAll(quality(figures.sums().reports(), found));
        population.ifPresent(one -> numbers.put(Input.POPULATION, BigDecimal.valueOf(one.people())));
        return new Inputs(
                numbers,
                saying,
                population.map(Populations.Entry::source).orElse(null),
                expected.stream().anyMatch(filed.open()::contains));
    }

    private static Map<Input, BigDecimal> quality(
            Collection<ReportInForce> reports, Map<BodyId, FindingRepository.Counts> found) {
        long errors = 0;
        long warnings = 0;
        long without = 0;
        for (ReportInForce report : reports) {
            FindingRepository.Counts one = found.getOrDefault(report.body(), FindingRepository.Counts.NOTHING);
            errors += one.errors();
            warnings += one.warnings();
            without += one.errors() == 0 ? 1 : 0;
        }
        return Map.of(
                Input.REPORTS_IN_FORCE, BigDecimal.valueOf(reports.size()),
                Input.REPORTS_WITHOUT_ERRORS, BigDecimal.valueOf(without),
                Input.ERRORS, BigDecimal.valueOf(errors),
                Input.WARNINGS, BigDecimal.valueOf(warnings));
    }

    /**
     * Of exactly those whose reports are added: where all are, the area's own number by its own map, else what the divisions
     * that reported add up to, if each has one.
     */
    private Optional<Populations.Entry> population(DivisionCode area, AreaFigures figures, int year, Manner manner) {
        boolean whole = figures.reported() == figures.expected() && figures.reported() > 0;
        Optional<Populations.Entry> own =
                whole && manner.boundaries() == Boundaries.THEN ? populations.of(area, year) : Optional.empty();
        if (own.isPresent() || !manner.whose().isOfWholeAreas() || figures.reported() == 0) {
            return own;
        }
        Set<BodyId> reported =
                figures.sums().reports().stream().map(ReportInForce::body).collect(Collectors.toSet());
        List<Optional<Populations.Entry>> parts = figures.bodies().stream()
                .filter(body -> reported.contains(body.id()))
                .map(body -> populations.of(body.division().code(), year))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().map(Optional::get).reduce(Populations.Entry::and)
                : Optional.empty();
    }
}
