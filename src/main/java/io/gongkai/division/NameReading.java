package io.gongkai.division;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One attempt to read the beginning of a text as a name: every chain of names is followed, the longest kept. */
final class NameReading {

    /** 东区街道 is a street's name, not the district 东区. */
    private static final Pattern STREET = Pattern.compile("街道");

    /** 新疆路, 西藏中路: bare names of regions are also those of roads. */
    private static final Pattern ROAD = Pattern.compile("[东西南北中]?(?:路|街|大街|大道)");

    /** A county's government that the year does not know, behind a name it does: 洪泽县人民政府, 洪泽县2015年. */
    private static final Pattern UNKNOWN_GOVERNMENT =
            Pattern.compile("\\p{IsHan}{1,8}?(?:[县市旗区](?:人民)?政府|[县市旗](?:[0-9]{4}年|$))");

    private final String text;
    private final NameIndex index;
    private final Set<Division> best = new HashSet<>();
    private int bestStart;
    private int bestEnd;
    private int stemEnd;

    NameReading(PrintedName name, NameIndex index) {
        this.text = name.text();
        this.index = index;
        for (Naming.Form form : index.at(text, 0)) {
            follow(form, 0);
        }
    }

    private void follow(Naming.Form form, int place) {
        int end = place + form.text().length();
        for (Naming.Form next : index.at(text, end)) {
            if (index.follows(next.division(), form.division())) {
                follow(next, end);
            }
        }
        switch (form.use()) {
            case FULL, SHORT -> keep(form, place, end);
            case PREFIX -> stemEnd = place == 0 ? Math.max(stemEnd, end) : stemEnd;
        }
    }

    private void keep(Naming.Form form, int start, int end) {
        String rest = text.substring(end);
        boolean bare = form.use() == Naming.Use.SHORT && form.division().level() == Level.PROVINCE;
        if (end < bestEnd
                || STREET.matcher(rest).lookingAt()
                || (bare && ROAD.matcher(rest).lookingAt())) {
            return;
        }
        if (end > bestEnd) {
            best.clear();
            bestStart = start;
            bestEnd = end;
        }
        best.add(form.division());
    }

    NameResolution resolution() {
        // 新疆兵团 without one of its cities is not 新疆: a longer stem that leads nowhere takes the name away.
        if (best.isEmpty() || stemEnd > bestEnd) {
            return new NameResolution.None();
        }
        List<Division> read =
                best.stream().sorted(Comparator.comparing(Division::code)).toList();
        String matched = text.substring(0, bestEnd);
        String rest = text.substring(bestEnd);
        if (UNKNOWN_GOVERNMENT.matcher(rest).lookingAt()
                || index.longerInAnotherYear(text, bestStart, bestEnd)
                || read.stream().allMatch(division -> index.goesOnElsewhere(division, rest))) {
            return new NameResolution.None();
        }
        return read.size() == 1
                ? new NameResolution.One(read.getFirst(), matched, rest)
                : new NameResolution.Several(read, matched, rest);
    }
}
