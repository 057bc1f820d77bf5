package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import java.util.List;

/** Why there is no roll-up that is asked for. */
sealed interface RollupRefusal {

    /** A county has its report and nothing below it to add. */
    record NothingBelow(Division county, int year, Whose whose) implements RollupRefusal {}

    /** @param instead what stands in that year where the code stood before or stands later; empty if nothing is known */
    record NoSuchDivision(DivisionCode code, int year, List<Division> instead) implements RollupRefusal {}

    /** @param last the last year that is over */
    record NoSuchYear(int year, int first, int last) implements RollupRefusal {}
}
