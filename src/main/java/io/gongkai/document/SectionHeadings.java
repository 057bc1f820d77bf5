package io.gongkai.document;

import io.gongkai.form.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the headings of the six sections, whatever number stands before them. */
final class SectionHeadings {

    private static final Pattern AFTERTHOUGHT = Pattern.compile("[(（][^()（）]*[)）]\\s*$");
    private static final int LEADERS = 3;
    private static final int LONGEST = 45;

    private record Near(String label, long characters, String id) {}

    private final Map<String, String> idByLabel = new HashMap<>();
    private final List<Near> near = new ArrayList<>();

    SectionHeadings(List<Section> sections) {
        for (Section section : sections) {
            idByLabel.put(Wording.label(section.label().zh()), section.id());
            section.variants().forEach(variant -> idByLabel.put(Wording.label(variant), section.id()));
        }
        idByLabel.forEach((label, id) -> near.add(new Near(label, Wording.characters(label), id)));
    }

    /** The id of the section this line is the heading of. A line of a table of contents is none. */
    Optional<String> match(String line) {
        if (line.length() > LONGEST || endsInLeaders(line)) {
            return Optional.empty();
        }
        boolean bracketed = line.indexOf('(') >= 0 || line.indexOf('（') >= 0;
        String label = Wording.label((bracketed ? AFTERTHOUGHT.matcher(line).replaceFirst("") : line).replace("#", ""));
        String id = idByLabel.get(label);
        if (id != null) {
            return Optional.of(id);
        }
        if (label.length() < 8) {
            return Optional.empty();
        }
        return near(label);
    }

    /** Dots or blanks that lead to a page number, or to nothing. */
    private static boolean endsInLeaders(String line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        while (end > 0 && line.charAt(end - 1) >= '0' && line.charAt(end - 1) <= '9') {
            end--;
        }
        return leaders(line, line.length()) >= LEADERS || leaders(line, end) >= LEADERS;
    }

    private static int leaders(String line, int end) {
        int at = end;
        while (at > 0 && (".．·…".indexOf(line.charAt(at - 1)) >= 0 || Character.isWhitespace(line.charAt(at - 1)))) {
            at--;
        }
        return end - at;
    }

    /** The only section with a heading within few edits. */
    private Optional<String> near(String label) {
        int limit = Math.min(2, label.length() / 6);
        long characters = Wording.characters(label);
        String found = null;
        for (Near heading : near) {
            if (Long.bitCount(characters & ~heading.characters()) <= limit
                    && Long.bitCount(heading.characters() & ~characters) <= limit
                    && Wording.distance(label, heading.label(), limit) <= limit) {
                if (found != null && !found.equals(heading.id())) {
                    return Optional.empty();
                }
                found = heading.id();
            }
        }
        return Optional.ofNullable(found);
    }
}
