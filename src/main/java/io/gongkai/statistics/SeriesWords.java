package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            "scope",
            "kind",
            "boundaries",
            "compare",
            "snapshot",
            "asOf",
            "limit",
            "cursor",
            "format",
            "bom");

    private static final String PREVIOUS = "previous";

    private static final Boolean[] YES = {true};

    private final QuestionWords words;

    SeriesWords(QuestionWords words) {
        this.words = words;
    }

    SeriesQuery read() {
        List<Integer> years = words.years();
        Manner manner = words.manner();
        List<DivisionCode> areas = words.areas(years, manner.boundaries());
        List<Measure> measures = words.measures();
        boolean comparing = words.choice(
                "compare", false, word -> Optional.of(true).filter(yes -> word.equals(PREVIOUS)), YES, yes -> PREVIOUS);
        String text = words.areasText()
                + "&years=" + QuestionWords.joined(years, String::valueOf)
                + "&measures=" + QuestionWords.joined(measures, Measure::id)
                + manner.text()
                + (comparing ? "&compare=" + PREVIOUS : "");
        PageQuery page =
                words.page().query(PATH, text, areas.size() * years.size() * measures.size(), formats(comparing));
        return words.isFaultless()
                ? new SeriesQuery.Asked(areas, years, measures, manner, comparing, page)
                : new SeriesQuery.Wrong(words.violations());
    }

    /** A cube and an SDMX message have no place for what an observation is compared with. */
    static Set<SeriesFormat> formats(boolean comparing) {
        return comparing ? FigureAnswers.TABLES : EnumSet.allOf(SeriesFormat.class);
    }
}
