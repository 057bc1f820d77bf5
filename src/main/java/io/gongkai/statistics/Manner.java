package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.DivisionCode;
import io.gongkai.prepared.Sources;
import java.util.Collection;
import java.util.List;

/** How figures are made up: of which reports, of whose, and by which map. */
record Manner(Basis basis, BodyGroup group, Boundaries boundaries) {

    /** What figures of these areas and years are made of. By another map than the year's, any of the nation's may be. */
    Sources sources(Collection<DivisionCode> areas, Collection<Integer> years) {
        return switch (boundaries) {
            case THEN -> Sources.of(group, areas, years);
            case TODAY -> Sources.of(group, List.of(DivisionCode.NATION), years);
        };
    }

    /** As parameters, those that are not the usual ones. */
    String text() {
        return (basis == Basis.FILED ? "" : "&figures=" + basis.id())
                + (group == BodyGroup.GOVERNMENTS ? "" : "&bodies=" + group.id())
                + (boundaries == Boundaries.THEN ? "" : "&boundaries=" + boundaries.id());
    }
}
