package io.gongkai.statistics;

import io.gongkai.body.Body;
import java.util.Collection;
import java.util.List;

/**
 * What the reports of one area add up to in one year.
 *
 * @param bodies those whose reports belong into the sums
 * @param errors of the reports that were published with errors
 */
record AreaFigures(
        Territory territory, List<Body> bodies, CellSums sums, Collection<PublishedErrors> errors, Inputs inputs) {

    int expected() {
        return bodies.size();
    }

    int reported() {
        return sums.reports().size();
    }

    AreaFigures with(Inputs found) {
        return new AreaFigures(territory, bodies, sums, errors, found);
    }
}
