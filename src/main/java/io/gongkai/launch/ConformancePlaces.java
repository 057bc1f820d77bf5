package io.gongkai.launch;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each case divisions of its own, so that the reports of one say nothing about those of another: a whole prefecture
 * for each case that needs other reports.
 */
final class ConformancePlaces {

    private final DivisionRegister register;
    private final DivisionCode area;
    private final Set<DivisionCode> taken = new HashSet<>();

    ConformancePlaces(DivisionRegister register, DivisionCode area) {
        this.register = register;
        this.area = area;
    }

    /**
     * The prefecture and county of a case.
     *
     * @param prefecture the prefecture
     * @param county its first county
     * @param counties all of them, those used for the reports below
     */
    record Place(Division prefecture, Division county, List<Division> counties) {}

    /** Empty if the area has no prefecture left. */
    Optional<Place> next(ConformanceCase of) {
        DivisionTree tree = register.in(of.reportYear());
        DivisionTree before = register.in(of.reportYear() - 1);
        for (Division prefecture : candidates(tree)) {
            List<Division> counties = tree.children(prefecture.code());
            boolean lasting = counties.stream()
                    .allMatch(county -> before.find(county.code()).isPresent());
            if (counties.size() > 1 && lasting && !taken.contains(prefecture.code())) {
                if (of.needsOthers()) {
                    taken.add(prefecture.code());
                }
                return Optional.of(new Place(prefecture, counties.getFirst(), counties));
            }
        }
        return Optional.empty();
    }

    private List<Division> candidates(DivisionTree tree) {
        List<Division> prefectures = new ArrayList<>(tree.descendants(area));
        prefectures.removeIf(division -> division.level() != Level.PREFECTURE);
        return prefectures;
    }
}
