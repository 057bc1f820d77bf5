package io.gongkai.prepared;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which entry of the log last changed what, as far as it has been read. Of what was not changed since it began it knows
 * no more than that.
 */
public final class Changes {

    private record Place(BodyGroup group, DivisionCode area, int year) {}

    private final DivisionRegister register;
    private final Map<Place, Long> last = new ConcurrentHashMap<>();
    private volatile long everything;

    /** @param from the last entry that was made before */
    Changes(DivisionRegister register, long from) {
        this.register = register;
        this.everything = from;
    }

    void add(Addition addition) {
        switch (addition.reach()) {
            case NOTHING -> {}
            case REPORTS -> add(addition, addition.group());
            case DIVISION -> {
                for (BodyGroup group : BodyGroup.values()) {
                    add(addition, group);
                }
            }
            case EVERYTHING -> everything = addition.number();
        }
    }

    private void add(Addition addition, BodyGroup group) {
        DivisionTree tree = register.in(addition.year());
        if (tree.find(addition.division()).isEmpty()) {
            everything = addition.number();
            return;
        }
        last.put(new Place(group, addition.division(), addition.year()), addition.number());
        for (Division above : tree.ancestors(addition.division())) {
            last.put(new Place(group, above.code(), addition.year()), addition.number());
        }
    }

    /** The last entry that may have changed what is made of these. */
    long last(Sources sources) {
        long latest = everything;
        for (int year : sources.years()) {
            for (DivisionCode area : sources.areas()) {
                latest = Math.max(latest, last.getOrDefault(new Place(sources.group(), area, year), 0L));
            }
        }
        return latest;
    }
}
