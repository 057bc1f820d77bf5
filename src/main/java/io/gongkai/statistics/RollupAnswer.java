package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import java.util.List;

/** What comes of asking for a roll-up. */
sealed interface RollupAnswer {

    record Found(RollupView rollup) implements RollupAnswer {}

    /** A county has its report and nothing below it to add. */
    record NothingBelow(Division county, int year) implements RollupAnswer {}

    /** @param instead what stands in that year where the code stood before or stands later; empty if nothing is known */
    record NoSuchDivision(DivisionCode code, int year, List<Division> instead) implements RollupAnswer {}

    /** @param head the last there is */
    record NoSuchSnapshot(long asked, long head) implements RollupAnswer {}

    /** @param last the last year that is over */
    record NoSuchYear(int year, int first, int last) implements RollupAnswer {}
}
