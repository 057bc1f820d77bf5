package io.gongkai.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The divisions as they stand at the end of one year, in one tree under the nation. Lists are sorted by code unless
 * said otherwise; asked for a code the year does not know, they are empty. Immutable.
 */
public final class DivisionTree {

    private final int year;
    private final SequencedMap<DivisionCode, Division> divisions;
    private final Map<DivisionCode, List<Division>> children = new HashMap<>();
    private final Map<DivisionCode, Exclusion> exclusions = new HashMap<>();
    private final Map<DivisionCode, List<Division>> below = new ConcurrentHashMap<>();
    private final Map<DivisionCode, List<Division>> reporting = new ConcurrentHashMap<>();
    private final Map<DivisionCode, List<Division>> lines = new ConcurrentHashMap<>();
    private final Naming naming;
    private volatile @Nullable NameIndex names;

    DivisionTree(int year, Collection<Division> divisions, List<Exclusion> exclusions, Naming naming) {
        this.year = year;
        Map<DivisionCode, Division> byCode = new TreeMap<>();
        byCode.put(DivisionCode.NATION, new Division(DivisionCode.NATION, "全国", Level.NATION, null));
        divisions.forEach(division -> byCode.put(division.code(), division));
        this.divisions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byCode));
        for (Division division : this.divisions.values()) {
            if (division.parent() != null) {
                children.computeIfAbsent(division.parent(), code -> new ArrayList<>())
                        .add(division);
            }
        }
        exclusions.forEach(exclusion -> this.exclusions.put(exclusion.code(), exclusion));
        this.naming = naming;
    }

    /** The year whose end the tree shows. */
    public int year() {
        return year;
    }

    /** Every division with the nation first. */
    public Collection<Division> all() {
        return divisions.values();
    }

    public Optional<Division> find(DivisionCode code) {
        return Optional.ofNullable(divisions.get(code));
    }

    /** The division directly above; empty for the nation and for an unknown code. */
    public Optional<Division> parent(DivisionCode code) {
        return find(code)
                .flatMap(division -> Optional.ofNullable(division.parent()))
                .flatMap(this::find);
    }

    public List<Division> children(DivisionCode code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /** What lies above, from the nation down to the parent; without the division itself. */
    public List<Division> ancestors(DivisionCode code) {
        Division above = above(divisions.get(code));
        return above == null ? List.of() : line(above);
    }

    /** From the nation down to the division; kept, since all that lies directly below it share it. */
    private List<Division> line(Division division) {
        List<Division> known = lines.get(division.code());
        if (known != null) {
            return known;
        }
        List<Division> line = new ArrayList<>(ancestors(division.code()));
        line.add(division);
        List<Division> kept = List.copyOf(line);
        lines.put(division.code(), kept);
        return kept;
    }

    private @Nullable Division above(@Nullable Division division) {
        return division == null || division.parent() == null ? null : divisions.get(division.parent());
    }

    /** Everything below, without the division itself, sorted by code. */
    public List<Division> descendants(DivisionCode code) {
        if (find(code).isEmpty()) {
            return List.of();
        }
        return below.computeIfAbsent(code, _ -> {
            List<Division> all = new ArrayList<>();
            addBelow(code, all);
            all.sort(Comparator.comparing(Division::code));
            return List.copyOf(all);
        });
    }

    private void addBelow(DivisionCode code, List<Division> all) {
        for (Division child : children(code)) {
            all.add(child);
            addBelow(child.code(), all);
        }
    }

    /** Whether the division is the ancestor or lies below it; false if the year knows either not. */
    public boolean within(DivisionCode code, DivisionCode ancestor) {
        for (Optional<Division> at = find(code);
                at.isPresent();
                at = parent(at.get().code())) {
            if (at.get().code().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The divisions whose region reports a roll-up of the area adds: its counties and those prefectures in it that
     * have no county (东莞, 中山, 儋州, 嘉峪关), less those from which none is expected. None contains another, so
     * that nothing is counted twice. For such a prefecture, or a county, it is the area itself.
     */
    public List<Division> reporting(DivisionCode area) {
        if (find(area).isEmpty()) {
            return List.of();
        }
        return reporting.computeIfAbsent(
                area,
                _ -> Stream.concat(find(area).stream(), descendants(area).stream())
                        .filter(this::reports)
                        .toList());
    }

    /** Whether this division's region report is one that roll-ups add: see {@link #reporting}. */
    public boolean reports(Division division) {
        boolean lowest =
                switch (division.level()) {
                    case COUNTY -> true;
                    case PREFECTURE -> children(division.code()).isEmpty();
                    case NATION, PROVINCE -> false;
                };
        return lowest && exclusion(division.code()).isEmpty();
    }

    /** Why no report is expected from this division, if none is: its own entry or that of an ancestor. */
    public Optional<Exclusion> exclusion(DivisionCode code) {
        for (Division at = divisions.get(code); at != null; at = above(at)) {
            Exclusion exclusion = exclusions.get(at.code());
            if (exclusion != null) {
                return Optional.of(exclusion);
            }
        }
        return Optional.empty();
    }

    /**
     * What a title or a body's name means in this year. The name must begin the text; before it only brackets and a
     * year (2024年度) may stand, and ancestors of it, which then decide between divisions of one name. The longest
     * reading wins. White space is passed over; Traditional characters and full-width forms are the caller's to
     * normalise.
     *
     * @param text for example 江苏省淮安市洪泽区人民政府, 耿马县司法局, 上海市科委, 普陀区
     */
    public NameResolution resolve(String text) {
        return names().resolve(text);
    }

    /** The divisions whose full name or official short form begins with the text; none for an empty one. */
    Set<Division> named(String beginning) {
        return names().beginningWith(beginning);
    }

    /** Built for the years that are asked about: the command line asks about one. Built twice, it is the same. */
    private NameIndex names() {
        NameIndex index = names;
        if (index == null) {
            index = new NameIndex(this, naming);
            names = index;
        }
        return index;
    }
}
