package io.gongkai.body;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where bodies file by the divisions of each year. A body is entered under the code its division had then; when that
 * code is carried on by another (a county that becomes a district), the body goes with it. Where a division is split,
 * nobody but an office can say under which part a body goes: until it does, the body files nowhere.
 */
@ApplicationScoped
class BodyPlaces {

    private final DivisionRegister register;
    /** By year of a tree: the codes of other years that this year's divisions carry on. */
    private final Map<Integer, Map<DivisionCode, Set<DivisionCode>>> carriedOn = new ConcurrentHashMap<>();

    BodyPlaces(DivisionRegister register) {
        this.register = register;
    }

    /** The division of that year that stands where this code stood; empty if none does, or several do. */
    Optional<Division> in(int year, DivisionCode entered) {
        Optional<Division> itself = register.in(year).find(entered);
        if (itself.isPresent()) {
            return itself;
        }
        List<Division> standing = register.standing(entered, year);
        return standing.size() == 1 ? Optional.of(standing.getFirst()) : Optional.empty();
    }

    /** The codes under which a body of this division of that year may have been entered. */
    Set<DivisionCode> codes(int year, DivisionCode division) {
        Set<DivisionCode> codes = new HashSet<>(carriedOn
                .computeIfAbsent(register.in(year).year(), this::carriedOn)
                .getOrDefault(division, Set.of()));
        codes.add(division);
        return codes;
    }

    private Map<DivisionCode, Set<DivisionCode>> carriedOn(int year) {
        Map<DivisionCode, Set<DivisionCode>> codes = new HashMap<>();
        for (int other = register.firstYear(); other <= register.lastYear(); other++) {
            register.in(other).all().stream()
                    .map(Division::code)
                    .filter(code -> register.in(year).find(code).isEmpty())
                    .forEach(code -> in(year, code)
                            .ifPresent(division -> codes.computeIfAbsent(division.code(), _ -> new HashSet<>())
                                    .add(code)));
        }
        return codes;
    }
}
