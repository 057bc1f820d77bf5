package io.gongkai.statistics;

import io.gongkai.form.CellId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Errors of a report that was filed as it was published.
 *
 * @param count how many rules' sums it breaks
 * @param cells the cells in them; at least one of each sum is wrong
 * @param reason why the office filed it as it stands
 */
record PublishedErrors(int count, Set<CellId> cells, String reason) {

    PublishedErrors {
        cells = Set.copyOf(cells);
    }

    /** How many of the reports have one of these cells in a sum that does not agree. */
    static int reports(Collection<PublishedErrors> errors, Collection<CellId> cells) {
        return (int) errors.stream()
                .filter(one -> cells.stream().anyMatch(one.cells::contains))
                .count();
    }

    PublishedErrors and(PublishedErrors other) {
        Set<CellId> all = new HashSet<>(cells);
        all.addAll(other.cells);
        return new PublishedErrors(count + other.count, all, reason);
    }
}
