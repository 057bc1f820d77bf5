package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import java.util.EnumSet;
import java.util.List;

/** Reads the parameters of one {@link SeriesQuery} and says everything that is wrong with them at once. */
final class SeriesWords {

    static final String PATH = "/api/v1/statistics/series";

    static final List<String> NAMES = List.of(
            "within",
            "level",
            "division",
            "years",
            "measures",
            "figures",
            "bodies",
            "boundaries",
            "snapshot",
            "asOf",
            "limit",
            "cursor",
            "format",
            "bom");

    private final QuestionWords words;

    SeriesWords(QuestionWords words) {
        this.words = words;
    }

    SeriesQuery read() {
        List<Integer> years = words.years();
        Manner manner = words.manner();
        List<DivisionCode> areas = words.areas(years, manner.boundaries());
        List<Measure> measures = words.measures();
        String text = words.areasText()
                + "&years=" + QuestionWords.joined(years, String::valueOf)
                + "&measures=" + QuestionWords.joined(measures, Measure::id)
                + manner.text();
        PageQuery page = words.page(
                PATH, text, areas.size() * years.size() * measures.size(), EnumSet.allOf(SeriesFormat.class));
        return words.isFaultless()
                ? new SeriesQuery.Asked(areas, years, measures, manner, page)
                : new SeriesQuery.Wrong(words.violations());
    }
}
