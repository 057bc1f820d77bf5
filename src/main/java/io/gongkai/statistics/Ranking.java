package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts areas in the order of one measure, those that can be compared; says of the others why not. */
final class Ranking {

    private record Ranked(Standing standing, @Nullable Integer rank) {}

    private final RankingQuery.Asked asked;
    private final DivisionTree tree;
    private final Map<DivisionCode, AreaFigures> figures;
    private final Observations observations;

    /** @param tree by which the areas are named */
    Ranking(
            RankingQuery.Asked asked,
            DivisionTree tree,
            Map<DivisionCode, AreaFigures> figures,
            Observations observations) {
        this.asked = asked;
        this.tree = tree;
        this.figures = figures;
        this.observations = observations;
    }

    RankingView view(FilingState state) {
        List<Ranked> all = ranked();
        PageQuery page = asked.page();
        List<RankingView.Row> rows = all.subList(page.start(), page.end(all.size())).stream()
                .map(this::row)
                .toList();
        SeriesView.MeasureInSeries measure =
                observations.describe(List.of(asked.measure())).getFirst();
        return new RankingView(
                asked.manner().whose().group().id(),
                asked.manner().whose().scope().id(),
                asked.manner().whose().kind(),
                asked.manner().basis().id(),
                asked.manner().boundaries().id(),
                page.snapshot(state),
                asked.year(),
                measure,
                asked.order().id(),
                asked.measure().base(),
                asked.minBase(),
                (int) all.stream().filter(one -> one.rank() != null).count(),
                all.size(),
                rows,
                rows.stream()
                        .map(row -> new DivisionCode(row.area().code()))
                        .flatMap(area ->
                                TerritoryBreak.divided(
                                        area, asked.year(), figures.get(area).territory())
                                        .stream())
                        .toList(),
                observations.notes(),
                page.next(state, all.size()));
    }

    private List<Ranked> ranked() {
        List<Standing> standings = asked.areas().stream().map(this::standing).toList();
        Comparator<Standing> byValue = Comparator.comparing(Standing::value);
        List<Standing> inOrder = standings.stream()
                .filter(one -> one.reason().isEmpty())
                .sorted(asked.order() == RankingQuery.Order.DESC ? byValue.reversed() : byValue)
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Standing one : inOrder) {
            Ranked before = ranked.isEmpty() ? null : ranked.getLast();
            boolean tied = before != null && before.standing().value().compareTo(one.value()) == 0;
            ranked.add(new Ranked(one, tied ? before.rank() : Integer.valueOf(ranked.size() + 1)));
        }
        standings.stream().filter(one -> one.reason().isPresent()).forEach(one -> ranked.add(new Ranked(one, null)));
        return ranked;
    }

    private Standing standing(DivisionCode area) {
        AreaFigures found = figures.get(area);
        return Standing.of(
                asked.measure(),
                asked.minBase(),
                found,
                observations.of(area, asked.year(), asked.measure(), found, false));
    }

    private RankingView.Row row(Ranked ranked) {
        Standing standing = ranked.standing();
        SeriesView.Observation figure = standing.figure();
        standing.reason().ifPresent(observations::name);
        if (standing.partial() && standing.reason().isEmpty()) {
            observations.name(SeriesNote.PARTIAL);
        }
        Division area = tree.find(new DivisionCode(figure.division())).orElseThrow();
        return new RankingView.Row(
                ranked.rank(),
                standing.reason().map(SeriesNote::id).orElse(null),
                standing.partial(),
                SeriesView.Area.of(area),
                asked.measure().interval(figure).orElse(null),
                figure);
    }
}
