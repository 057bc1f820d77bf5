package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.prepared.Sources;
import java.util.List;
import java.util.Optional;

/** A roll-up that is asked for. */
record RollupQuery(DivisionCode area, int year, Whose whose, Basis basis) {

    /** The whole of it, as it is now. */
    PageQuery page() {
        return page(Optional.empty(), Optional.empty(), false);
    }

    /** The whole of it: it has no pages. */
    PageQuery page(Optional<SnapshotQuery> when, Optional<SeriesFormat> format, boolean byteOrderMark) {
        return new PageQuery(
                "/api/v1/statistics/%s/%d".formatted(area, year),
                new Manner(basis, whose, Boundaries.THEN).text(),
                when,
                format,
                byteOrderMark,
                0,
                0);
    }

    Sources sources() {
        return Sources.of(whose.scope(), List.of(area), List.of(year)).beside(area);
    }
}
