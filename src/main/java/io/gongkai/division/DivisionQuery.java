package io.gongkai.division;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question about the divisions of a year, as it comes in from outside. */
sealed interface DivisionQuery {

    /** The first annual reports were for 2008. */
    int EARLIEST_YEAR = 2008;

    int LATEST_YEAR = 2099;

    /**
     * A question that can be answered.
     *
     * @param year the year asked for
     * @param tree the tree that answers for it
     * @param area the division asked about; the nation if none was named
     */
    record Asked(int year, DivisionTree tree, Division area) implements DivisionQuery {

        /** The divisions of the area, by code, narrowed to a level and to names that begin so. */
        List<Division> divisions(boolean withArea, Optional<Level> level, @Nullable String name) {
            Set<Division> named = name == null || name.isBlank() ? Set.of() : tree.named(name);
            return Stream.concat(Stream.of(area).filter(top -> withArea), tree.descendants(area.code()).stream())
                    .filter(division -> level.isEmpty() || division.level() == level.get())
                    .filter(division -> name == null || name.isBlank() || named.contains(division))
                    .toList();
        }
    }

    record Wrong(DivisionFault fault) implements DivisionQuery {}

    /** @param year the latest year of the register if null */
    static DivisionQuery of(DivisionRegister register, @Nullable String year, @Nullable String code) {
        if (year != null && !year.matches("20[0-9]{2}")) {
            return new Wrong(new DivisionFault.BadYear(year));
        }
        int asked = year == null ? register.lastYear() : Integer.parseInt(year);
        if (asked < EARLIEST_YEAR) {
            return new Wrong(new DivisionFault.BadYear(String.valueOf(asked)));
        }
        Optional<DivisionCode> area = code == null ? Optional.of(DivisionCode.NATION) : DivisionCode.of(code);
        return area.map(known -> of(register, asked, known))
                .orElseGet(() -> new Wrong(new DivisionFault.BadCode(String.valueOf(code))));
    }

    private static DivisionQuery of(DivisionRegister register, int year, DivisionCode code) {
        DivisionTree tree = register.in(year);
        Optional<Division> division = tree.find(code);
        if (division.isPresent()) {
            return new Asked(year, tree, division.get());
        }
        List<Tenure> tenures = register.tenures(code);
        return new Wrong(
                tenures.isEmpty()
                        ? new DivisionFault.UnknownCode(code, register.firstYear(), register.lastYear())
                        : new DivisionFault.NotOfYear(
                                code, year, tenures, register.standing(code, year), register.today(code)));
    }
}
