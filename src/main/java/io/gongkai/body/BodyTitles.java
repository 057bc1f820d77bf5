package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import java.util.Map;
import java.util.Optional;

/** How bodies are called, in any year: also in one in which they do not file. */
public final class BodyTitles {

    private final Map<BodyId, BodyHistory> histories;
    private final DivisionRegister divisions;

    BodyTitles(Map<BodyId, BodyHistory> histories, DivisionRegister divisions) {
        this.histories = histories;
        this.divisions = divisions;
    }

    /** @throws IllegalStateException for a body that was not asked for when these were read */
    public BodyTitle of(BodyId id, int year) {
        Optional<Division> division =
                id.government().flatMap(code -> divisions.in(year).find(code));
        if (division.isPresent()) {
            return BodyTitle.of(Body.government(division.get()));
        }
        BodyHistory history = histories.get(id);
        if (history == null) {
            throw new IllegalStateException("nothing was read of body " + id);
        }
        BodyEntry.Standing standing = history.in(year);
        return new BodyTitle(id.value(), standing.kind().id(), standing.name());
    }
}
