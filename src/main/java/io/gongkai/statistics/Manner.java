package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;

/** How figures are made up: of which reports, of whose, and by which map. */
record Manner(Basis basis, BodyGroup group, Boundaries boundaries) {

    /** As parameters, those that are not the usual ones. */
    String text() {
        return (basis == Basis.FILED ? "" : "&figures=" + basis.id())
                + (group == BodyGroup.GOVERNMENTS ? "" : "&bodies=" + group.id())
                + (boundaries == Boundaries.THEN ? "" : "&boundaries=" + boundaries.id());
    }
}
