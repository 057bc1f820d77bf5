package io.gongkai.statistics;

import java.util.Collection;

/**
 * What the reports of one area add up to in one year.
 *
 * @param expected reports that belong into the sums
 * @param errors of the reports that were published with errors
 */
record AreaFigures(Territory territory, int expected, CellSums sums, Collection<PublishedErrors> errors) {

    int reported() {
        return sums.reports().size();
    }
}
