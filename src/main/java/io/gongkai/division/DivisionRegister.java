package io.gongkai.division;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The administrative divisions of China by year, held in memory. A year means its end: what was approved in a year is
 * in that year's tree (see {@link DivisionChange}). A report for year Y is read by {@code in(Y)}. Immutable.
 */
public final class DivisionRegister {

    private final SortedMap<Integer, DivisionTree> trees = new TreeMap<>();
    private final Map<DivisionCode, List<Tenure>> tenures = new HashMap<>();
    private final List<DivisionChange> changes;

    private DivisionRegister(RegisterLoad load, RegisterFiles files) {
        changes = load.changes();
        load.tenures()
                .forEach(tenure -> tenures.computeIfAbsent(tenure.division().code(), code -> new ArrayList<>())
                        .add(tenure));
        tenures.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(Tenure::firstYear, Comparator.nullsFirst(Comparator.naturalOrder()))));
        Naming naming = new Naming(files, load.tenures());
        load.years()
                .forEach((year, divisions) ->
                        trees.put(year, new DivisionTree(year, divisions.values(), load.exclusions(), naming)));
    }

    /**
     * The register that comes with the product.
     *
     * @throws DivisionDataException if its files contradict each other
     */
    public static DivisionRegister bundled() {
        return of(RegisterFiles.bundled());
    }

    static DivisionRegister of(RegisterFiles files) {
        return new DivisionRegister(new RegisterLoad(files), files);
    }

    /** The first year the register knows; earlier ones are read by its tree. */
    public int firstYear() {
        return trees.firstKey();
    }

    /** The latest year the register knows; later ones are read by its tree. */
    public int lastYear() {
        return trees.lastKey();
    }

    /** The tree of a year; of the nearest year the register knows when it does not know this one. */
    public DivisionTree in(int year) {
        DivisionTree tree = trees.get(Math.clamp(year, firstYear(), lastYear()));
        if (tree == null) {
            throw new IllegalStateException("no tree for " + year);
        }
        return tree;
    }

    /** The divisions of the last year that knows this one; empty for a code never used since the first year. */
    public Optional<DivisionTree> lastWith(DivisionCode code) {
        return IntStream.iterate(lastYear(), year -> year >= firstYear(), year -> year - 1)
                .mapToObj(this::in)
                .filter(tree -> tree.find(code).isPresent())
                .findFirst();
    }

    /** Every change of codes there has been since the first year. */
    public List<DivisionChange> changes() {
        return changes;
    }

    /** Every change the code is part of, as the old or as the new one, by year. */
    public List<DivisionChange> history(DivisionCode code) {
        return changes.stream()
                .filter(change -> change.concerns(code))
                .sorted(Comparator.comparingInt(DivisionChange::year))
                .toList();
    }

    /** The names the code has had and in which years, the earliest first; empty for a code never used since 2016. */
    public List<Tenure> tenures(DivisionCode code) {
        return List.copyOf(tenures.getOrDefault(code, List.of()));
    }

    /** What stands in the latest year where this code stood: see {@link #standing}. */
    public List<Division> today(DivisionCode code) {
        return standing(code, lastYear());
    }

    /**
     * What stands in a year where this code stood before or stands later: itself if the year has it, else the codes
     * that carried it on, or those it came from. A prefecture that was abolished as a whole leads to those that
     * carried its counties on (莱芜市 371200 in 2020: 370116 and 370117), a code that was cut from another to that one.
     * Sorted by code; empty if nothing is known of the code, or nothing of its own stood there.
     */
    public List<Division> standing(DivisionCode code, int year) {
        DivisionTree tree = in(year);
        Set<DivisionCode> found = new TreeSet<>();
        Set<DivisionCode> seen = new HashSet<>();
        Queue<DivisionCode> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            DivisionCode at = open.remove();
            if (!seen.add(at)) {
                continue;
            }
            if (tree.find(at).isPresent()) {
                found.add(at);
            } else {
                open.addAll(began(at) > tree.year() ? cameFrom(at) : carriedOnBy(at));
            }
        }
        return found.stream().flatMap(at -> tree.find(at).stream()).toList();
    }

    private int began(DivisionCode code) {
        return tenures(code).stream()
                .findFirst()
                .flatMap(tenure -> Optional.ofNullable(tenure.firstYear()))
                .orElse(firstYear());
    }

    private List<DivisionCode> cameFrom(DivisionCode code) {
        List<DivisionCode> before = new ArrayList<>();
        for (DivisionChange change : changes) {
            if (code.equals(change.newCode()) && change.oldCode() != null) {
                before.add(change.oldCode());
            }
        }
        return before;
    }

    private List<DivisionCode> carriedOnBy(DivisionCode code) {
        List<DivisionCode> next = new ArrayList<>();
        for (DivisionChange change : changes) {
            if (code.equals(change.oldCode())) {
                switch (change.kind()) {
                    case SUCCEEDED_BY -> next.add(change.newCode());
                    case ABOLISHED -> in(change.year() - 1).children(code).forEach(child -> next.add(child.code()));
                    case CREATED, CREATED_FROM_PART_OF -> {}
                }
            }
        }
        return next;
    }

    /**
     * The divisions a text names in any year of the register, with the years they stood: for an answer such as
     * "平泉县 is known to 2016, now 平泉市 130881" when the year asked for gives {@link NameResolution.None}.
     *
     * @return sorted by code, then by year; empty if no year knows the name
     */
    public List<Tenure> named(String text) {
        Set<Tenure> found = new LinkedHashSet<>();
        for (DivisionTree tree : trees.values()) {
            List<Division> divisions =
                    switch (tree.resolve(text)) {
                        case NameResolution.One one -> List.of(one.division());
                        case NameResolution.Several several -> several.candidates();
                        case NameResolution.None none -> List.of();
                    };
            divisions.forEach(division -> tenures(division.code()).stream()
                    .filter(tenure -> tenure.covers(tree.year()))
                    .forEach(found::add));
        }
        return found.stream()
                .sorted(Comparator.comparing(
                        (Tenure tenure) -> tenure.division().code()))
                .toList();
    }
}
