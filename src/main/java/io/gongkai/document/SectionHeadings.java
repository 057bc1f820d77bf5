package io.gongkai.document;

import io.gongkai.form.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the headings of the six sections, whatever number stands before them. */
final class SectionHeadings {

    private static final Pattern AFTERTHOUGHT = Pattern.compile("[(（][^()（）]*[)）]\\s*$");
    private static final Pattern LEADERS = Pattern.compile("[.．·…\\s]{3,}\\d*\\s*$");
    private static final int LONGEST = 45;

    private final Map<String, String> idByLabel = new HashMap<>();

    SectionHeadings(List<Section> sections) {
        for (Section section : sections) {
            idByLabel.put(Wording.label(section.label().zh()), section.id());
            section.variants().forEach(variant -> idByLabel.put(Wording.label(variant), section.id()));
        }
    }

    /** The id of the section this line is the heading of. A line of a table of contents is none. */
    Optional<String> match(String line) {
        if (line.length() > LONGEST || LEADERS.matcher(line).find()) {
            return Optional.empty();
        }
        String label = Wording.label(AFTERTHOUGHT.matcher(line).replaceFirst("").replace("#", ""));
        String id = idByLabel.get(label);
        if (id != null) {
            return Optional.of(id);
        }
        if (label.length() < 8) {
            return Optional.empty();
        }
        List<String> near = idByLabel.entrySet().stream()
                .filter(entry -> Wording.distance(label, entry.getKey(), 2) <= Math.min(2, label.length() / 6))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }
}
