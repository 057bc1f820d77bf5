package io.gongkai.division;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register's files and holds them against each other: every year's tree must stand by itself, and every
 * change must meet the divisions it names. The first contradiction is a {@link DivisionDataException} with file and
 * line.
 */
final class RegisterLoad {

    private final int firstYear;
    private final int lastYear;
    private final List<Tenure> tenures = new ArrayList<>();
    private final SortedMap<Integer, Map<DivisionCode, Division>> years = new TreeMap<>();
    private final List<DivisionChange> changes;
    private final List<Exclusion> exclusions;

    RegisterLoad(RegisterFiles files) {
        DataLine span = files.years().getFirst();
        firstYear = span.year(0);
        lastYear = span.year(1);
        span.require(firstYear <= lastYear, "the last year lies before the first");
        Map<Tenure, DataLine> places = new LinkedHashMap<>();
        files.divisions().forEach(line -> places.put(tenure(line), line));
        tenures.addAll(places.keySet());
        for (int year = firstYear; year <= lastYear; year++) {
            years.put(year, treeOf(year, places));
        }
        changes = files.changes().stream().map(this::change).toList();
        exclusions = files.exclusions().stream().map(this::exclusion).toList();
    }

    /** Every name a code has had, in the order of the file. */
    List<Tenure> tenures() {
        return tenures;
    }

    List<DivisionChange> changes() {
        return changes;
    }

    List<Exclusion> exclusions() {
        return exclusions;
    }

    /** The divisions of each year, by code, without the nation. */
    SortedMap<Integer, Map<DivisionCode, Division>> years() {
        return years;
    }

    private Tenure tenure(DataLine line) {
        DivisionCode code = line.code(0);
        Level level = Level.of(line.text(2))
                .filter(known -> known != Level.NATION)
                .orElseThrow(() -> line.wrong("not a level: '" + line.text(2) + "'"));
        DivisionCode parent = line.codeOrNull(3);
        line.require(levelOf(code) == level, code + " does not have the form of a code of level " + level.id());
        line.require((parent == null) == (level == Level.PROVINCE), "only a province has no parent in the file");
        Integer first = line.yearOrNull(4);
        Integer last = line.yearOrNull(5);
        line.require(first == null || (first > firstYear && first <= lastYear), "the first year lies outside the data");
        line.require(last == null || (last >= firstYear && last < lastYear), "the last year lies outside the data");
        line.require(first == null || last == null || first <= last, "the last year lies before the first");
        Division division = new Division(code, line.text(1), level, parent == null ? DivisionCode.NATION : parent);
        return new Tenure(division, first, last);
    }

    private static Level levelOf(DivisionCode code) {
        if (code.equals(DivisionCode.NATION)) {
            return Level.NATION;
        }
        if (code.value().endsWith("0000")) {
            return Level.PROVINCE;
        }
        return code.value().endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    private static Map<DivisionCode, Division> treeOf(int year, Map<Tenure, DataLine> places) {
        Map<DivisionCode, Division> divisions = new TreeMap<>();
        Map<Division, DataLine> lines = new LinkedHashMap<>();
        places.forEach((tenure, line) -> {
            if (tenure.covers(year)) {
                Division division = tenure.division();
                line.require(divisions.put(division.code(), division) == null, division.code() + " twice in " + year);
                lines.put(division, line);
            }
        });
        lines.forEach((division, line) -> {
            DivisionCode expected = parentOf(division, divisions);
            line.require(
                    expected.equals(division.parent()),
                    division.code() + " in " + year + " must have the parent " + expected);
            line.require(
                    division.level() == Level.PROVINCE || divisions.containsKey(expected),
                    "the parent " + expected + " does not exist in " + year);
        });
        return divisions;
    }

    /** {@code PPCC00} if the year has it, else {@code PP0000}: counties of municipalities and province-managed ones. */
    private static DivisionCode parentOf(Division division, Map<DivisionCode, Division> divisions) {
        String code = division.code().value();
        DivisionCode province = new DivisionCode(code.substring(0, 2) + "0000");
        return switch (division.level()) {
            case NATION, PROVINCE -> DivisionCode.NATION;
            case PREFECTURE -> province;
            case COUNTY -> {
                DivisionCode prefecture = new DivisionCode(code.substring(0, 4) + "00");
                yield divisions.containsKey(prefecture) ? prefecture : province;
            }
        };
    }

    private DivisionChange change(DataLine line) {
        int year = line.year(0);
        line.require(year > firstYear && year <= lastYear, "the year lies outside the data");
        DivisionChange.Kind kind = DivisionChange.Kind.of(line.text(1))
                .orElseThrow(() -> line.wrong("not a kind of change: '" + line.text(1) + "'"));
        DivisionChange change = new DivisionChange(
                year,
                kind,
                line.codeOrNull(2),
                line.textOrNull(3),
                line.codeOrNull(4),
                line.textOrNull(5),
                line.text(6));
        line.require((change.oldCode() == null) == (kind == DivisionChange.Kind.CREATED), "old code: " + kind.id());
        line.require((change.newCode() == null) == (kind == DivisionChange.Kind.ABOLISHED), "new code: " + kind.id());
        requireNamed(line, change.oldCode(), change.oldName(), year - 1);
        requireNamed(line, change.newCode(), change.newName(), year);
        boolean ends = kind == DivisionChange.Kind.SUCCEEDED_BY || kind == DivisionChange.Kind.ABOLISHED;
        Division after = change.oldCode() == null ? null : years.get(year).get(change.oldCode());
        line.require(
                !ends || after == null || !after.name().equals(change.oldName()),
                change.oldCode() + " still stands at the end of " + year);
        return change;
    }

    private void requireNamed(DataLine line, @Nullable DivisionCode code, @Nullable String name, int year) {
        if (code != null) {
            Division division = years.get(year).get(code);
            line.require(
                    division != null && division.name().equals(name),
                    code + " is not " + name + " at the end of " + year);
        }
    }

    private Exclusion exclusion(DataLine line) {
        DivisionCode code = line.code(0);
        line.require(
                tenures.stream().anyMatch(tenure -> tenure.division().code().equals(code)), "no division has " + code);
        return new Exclusion(code, line.text(1), line.text(2));
    }
}
