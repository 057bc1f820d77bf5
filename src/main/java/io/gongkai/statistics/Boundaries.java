package io.gongkai.statistics;

import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which map the areas of a series are cut. */
enum Boundaries {
    /** Each year by its own: an area is what its code stood for in that year. */
    THEN,
    /** Every year by the latest: an area is what lies in it today, put together of what stood there in each year. */
    TODAY;

    /** The tree that has the areas of a year. */
    DivisionTree tree(DivisionRegister register, int year) {
        return switch (this) {
            case THEN -> register.in(year);
            case TODAY -> register.in(register.lastYear());
        };
    }

    /** The name used in the API. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Boundaries> of(String id) {
        return Arrays.stream(values())
                .filter(boundaries -> boundaries.id().equals(id))
                .findFirst();
    }
}
