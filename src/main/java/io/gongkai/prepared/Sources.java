package io.gongkai.prepared;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.DivisionCode;
import java.util.Collection;
import java.util.Set;

/**
 * What an answer is made of.
 *
 * @param areas divisions whose bodies' reports may be in it, with all that lies below
 */
public record Sources(BodyGroup group, Set<DivisionCode> areas, Set<Integer> years) {

    /** Of so many areas, it is cheaper to prepare an answer once too often than to look each up. */
    private static final int MOST_AREAS = 32;

    public Sources {
        areas = Set.copyOf(areas);
        years = Set.copyOf(years);
    }

    public static Sources of(BodyGroup group, Collection<DivisionCode> areas, Collection<Integer> years) {
        return new Sources(
                group, areas.size() > MOST_AREAS ? Set.of(DivisionCode.NATION) : Set.copyOf(areas), Set.copyOf(years));
    }
}
