package io.gongkai.statistics;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Report years as they are asked for: years and ranges with commas between, {@code 2019,2021..2023}. */
final class YearList {

    private static final Pattern PART = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");

    private YearList() {}

    /** Each year once, ascending; empty if it is not written so, or a range ends before it begins. */
    static Optional<SortedSet<Integer>> parse(String text) {
        SortedSet<Integer> years = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first) {
                return Optional.empty();
            }
            for (int year = first; year <= last; year++) {
                years.add(year);
            }
        }
        return Optional.of(years);
    }
}
