package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what figures are made of. */
@ApplicationScoped
class Breakdowns {

    private static final int DECIMALS = 6;

    private final DivisionRegister register;
    private final Measures dictionary;
    private final YearFigures years;
    private final Questions questions;

    Breakdowns(DivisionRegister register, Measures dictionary, YearFigures years, Questions questions) {
        this.register = register;
        this.dictionary = dictionary;
        this.years = years;
        this.questions = questions;
    }

    /** What parameters ask for, or what is wrong with them. */
    BreakdownQuery query(Map<String, List<String>> parameters) {
        return new BreakdownWords(questions.words(parameters, BreakdownWords.NAMES), new BreakdownCuts(dictionary))
                .read();
    }

    Answered<BreakdownView> of(BreakdownQuery.Asked asked) {
        return years.in(asked.page().when(), state -> view(asked, state));
    }

    private BreakdownView view(BreakdownQuery.Asked asked, FilingState state) {
        List<BreakdownQuery.Part> all = asked.cuts().stream()
                .flatMap(cut -> Stream.concat(Stream.of(cut.whole()), cut.parts().stream()))
                .flatMap(part -> Stream.concat(Stream.of(part), part.rows().stream()))
                .toList();
        Set<DivisionCode> areas = all.stream().map(BreakdownQuery.Part::area).collect(Collectors.toSet());
        SequencedSet<Measure> measures =
                all.stream().map(BreakdownQuery.Part::measure).collect(Collectors.toCollection(LinkedHashSet::new));
        Made made = new Made(
                asked.year(),
                years.of(asked.year(), areas, measures, asked.manner(), state),
                new Observations(register, dictionary, asked.manner()));
        List<BreakdownView.Cut> cuts = asked.cuts().stream().map(made::cut).toList();
        List<SeriesView.MeasureInSeries> described = made.observations().describe(measures);
        return new BreakdownView(
                asked.manner().whose().group().id(),
                asked.manner().whose().scope().id(),
                asked.manner().whose().kind(),
                asked.manner().basis().id(),
                asked.manner().boundaries().id(),
                asked.page().snapshot(state),
                area(asked.area(), asked),
                asked.year(),
                asked.by().id(),
                cuts,
                areas.stream().sorted().map(code -> area(code, asked)).toList(),
                described,
                areas.stream()
                        .sorted()
                        .flatMap(code ->
                                TerritoryBreak.divided(
                                        code,
                                        asked.year(),
                                        made.figures().get(code).territory())
                                        .stream())
                        .toList(),
                made.observations().notes());
    }

    private SeriesView.Area area(DivisionCode code, BreakdownQuery.Asked asked) {
        return SeriesView.Area.of(asked.manner()
                .boundaries()
                .tree(register, asked.year())
                .find(code)
                .orElseThrow());
    }

    private record Made(int year, Map<DivisionCode, AreaFigures> figures, Observations observations) {

        BreakdownView.Cut cut(BreakdownQuery.Cut cut) {
            SeriesView.Observation whole = figure(cut.whole());
            List<BreakdownView.Part> parts =
                    cut.parts().stream().map(part -> part(part, whole)).toList();
            Optional<BigDecimal> sum = parts.stream()
                    .flatMap(part -> Measure.number(part.figure().value()).stream())
                    .reduce(BigDecimal::add);
            boolean money = cut.whole().measure().isMoney();
            return new BreakdownView.Cut(
                    cut.whole().id(),
                    cut.whole().label(),
                    whole,
                    parts,
                    sum.map(number -> new Figure(number, money)).orElse(null),
                    sum.flatMap(number -> Measure.number(whole.value()).map(number::subtract))
                            .map(number -> new Figure(number, money))
                            .orElse(null));
        }

        private BreakdownView.Part part(BreakdownQuery.Part part, SeriesView.Observation whole) {
            SeriesView.Observation figure = figure(part);
            Optional<BigDecimal> share = Measure.number(whole.value())
                    .filter(number -> number.signum() != 0)
                    .flatMap(number -> Measure.number(figure.value())
                            .map(value -> value.divide(number, DECIMALS, RoundingMode.HALF_UP)));
            return new BreakdownView.Part(
                    part.id(),
                    part.label(),
                    share.orElse(null),
                    figure,
                    part.rows().stream()
                            .filter(this::isPrinted)
                            .map(row -> part(row, whole))
                            .toList());
        }

        private boolean isPrinted(BreakdownQuery.Part row) {
            return row.measure().cells().stream()
                    .anyMatch(cell -> figures.get(row.area()).sums().of(cell) != null);
        }

        private SeriesView.Observation figure(BreakdownQuery.Part part) {
            return observations.of(part.area(), year, part.measure(), figures.get(part.area()), false);
        }
    }
}
