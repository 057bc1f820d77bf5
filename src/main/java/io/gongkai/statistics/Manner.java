package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.prepared.Sources;
import java.util.Collection;
import java.util.List;

/** How figures are made up: of which reports, of whose, and by which map. */
record Manner(Basis basis, Whose whose, Boundaries boundaries) {

    /** What figures of these areas and years are made of. By another map than the year's, any of the nation's may be. */
    Sources sources(Collection<DivisionCode> areas, Collection<Integer> years) {
        return switch (boundaries) {
            case THEN -> Sources.of(whose.scope(), areas, years);
            case TODAY -> Sources.of(whose.scope(), List.of(DivisionCode.NATION), years);
        };
    }

    /** As parameters, those that are not the usual ones. */
    String text() {
        return (basis == Basis.FILED ? "" : "&figures=" + basis.id())
                + whose.text()
                + (boundaries == Boundaries.THEN ? "" : "&boundaries=" + boundaries.id());
    }
}
