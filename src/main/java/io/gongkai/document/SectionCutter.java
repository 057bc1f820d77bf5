package io.gongkai.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts the running text of a report into its sections. */
final class SectionCutter {

    private SectionCutter() {}

    /**
     * The text of each section found, by section id. Where a heading occurs more than once, as in a table of contents,
     * the one with the most text under it counts; a heading within its own section, as （一）主要问题, opens no other.
     */
    static Map<String, String> cut(List<Line> prose, SectionHeadings headings) {
        Map<String, String> sections = new HashMap<>();
        List<Optional<String>> ids =
                prose.stream().map(line -> headings.match(line.text())).toList();
        int at = 0;
        String open = "";
        while (at < prose.size()) {
            Optional<String> id = ids.get(at);
            int end = at + 1;
            while (end < prose.size() && ids.get(end).isEmpty()) {
                end++;
            }
            if (id.isPresent()) {
                String text = Paragraphs.text(prose.subList(at + 1, end));
                boolean within = open.equals(id.get());
                sections.merge(
                        id.get(),
                        text,
                        (known, other) -> within
                                ? (known + "\n" + other).strip()
                                : known.length() >= other.length() ? known : other);
                open = id.get();
            }
            at = end;
        }
        return sections;
    }
}
