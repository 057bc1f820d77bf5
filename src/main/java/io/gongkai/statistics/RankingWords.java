package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of one {@link RankingQuery} and says everything that is wrong with them at once. */
final class RankingWords {

    static final String PATH = "/api/v1/statistics/ranking";

    static final List<String> NAMES = List.of(
            "within",
            "level",
            "division",
            "year",
            "measure",
            "order",
            "minBase",
            "figures",
            "bodies",
            "scope",
            "kind",
            "boundaries",
            "snapshot",
            "asOf",
            "limit",
            "cursor",
            "format",
            "bom");

    static final Set<SeriesFormat> FORMATS =
            EnumSet.of(SeriesFormat.JSON, SeriesFormat.CSV, SeriesFormat.XLSX, SeriesFormat.JSON_STAT);

    private final QuestionWords words;

    RankingWords(QuestionWords words) {
        this.words = words;
    }

    RankingQuery read() {
        Optional<Integer> year = words.year();
        Manner manner = words.manner();
        List<DivisionCode> areas = words.areas(year.stream().toList(), manner.boundaries());
        Optional<Measure> measure = words.measure();
        RankingQuery.Order order = words.choice(
                "order",
                RankingQuery.Order.DESC,
                RankingQuery.Order::of,
                RankingQuery.Order.values(),
                RankingQuery.Order::id);
        int usual = measure.map(Measure::usualBase).orElse(0);
        int minBase = words.minBase(usual);
        String text = words.areasText()
                + "&year=" + year.orElse(0)
                + "&measure=" + measure.map(Measure::id).orElse("")
                + (order == RankingQuery.Order.DESC ? "" : "&order=" + order.id())
                + (minBase == usual ? "" : "&minBase=" + minBase)
                + manner.text();
        PageQuery page = words.page().query(PATH, text, areas.size(), FORMATS);
        return words.isFaultless()
                ? new RankingQuery.Asked(areas, year.orElseThrow(), measure.orElseThrow(), manner, order, minBase, page)
                : new RankingQuery.Wrong(words.violations());
    }
}
