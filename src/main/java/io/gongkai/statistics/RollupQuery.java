package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.prepared.Question;
import io.gongkai.prepared.Sources;
import java.util.List;

/** A roll-up that is asked for. */
record RollupQuery(DivisionCode area, int year, Whose whose, Basis basis) {

    /** Of the filings as they are now. */
    Question question() {
        return new Question(
                "rollup " + area.value() + ' ' + year + ' ' + whose + ' ' + basis,
                Sources.of(whose.scope(), List.of(area), List.of(year)).beside(area));
    }
}
