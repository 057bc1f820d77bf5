package io.gongkai.form;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of many cells in one sentence: the first few, and how many there are. */
final class CellNames {

    private static final int NAMED = 5;

    private CellNames() {}

    static Text of(Collection<Cell> cells) {
        return of(cells, Cell::name);
    }

    static Text of(Collection<Cell> cells, Function<Cell, Text> name) {
        boolean more = cells.size() > NAMED;
        return new Text(
                joined(cells, name.andThen(Text::zh), "、") + (more ? "等" + cells.size() + "格" : ""),
                joined(cells, name.andThen(Text::en), "; ")
                        + (more ? " and " + (cells.size() - NAMED) + " more cells" : ""));
    }

    private static String joined(Collection<Cell> cells, Function<Cell, String> name, String separator) {
        return cells.stream().limit(NAMED).map(name).collect(Collectors.joining(separator));
    }
}
