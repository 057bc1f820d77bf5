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

/**
 * By when bodies file for one report year. A date that an office sets is for the governments below its division, and for
 * its own departments and those below; of several the earliest counts, and none is later than the statutory one.
 */
final class Deadlines {

    private final int year;
    private final DivisionTree tree;
    private final Statutory statutory;
    private final Map<DivisionCode, List<LocalDeadline>> local = new HashMap<>();

    Deadlines(int year, DivisionTree tree, Statutory statutory, List<LocalDeadline> local) {
        this.year = year;
        this.tree = tree;
        this.statutory = statutory;
        local.forEach(one -> this.local
                .computeIfAbsent(one.division(), division -> new ArrayList<>())
                .add(one));
    }

    /** The last day on which a body of the division is on time. */
    LocalDate due(DivisionCode division, BodyKind kind) {
        LocalDate earliest = statutory.due(kind, year);
        for (LocalDeadline one : over(division, kind)) {
            earliest = one.due().isBefore(earliest) ? one.due() : earliest;
        }
        return earliest;
    }

    /** The dates that offices have set for bodies of the division, its own office's first. */
    List<LocalDeadline> over(DivisionCode division, BodyKind kind) {
        List<LocalDeadline> over = new ArrayList<>();
        if (kind == BodyKind.DEPARTMENT) {
            addOf(division, kind, over);
        }
        for (Division office : tree.ancestors(division).reversed()) {
            addOf(office.code(), kind, over);
        }
        return over;
    }

    private void addOf(DivisionCode office, BodyKind kind, List<LocalDeadline> over) {
        for (LocalDeadline one : local.getOrDefault(office, List.of())) {
            if (one.kind() == kind) {
                over.add(one);
            }
        }
    }
}
