package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionChange;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What areas are made of in each year, and where their territory changes from one year to the next. */
final class Territories {

    private final DivisionRegister register;
    private final Map<Integer, Map<DivisionCode, Set<DivisionCode>>> todayOf = new ConcurrentHashMap<>();

    Territories(DivisionRegister register) {
        this.register = register;
    }

    Map<DivisionCode, Territory> of(Collection<DivisionCode> areas, int year, Boundaries boundaries, Whose whose) {
        return switch (boundaries) {
            case THEN -> then(areas, register.in(year), whose);
            case TODAY -> today(areas, register.in(year), whose);
        };
    }

    private static Map<DivisionCode, Territory> then(Collection<DivisionCode> areas, DivisionTree tree, Whose whose) {
        Map<DivisionCode, Territory> territories = new HashMap<>();
        areas.forEach(area -> territories.put(
                area,
                tree.find(area)
                        .map(division -> new Territory(true, whose.members(division, tree), List.of()))
                        .orElse(Territory.NONE)));
        return territories;
    }

    private Map<DivisionCode, Territory> today(Collection<DivisionCode> areas, DivisionTree tree, Whose whose) {
        Map<DivisionCode, Territory.Draft> drafts = new HashMap<>();
        areas.forEach(area -> drafts.put(area, new Territory.Draft()));
        Map<DivisionCode, Set<DivisionCode>> now =
                todayOf.computeIfAbsent(tree.year(), year -> carriers(register.in(year)));
        for (Division division : whose.members(tree)) {
            Set<DivisionCode> carriers = now.getOrDefault(division.code(), Set.of());
            Map<DivisionCode, Integer> parts = new HashMap<>();
            carriers.forEach(carrier -> path(register.in(register.lastYear()), carrier)
                    .forEach(area -> parts.merge(area, 1, Integer::sum)));
            parts.forEach((area, part) -> {
                Territory.Draft draft = drafts.get(area);
                if (draft != null) {
                    draft.add(division, part == carriers.size());
                }
            });
        }
        Map<DivisionCode, Territory> territories = new HashMap<>();
        drafts.forEach((area, draft) -> territories.put(area, draft.done()));
        return territories;
    }

    /** By division of a year, the divisions of today that carry on any of its territory. */
    private Map<DivisionCode, Set<DivisionCode>> carriers(DivisionTree tree) {
        Map<DivisionCode, List<DivisionChange>> changes = new HashMap<>();
        for (DivisionChange change : register.changes()) {
            DivisionCode old = change.oldCode();
            if (old != null && change.year() > tree.year()) {
                changes.computeIfAbsent(old, code -> new ArrayList<>()).add(change);
            }
        }
        Map<DivisionCode, Set<DivisionCode>> carriers = new HashMap<>();
        tree.all().forEach(division -> carriers.put(division.code(), carriers(division.code(), tree.year(), changes)));
        return carriers;
    }

    private record Since(DivisionCode code, int year) {}

    private Set<DivisionCode> carriers(
            DivisionCode division, int year, Map<DivisionCode, List<DivisionChange>> changes) {
        DivisionTree today = register.in(register.lastYear());
        Set<DivisionCode> found = new HashSet<>();
        Set<Since> seen = new HashSet<>();
        Queue<Since> open = new ArrayDeque<>(List.of(new Since(division, year)));
        while (!open.isEmpty()) {
            Since at = open.remove();
            if (!seen.add(at)) {
                continue;
            }
            today.find(at.code()).ifPresent(standing -> found.add(standing.code()));
            changes.getOrDefault(at.code(), List.of()).stream()
                    .filter(change -> change.year() > at.year())
                    .flatMap(change -> next(change)
                            // What came with the same decision is the other's own and goes on with it.
                            .map(code -> new Since(code, change.year())))
                    .forEach(open::add);
        }
        return found;
    }

    private Stream<DivisionCode> next(DivisionChange change) {
        return switch (change.kind()) {
            case SUCCEEDED_BY, CREATED_FROM_PART_OF -> Stream.ofNullable(change.newCode());
            case ABOLISHED ->
                Stream.ofNullable(change.oldCode())
                        .flatMap(old -> register.in(change.year() - 1).children(old).stream())
                        .flatMap(child -> carriedOn(child.code(), change.year()));
            case CREATED -> Stream.of();
        };
    }

    /** A county of a prefecture that was abolished: under its own code still, or under those that carried it on then. */
    private Stream<DivisionCode> carriedOn(DivisionCode child, int year) {
        return register.in(year).find(child).isPresent()
                ? Stream.of(child)
                : register.changes().stream()
                        .filter(change -> change.year() == year && child.equals(change.oldCode()))
                        .flatMap(change -> Stream.ofNullable(change.newCode()));
    }

    /** By area, the changes after the first year and up to the last that move a boundary of it or its code. */
    Map<DivisionCode, List<DivisionChange>> breaks(int first, int last) {
        Map<DivisionCode, List<DivisionChange>> breaks = new HashMap<>();
        register.changes().stream()
                .filter(change -> change.year() > first && change.year() <= last)
                .forEach(change -> moved(change)
                        .forEach(area -> breaks.computeIfAbsent(area, code -> new ArrayList<>())
                                .add(change)));
        return breaks;
    }

    /** The areas that have more or less territory after a change, or another code. */
    private Set<DivisionCode> moved(DivisionChange change) {
        DivisionTree before = register.in(change.year() - 1);
        Set<DivisionCode> from = path(before, change.oldCode());
        Set<DivisionCode> to = path(register.in(change.year()), change.newCode());
        Set<DivisionCode> areas = new HashSet<>();
        switch (change.kind()) {
            case SUCCEEDED_BY, CREATED_FROM_PART_OF -> {
                from.stream().filter(area -> !to.contains(area)).forEach(areas::add);
                to.stream().filter(area -> !from.contains(area)).forEach(areas::add);
            }
            case CREATED -> areas.addAll(to);
            case ABOLISHED -> {
                // The counties of an abolished prefecture have changes of their own.
                DivisionCode old = change.oldCode();
                if (old != null && !before.children(old).isEmpty()) {
                    areas.add(old);
                } else {
                    areas.addAll(from);
                }
            }
        }
        return areas;
    }

    /** The division and what lies above it. */
    private static Set<DivisionCode> path(DivisionTree tree, @Nullable DivisionCode code) {
        Set<DivisionCode> path = new HashSet<>();
        if (code != null && tree.find(code).isPresent()) {
            path.add(code);
            tree.ancestors(code).forEach(division -> path.add(division.code()));
        }
        return path;
    }
}
