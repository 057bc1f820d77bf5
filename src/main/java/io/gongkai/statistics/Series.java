package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

/** Finds series: each year is asked for once for all areas of the page. */
@ApplicationScoped
class Series {

    private final DivisionRegister register;
    private final Measures dictionary;
    private final YearFigures years;
    private final Questions questions;

    Series(DivisionRegister register, Measures dictionary, YearFigures years, Questions questions) {
        this.register = register;
        this.dictionary = dictionary;
        this.years = years;
        this.questions = questions;
    }

    /** What parameters ask for, or what is wrong with them. */
    SeriesQuery query(Map<String, List<String>> parameters) {
        return new SeriesWords(questions.words(parameters, SeriesWords.NAMES)).read();
    }

    Answered<SeriesView> page(SeriesQuery.Asked asked) {
        return years.in(asked.page().when(), state -> page(asked, state));
    }

    private SeriesView page(SeriesQuery.Asked asked, FilingState state) {
        int perArea = asked.years().size() * asked.measures().size();
        int firstArea = asked.page().start() / perArea;
        List<DivisionCode> areas =
                asked.areas().subList(firstArea, (asked.page().end(asked.observations()) - 1) / perArea + 1);
        Map<Integer, Map<DivisionCode, AreaFigures>> figures = new HashMap<>();
        SequencedSet<Integer> read = new TreeSet<>(asked.years());
        if (asked.comparing()) {
            asked.years().forEach(year -> read.add(year - 1));
        }
        read.forEach(year -> figures.put(year, years.of(year, areas, asked.measures(), asked.manner(), state)));
        return new SeriesPage(
                        asked,
                        areas,
                        register,
                        new Observations(register, dictionary, asked.manner()),
                        dictionary,
                        figures,
                        years.changes(
                                asked.manner(), read.getFirst(), asked.years().getLast()))
                .view(firstArea * perArea, state);
    }
}
