package io.gongkai.deadline;

import io.gongkai.body.BodyKind;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By when bodies file for one report year. A date that an office sets is for the governments below its division, and for
 * its own departments and those below; of several the earliest counts, and none is later than the statutory one.
 */
final class Deadlines {

    private final int year;
    private final DivisionTree tree;
    private final Statutory statutory;
    private final Map<DivisionCode, List<LocalDeadline>> local = new HashMap<>();

    /** One for all that have the same offices over them. */
    private final Map<Under, LocalDate> dues = new HashMap<>();

    private record Under(DivisionCode lowestOffice, BodyKind kind) {}

    Deadlines(int year, DivisionTree tree, Statutory statutory, List<LocalDeadline> local) {
        this.year = year;
        this.tree = tree;
        this.statutory = statutory;
        local.forEach(one -> this.local
                .computeIfAbsent(one.division(), division -> new ArrayList<>())
                .add(one));
    }

    /** Where the line of offices begins whose dates are for such bodies; null for the nation's government. */
    static @Nullable DivisionCode lowestOffice(Division division, BodyKind kind) {
        return kind == BodyKind.DEPARTMENT ? division.code() : division.parent();
    }

    /** The last day on which a body of the division is on time. */
    LocalDate due(Division division, BodyKind kind) {
        DivisionCode lowest = lowestOffice(division, kind);
        return lowest == null
                ? statutory.due(kind, year)
                : dues.computeIfAbsent(new Under(lowest, kind), _ -> earliest(division, kind));
    }

    private LocalDate earliest(Division division, BodyKind kind) {
        return Stream.concat(
                        Stream.of(statutory.due(kind, year)),
                        over(division, kind).stream().map(LocalDeadline::due))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The dates that offices have set for bodies of the division, its own office's first. */
    List<LocalDeadline> over(Division division, BodyKind kind) {
        DivisionCode lowest = lowestOffice(division, kind);
        if (lowest == null) {
            return List.of();
        }
        List<DivisionCode> offices = new ArrayList<>(List.of(lowest));
        offices.addAll(
                tree.ancestors(lowest).reversed().stream().map(Division::code).toList());
        return offices.stream()
                .flatMap(office -> local.getOrDefault(office, List.of()).stream())
                .filter(one -> one.kind() == kind)
                .toList();
    }
}
