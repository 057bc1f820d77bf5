package io.gongkai.prepared;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which entry of the log last changed what, as far as it has been read. Of what was not changed since it began it knows
 * no more than that.
 */
public final class Changes {

    private record Place(Scope scope, DivisionCode area, int year) {}

    private final DivisionRegister register;
    /** By all that lies in an area. */
    private final Map<Place, Long> within = new ConcurrentHashMap<>();
    /** By the division alone. */
    private final Map<Place, Long> itself = new ConcurrentHashMap<>();

    private volatile long everything;

    /** @param from the last entry that was made before */
    Changes(DivisionRegister register, long from) {
        this.register = register;
        this.everything = from;
    }

    void add(Addition addition) {
        switch (addition.reach()) {
            case NOTHING -> {}
            case REPORTS -> add(addition, addition.scope());
            case DIVISION -> {
                for (Scope scope : Scope.values()) {
                    add(addition, scope);
                }
            }
            case EVERYTHING -> everything = addition.number();
        }
    }

    private void add(Addition addition, Scope scope) {
        DivisionTree tree = register.in(addition.year());
        if (tree.find(addition.division()).isEmpty()) {
            everything = addition.number();
            return;
        }
        Place place = new Place(scope, addition.division(), addition.year());
        itself.put(place, addition.number());
        within.put(place, addition.number());
        for (Division above : tree.ancestors(addition.division())) {
            within.put(new Place(scope, above.code(), addition.year()), addition.number());
        }
    }

    /** The last entry that may have changed what is made of these. */
    long last(Sources sources) {
        long latest = everything;
        for (int year : sources.years()) {
            for (DivisionCode area : sources.areas()) {
                latest = Math.max(latest, within.getOrDefault(new Place(sources.scope(), area, year), 0L));
            }
            for (DivisionCode one : sources.beside()) {
                latest = Math.max(latest, itself.getOrDefault(new Place(Scope.REGION, one, year), 0L));
            }
        }
        return latest;
    }
}
