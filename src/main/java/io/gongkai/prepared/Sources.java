package io.gongkai.prepared;

import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import java.util.Collection;
import java.util.Set;

/**
 * What an answer is made of.
 *
 * @param scope of the reports that it adds
 * @param areas divisions whose bodies' reports of that scope may be in it, with all that lies below
 * @param beside divisions whose own region reports stand beside what is added
 */
public record Sources(Scope scope, Set<DivisionCode> areas, Set<Integer> years, Set<DivisionCode> beside) {

    /** Of so many areas, it is cheaper to prepare an answer once too often than to look each up. */
    private static final int MOST_AREAS = 32;

    public Sources {
        areas = Set.copyOf(areas);
        years = Set.copyOf(years);
        beside = Set.copyOf(beside);
    }

    public static Sources of(Scope scope, Collection<DivisionCode> areas, Collection<Integer> years) {
        return new Sources(
                scope,
                areas.size() > MOST_AREAS ? Set.of(DivisionCode.NATION) : Set.copyOf(areas),
                Set.copyOf(years),
                Set.of());
    }

    /** With the division's own region report beside. */
    public Sources beside(DivisionCode division) {
        return new Sources(scope, areas, years, Set.of(division));
    }
}
