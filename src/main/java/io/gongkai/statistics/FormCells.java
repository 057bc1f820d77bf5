package io.gongkai.statistics;

import io.gongkai.form.Alternative;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cells of an edition, prepared for counting: roll-ups look at thousands of reports.
 *
 * @param statutory the cells of the form as the notice prints it
 * @param replaceable the rows some bodies print others in the place of
 */
record FormCells(Edition edition, Set<CellId> statutory, List<Replaceable> replaceable) {

    /**
     * @param own cells of statutory rows
     * @param instead cells of the rows that may be printed in their place
     */
    record Replaceable(Set<CellId> own, Set<CellId> instead) {

        private static Replaceable of(Alternative alternative) {
            return new Replaceable(
                    new LinkedHashSet<>(alternative.statutoryCells()), new LinkedHashSet<>(alternative.insteadCells()));
        }
    }

    static FormCells of(Edition edition) {
        return new FormCells(
                edition,
                edition.cells().stream().map(cell -> cell.id()).collect(Collectors.toCollection(LinkedHashSet::new)),
                edition.alternatives().stream().map(Replaceable::of).toList());
    }

    /** By id alone: an edition carries its whole form, far too much to compare. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FormCells form && form.edition.id().equals(edition.id());
    }

    @Override
    public int hashCode() {
        return edition.id().hashCode();
    }
}
