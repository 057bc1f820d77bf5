package io.gongkai.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How divisions are written: the full name, official short forms, and bare stems that only stand before the name of
 * something below them. What follows from the name itself is derived here; what does not is in {@code
 * divisions/names.csv}.
 */
final class Naming {

    /** In which places a form of a name may stand. */
    enum Use {
        /** The full official name. */
        FULL,
        /** A short form that stands for the division by itself: 耿马县, 恩施州, 广西. */
        SHORT,
        /** A stem that is only read when the name of something below it follows: 江苏 in 江苏淮安市. */
        PREFIX
    }

    /** One way to write a division. */
    record Form(String text, Division division, Use use) {}

    private static final Pattern AUTONOMOUS = Pattern.compile("(.+)自治([区州县旗])");
    private static final Pattern ETHNIC_DISTRICT = Pattern.compile("(.+族)(区)");
    private static final Pattern AREA = Pattern.compile("(.{2,}?)(?:特别行政区|自治区|省|市|地区|盟|州)");

    private final List<String> ethnicGroups;
    private final Map<DivisionCode, Map<String, Use>> listed = new HashMap<>();
    private final Map<DivisionCode, Set<DivisionCode>> printedUnder;
    private final Map<String, List<Tenure>> everyFullName;

    Naming(RegisterFiles files, List<Tenure> tenures) {
        Set<DivisionCode> codes =
                tenures.stream().map(tenure -> tenure.division().code()).collect(Collectors.toSet());
        ethnicGroups = files.ethnicGroups().stream()
                .map(line -> line.text(0))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (DataLine line : files.names()) {
            line.require(codes.contains(line.code(0)), "no division has " + line.code(0));
            listed.computeIfAbsent(line.code(0), code -> new LinkedHashMap<>()).put(line.text(1), use(line));
        }
        files.printedUnder()
                .forEach(line -> line.require(codes.contains(line.code(0)) && codes.contains(line.code(1)), "no such"));
        printedUnder = files.printedUnder().stream()
                .collect(Collectors.groupingBy(
                        line -> line.code(0), Collectors.mapping(line -> line.code(1), Collectors.toSet())));
        everyFullName = tenures.stream()
                .collect(Collectors.groupingBy(tenure -> tenure.division().name()));
    }

    private static Use use(DataLine line) {
        return switch (line.text(2)) {
            case "name" -> Use.SHORT;
            case "prefix" -> Use.PREFIX;
            case String other -> throw line.wrong("not a use of a name: '" + other + "'");
        };
    }

    /** Every way to write the division, the full name first. The nation has none: no text is about it by name. */
    List<Form> forms(Division division) {
        Map<String, Use> uses = new LinkedHashMap<>();
        if (division.level() != Level.NATION) {
            uses.put(division.name(), Use.FULL);
            List<String> shorter = withoutEthnicGroups(division.name());
            shorter.forEach(text -> uses.putIfAbsent(text, Use.SHORT));
            listed.getOrDefault(division.code(), Map.of()).forEach(uses::putIfAbsent);
            Matcher area = AREA.matcher(shorter.isEmpty() ? division.name() : shorter.getFirst());
            if (division.level() != Level.COUNTY && area.matches()) {
                uses.putIfAbsent(area.group(1), Use.PREFIX);
            }
        }
        List<Form> forms = new ArrayList<>();
        uses.forEach((text, use) -> forms.add(new Form(text, division, use)));
        return forms;
    }

    /** 耿马傣族佤族自治县 is 耿马县 and 耿马自治县, 管城回族区 is 管城区; names without a people have no such form. */
    private List<String> withoutEthnicGroups(String name) {
        Matcher autonomous = AUTONOMOUS.matcher(name);
        if (autonomous.matches()) {
            String stem = stem(autonomous.group(1));
            String unit = autonomous.group(2);
            return unit.equals("区") ? List.of(stem + "自治区") : List.of(stem + unit, stem + "自治" + unit);
        }
        Matcher district = ETHNIC_DISTRICT.matcher(name);
        return district.matches() ? List.of(stem(district.group(1)) + district.group(2)) : List.of();
    }

    private String stem(String text) {
        String rest = text.endsWith("各族") ? text.substring(0, text.length() - 2) : text;
        for (int length = 0; length != rest.length(); ) {
            length = rest.length();
            rest = withoutLastGroup(rest);
        }
        // 东乡族自治县 and 鄂温克族自治旗 are named by their people alone.
        return rest.endsWith("族") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private String withoutLastGroup(String text) {
        for (String group : ethnicGroups) {
            for (String ending : group.length() > 1 ? List.of(group + "族", group) : List.of(group + "族")) {
                if (text.endsWith(ending) && text.length() - ending.length() >= 2) {
                    return text.substring(0, text.length() - ending.length());
                }
            }
        }
        return text;
    }

    /** Whether texts print the division behind this one although the register does not put it under it. */
    boolean printedUnder(DivisionCode code, DivisionCode above) {
        return printedUnder.getOrDefault(code, Set.of()).contains(above);
    }

    /** The divisions that bear this full name in any year of the register. */
    List<Tenure> inAnyYear(String fullName) {
        return everyFullName.getOrDefault(fullName, List.of());
    }
}
