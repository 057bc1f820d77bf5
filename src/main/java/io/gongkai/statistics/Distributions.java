package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where areas stand among their peers, and tells no peer's figure. */
@ApplicationScoped
class Distributions {

    /** Of fewer values the quartiles are all but the values themselves. */
    private static final int MINIMUM = 5;

    /** The least and the greatest are always single areas'; among few it is easily told whose. */
    private static final int EXTREMES_FROM = 10;

    private final DivisionRegister register;
    private final Measures dictionary;
    private final YearFigures years;
    private final Questions questions;

    Distributions(DivisionRegister register, Measures dictionary, YearFigures years, Questions questions) {
        this.register = register;
        this.dictionary = dictionary;
        this.years = years;
        this.questions = questions;
    }

    /** What parameters ask for, or what is wrong with them. */
    DistributionQuery query(Map<String, List<String>> parameters) {
        return new DistributionWords(questions.words(parameters, DistributionWords.NAMES), register).read();
    }

    Answered<DistributionView> of(DistributionQuery.Asked asked) {
        return years.in(asked.page().when(), state -> view(asked, state));
    }

    private DistributionView view(DistributionQuery.Asked asked, FilingState state) {
        List<DivisionCode> areas = Stream.concat(Stream.of(asked.area()), asked.others().stream())
                .map(Division::code)
                .toList();
        Map<DivisionCode, AreaFigures> figures =
                years.of(asked.year(), areas, List.of(asked.measure()), asked.manner(), state);
        // What is said of peers is in no note of the answer: notes are on the area's own figure.
        Observations ofPeers = new Observations(register, dictionary, asked.manner());
        Observations observations = new Observations(register, dictionary, asked.manner());
        Standing own = standing(asked, asked.area(), figures, observations);
        List<Standing> peers = asked.others().stream()
                .map(peer -> standing(asked, peer, figures, ofPeers))
                .toList();
        List<BigDecimal> values = peers.stream()
                .filter(peer -> peer.reason().isEmpty())
                .map(Standing::value)
                .toList();
        Map<String, Integer> leftOut = new TreeMap<>();
        peers.stream().flatMap(peer -> peer.reason().stream()).forEach(reason -> {
            observations.name(reason);
            leftOut.merge(reason.id(), 1, Integer::sum);
        });
        own.reason().ifPresent(observations::name);
        List<SeriesNote> withheld = withheld(values.size());
        withheld.forEach(observations::name);
        SeriesView.MeasureInSeries measure =
                observations.describe(List.of(asked.measure())).getFirst();
        return new DistributionView(
                asked.manner().whose().group().id(),
                asked.manner().whose().scope().id(),
                asked.manner().whose().kind(),
                asked.manner().basis().id(),
                asked.manner().boundaries().id(),
                asked.page().snapshot(state),
                asked.year(),
                measure,
                asked.measure().base(),
                asked.minBase(),
                new DistributionView.Own(
                        SeriesView.Area.of(asked.area()),
                        place(own, values),
                        own.reason().map(SeriesNote::id).orElse(null),
                        asked.measure().interval(own.figure()).orElse(null),
                        own.figure()),
                new DistributionView.Peers(
                        asked.peers().id(),
                        SeriesView.Area.of(asked.within()),
                        asked.area().level().id(),
                        peers.size(),
                        values.size(),
                        leftOut,
                        MINIMUM,
                        EXTREMES_FROM),
                spread(values),
                withheld.stream().map(SeriesNote::id).toList(),
                TerritoryBreak.divided(
                                asked.area().code(),
                                asked.year(),
                                figures.get(asked.area().code()).territory())
                        .stream()
                        .toList(),
                observations.notes());
    }

    private static Standing standing(
            DistributionQuery.Asked asked,
            Division area,
            Map<DivisionCode, AreaFigures> figures,
            Observations observations) {
        AreaFigures found = figures.get(area.code());
        return Standing.of(
                asked.measure(),
                asked.minBase(),
                found,
                observations.of(area.code(), asked.year(), asked.measure(), found, false));
    }

    private static List<SeriesNote> withheld(int n) {
        List<SeriesNote> withheld = new ArrayList<>();
        if (n < MINIMUM) {
            withheld.add(SeriesNote.TOO_FEW_PEERS);
        } else if (n < EXTREMES_FROM) {
            withheld.add(SeriesNote.EXTREMES_WITHHELD);
        }
        return withheld;
    }

    private static @Nullable Integer place(Standing own, List<BigDecimal> values) {
        if (own.reason().isPresent() || values.size() < MINIMUM) {
            return null;
        }
        long above = values.stream()
                .filter(value -> value.compareTo(own.value()) > 0)
                .count();
        return (int) above + 1;
    }

    private static DistributionView.@Nullable Spread spread(List<BigDecimal> values) {
        if (values.size() < MINIMUM) {
            return null;
        }
        Quantiles quantiles = new Quantiles(values);
        boolean extremes = values.size() >= EXTREMES_FROM;
        return new DistributionView.Spread(
                extremes ? quantiles.quartile(0) : null,
                quantiles.quartile(1),
                quantiles.quartile(2),
                quantiles.quartile(3),
                extremes ? quantiles.quartile(4) : null);
    }
}
