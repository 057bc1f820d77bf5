package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What measures of an area and a year are computed from besides cells.
 *
 * @param numbers what is known
 * @param saying whose reports say what reports say
 * @param populationSource where the population is from; null where there is none
 * @param open whether reports are still to come that would be in time
 */
record Inputs(
        Map<Input, BigDecimal> numbers,
        Map<Input, Set<BodyId>> saying,
        @Nullable String populationSource,
        boolean open) {

    static final Inputs NONE = new Inputs(Map.of(), Map.of(), null, false);

    @Nullable
    BigDecimal number(Input input) {
        return numbers.get(input);
    }

    Set<BodyId> saying(Input input) {
        return saying.getOrDefault(input, Set.of());
    }
}
