package io.gongkai.narrative;

import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import io.gongkai.rule.StatedRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** R24: sections that are nearly those of another report. */
public final class AlikeTexts {

    /** The sections a body writes for itself, and their names. */
    private static final Map<String, Text> SECTIONS = Map.of(
            "s1", new Text("总体情况", "Overview"),
            "s5", new Text("存在的主要问题及改进情况", "Main problems and improvement"));

    /** From here on two texts are one: different texts on the same matter stay below 0.3. */
    private static final double ALIKE = 0.8;

    private final StatedRule rule;

    /** @param rule R24 */
    public AlikeTexts(StatedRule rule) {
        this.rule = rule;
    }

    /** Another report: whose it is, in words, and the sketches of its sections. */
    public record Other(Text whose, Map<String, TextLikeness.Sketch> sketches) {}

    /**
     * Sketches of the sections that are compared.
     *
     * @param names names of the body and of those above it, which are blanked
     */
    public static Map<String, TextLikeness.Sketch> sketches(Map<String, String> sections, Collection<String> names) {
        Map<String, TextLikeness.Sketch> sketches = new TreeMap<>();
        SECTIONS.keySet()
                .forEach(id -> TextLikeness.sketch(sections.getOrDefault(id, ""), names)
                        .ifPresent(sketch -> sketches.put(id, sketch)));
        return sketches;
    }

    /** The other reports whose wording a section has. */
    public List<Finding> findings(Map<String, TextLikeness.Sketch> mine, List<Other> others) {
        List<Finding> findings = new ArrayList<>();
        for (Other other : others) {
            mine.forEach((id, sketch) -> {
                TextLikeness.Sketch theirs = other.sketches().get(id);
                if (theirs != null && sketch.likeness(theirs) >= ALIKE) {
                    findings.add(finding(SECTIONS.get(id), other.whose(), sketch.likeness(theirs)));
                }
            });
        }
        return findings;
    }

    private Finding finding(Text section, Text whose, double likeness) {
        long percent = Math.round(100 * likeness);
        return rule.violation(
                List.of(),
                null,
                new Text(
                        "“%s”与%s的文字约%d%%相同（不计数字和地名）。%s"
                                .formatted(
                                        section.zh(),
                                        whose.zh(),
                                        percent,
                                        rule.remedy().zh()),
                        "\"%s\" has about %d %% of its wording from %s (numbers and names apart). %s"
                                .formatted(
                                        section.en(),
                                        percent,
                                        whose.en(),
                                        rule.remedy().en())));
    }
}
