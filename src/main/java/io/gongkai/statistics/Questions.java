package io.gongkai.statistics;

import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What questions for figures are held against: the divisions, the measures, and the years that are over. */
@ApplicationScoped
class Questions {

    private final DivisionRegister register;
    private final Measures dictionary;
    private final Clock clock;

    Questions(DivisionRegister register, Measures dictionary, Clock clock) {
        this.register = register;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /** @param names the parameters the call has */
    QuestionWords words(Map<String, List<String>> parameters, List<String> names) {
        int lastYear = LocalDate.now(clock).getYear() - 1;
        return new QuestionWords(parameters, names, register, dictionary, lastYear);
    }
}
