package io.gongkai.event;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import java.util.Set;

/**
 * Which events somebody wants.
 *
 * @param area those of this division and of what lay below it in the report year
 */
record EventFilter(DivisionCode area, Set<EventType> types) {

    EventFilter {
        types = Set.copyOf(types);
    }

    boolean admits(Event event, DivisionRegister divisions) {
        return types.contains(event.type())
                && (area.equals(DivisionCode.NATION)
                        || area.equals(event.division())
                        || divisions.in(event.year()).within(event.division(), area));
    }
}
